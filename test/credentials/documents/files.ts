/** The same credential as each kind of file that one comes in, signed here, and taken apart so that anything in it can be changed. */
import { createHash, randomUUID, sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createDiscloseCryptosuite, createSignCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { SDJwtInstance } from '@sd-jwt/core';
import { loaderOf } from '../../../src/credentials/documents/graph';
import { isObject, listOf, type Json, type JsonObject } from '../../../src/credentials/documents/json';
import { secure, type Kind, type Signer } from './support';

/** A file: what of it is JSON, and how it is put together from that. */
export interface Made {
  readonly parts: JsonObject;
  readonly written: (parts: JsonObject) => Buffer;
}

export interface FileKind {
  readonly by: Kind;
  readonly made: (credential: JsonObject, signer: Signer) => Promise<Made>;
}

export const fileOf = ({ parts, written }: Made): Buffer => written(parts);

const json = (parts: JsonObject): Buffer => Buffer.from(JSON.stringify(parts));

const dataIntegrity = async (credential: JsonObject, signer: Signer): Promise<Made> => ({
  parts: await secure(credential, signer),
  written: json,
});

const MANDATORY = ['/issuer', '/validFrom', '/validUntil', '/credentialStatus'];

/** As a holder shows it who discloses whom it is about and for what. */
async function disclosing(credential: JsonObject, signer: Signer): Promise<Made> {
  const mandatoryPointers = MANDATORY.filter((pointer) => credential[pointer.slice(1)] !== undefined);
  const cryptosuite = createSignCryptosuite({ mandatoryPointers });
  const { proof, ...document } = await secure(credential, signer, {}, cryptosuite);
  const holder = new DataIntegrityProof({
    cryptosuite: createDiscloseCryptosuite({ selectivePointers: ['/credentialSubject'] }),
  });
  const purpose = { term: 'assertionMethod' };
  const parts = await holder.derive({ document, proofSet: [proof as JsonObject], purpose, documentLoader: loaderOf() });
  return { parts: parts as JsonObject, written: json };
}

export const ALGORITHMS = { ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', rsa: 'RS256' } as const;
const DIGESTS = { ed25519: null, 'P-256': 'sha256', 'P-384': 'sha384', rsa: 'sha256' } as const;

const base64url = (value: Json | Buffer | undefined): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value ?? null))).toString('base64url');

export const signatureOf = (data: string, { privateKey }: Signer, kind: Kind): Buffer =>
  sign(DIGESTS[kind], Buffer.from(data), { key: privateKey, dsaEncoding: 'ieee-p1363' });

/** A compact JWS of what is given, and of the same with anything changed in it under the signature of before. */
function token(header: JsonObject, claims: JsonObject, signer: Signer, kind: Kind): Made {
  const input = (parts: JsonObject): string => `${base64url(parts.header)}.${base64url(parts.claims)}`;
  const parts = { header: { alg: ALGORITHMS[kind], kid: signer.key.verificationMethod, ...header }, claims };
  const signature = base64url(signatureOf(input(parts), signer, kind));
  return { parts, written: (changed) => Buffer.from(`${input(changed)}.${signature}`) };
}

const jwtBy = (kind: Kind): FileKind => ({
  by: kind,
  made: (credential, signer) => Promise.resolve(token({ typ: 'vc+jwt' }, credential, signer, kind)),
});

const seconds = (moment: Json | undefined): number => Date.parse(moment as string) / 1000;
const idIn = (value: Json | undefined): Json | undefined => (isObject(value) ? value.id : value);

/** Of the data model 1.1, as badges use it: the credential in a claim, and what it says again in others. */
const OLD: FileKind = {
  by: 'rsa',
  made: ({ validFrom, validUntil, '@context': contexts, ...rest }, signer) => {
    // Of 2.0 the terms of statuses are in the base context.
    const others = [...listOf(contexts).slice(1), 'https://www.w3.org/ns/credentials/status/v1'];
    const vc = {
      '@context': ['https://www.w3.org/2018/credentials/v1', ...others],
      ...rest,
      issuanceDate: validFrom,
      ...(validUntil !== undefined && { expirationDate: validUntil }),
    };
    const claims = {
      vc,
      iss: idIn(rest.issuer),
      nbf: seconds(validFrom),
      jti: rest.id,
      sub: idIn(rest.credentialSubject),
    };
    return Promise.resolve(token({ typ: 'JWT' }, claims, signer, 'rsa'));
  },
};

const SD_JWT: FileKind = {
  by: 'ed25519',
  made: async ({ issuer, validFrom, validUntil, credentialSubject }, signer) => {
    const instance = new SDJwtInstance<Record<string, unknown>>({
      hasher: (data: string | ArrayBuffer) =>
        createHash('sha256')
          .update(typeof data === 'string' ? data : Buffer.from(data))
          .digest(),
      hashAlg: 'sha-256',
      saltGenerator: () => randomUUID(),
      signAlg: ALGORITHMS.ed25519,
      signer: (data: string) => base64url(signatureOf(data, signer, 'ed25519')),
    });
    const claims = {
      iss: idIn(issuer),
      vct: 'https://gic.example/credentials/designer',
      nbf: seconds(validFrom),
      ...(validUntil !== undefined && { exp: seconds(validUntil) }),
      sub: idIn(credentialSubject),
      name: 'Wong Mei',
      marks: [70, 80],
    };
    const header = { typ: 'dc+sd-jwt', kid: signer.key.verificationMethod };
    const disclosable = { _sd: ['sub', 'name'], marks: { _sd: [0, 1] } };
    const [jws, ...disclosures] = (await instance.issue(claims, disclosable as never, { header })).split('~');
    const [head, payload, signature] = jws.split('.');
    const read = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json;
    return {
      parts: { header: read(head), claims: read(payload), disclosures: disclosures.slice(0, -1).map(read) },
      written: (parts) => {
        const shown = listOf(parts.disclosures).map(base64url);
        return Buffer.from(
          [`${base64url(parts.header)}.${base64url(parts.claims)}.${signature}`, ...shown, ''].join('~'),
        );
      },
    };
  },
};

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
}

export const png = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([PNG_SIGNATURE, ...chunks]);

/** The chunk of a picture that carries a credential. */
export const carrying = (content: Buffer, isCompressed = false): Buffer =>
  chunk('iTXt', Buffer.concat([Buffer.from(`openbadgecredential\0${isCompressed ? '\u0001' : '\0'}\0\0\0`), content]));

export const svg = (inside: string, before = ''): Buffer =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`,
  );

const pictured = (written: (content: Buffer) => Buffer): FileKind => ({
  by: 'ed25519',
  made: async (credential, signer) => {
    const { parts } = await dataIntegrity(credential, signer);
    return { parts, written: (changed) => written(json(changed)) };
  },
});

export const FILE_KINDS = {
  'eddsa-rdfc-2022': { by: 'ed25519', made: dataIntegrity },
  'ecdsa-rdfc-2019, P-256': { by: 'P-256', made: dataIntegrity },
  'ecdsa-rdfc-2019, P-384': { by: 'P-384', made: dataIntegrity },
  'ecdsa-sd-2023': { by: 'P-256', made: disclosing },
  'JWT, EdDSA': jwtBy('ed25519'),
  'JWT, ES256': jwtBy('P-256'),
  'JWT, ES384': jwtBy('P-384'),
  'JWT, RS256': jwtBy('rsa'),
  'JWT of 1.1, RS256': OLD,
  'SD-JWT VC': SD_JWT,
  PNG: pictured((content) => png(chunk('IHDR', Buffer.alloc(13)), carrying(content), chunk('IEND', Buffer.alloc(0)))),
  SVG: pictured((content) => svg(`<ob:credential><![CDATA[${content.toString()}]]></ob:credential>`)),
} as const satisfies Readonly<Record<string, FileKind>>;

export type FileKindName = keyof typeof FILE_KINDS;
export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as readonly FileKindName[];
