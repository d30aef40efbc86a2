/** What the tests of credential files share: outside cases, keys, and credentials that are signed here. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataIntegrityProof, type Cryptosuite } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { sign } from 'node:crypto';
import type { Contexts } from '../../../src/credentials/contexts';
import { loaderOf } from '../../../src/credentials/documents/graph';
import type { IssuerKey } from '../../../src/credentials/documents/issuer-key';
import type { JsonObject } from '../../../src/credentials/documents/json';
import type { VerifiedDocument } from '../../../src/credentials/documents/verified-document';
import { verifyDocument, type VerificationContext } from '../../../src/credentials/documents/verify-document';

const OUTSIDE = join(__dirname, '../outside');

export const outside = (...path: readonly string[]): Buffer => readFileSync(join(OUTSIDE, ...path));
export const outsideJson = (...path: readonly string[]): JsonObject =>
  JSON.parse(outside(...path).toString('utf8')) as JsonObject;

/** Contexts of outside cases that do not ship. */
export const EXAMPLE_CONTEXTS: Contexts = new Map<string, object>([
  ['https://www.w3.org/ns/credentials/examples/v2', outsideJson('contexts/credentials-examples-v2.jsonld')],
  ['https://w3id.org/citizenship/v4rc1', outsideJson('contexts/citizenship-v4rc1.jsonld')],
]);

export const AT = new Date('2026-11-28T00:00:00Z');
export const ISSUER = 'did:web:gic.example';

export interface Signer {
  readonly privateKey: KeyObject;
  readonly key: IssuerKey;
}

export type Kind = 'ed25519' | 'P-256' | 'P-384' | 'rsa';

export function signerOf(kind: Kind, issuer = ISSUER, body = 'GIC', name: string = kind): Signer {
  const { privateKey, publicKey } =
    kind === 'ed25519'
      ? generateKeyPairSync('ed25519')
      : kind === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: kind });
  const publicKeyJwk = publicKey.export({ format: 'jwk' });
  return {
    privateKey,
    key: { issuer, verificationMethod: `${issuer}#${name}`, publicKeyJwk, from: '2020-01-01', body },
  };
}

/** A badge, as an issuer of the register would make it. */
export const badge = (changes: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://gic.example/credentials/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: ISSUER, type: ['Profile'], name: 'GIC' },
  validFrom: '2024-03-01T00:00:00Z',
  validUntil: '2034-03-01T00:00:00Z',
  name: 'Jewellery Designer',
  credentialSubject: {
    id: 'did:example:holder',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://gic.example/achievements/GIC-JD-HAND',
      type: ['Achievement'],
      achievementType: 'Certificate',
      criteria: { narrative: 'Passed the examination.' },
      description: 'Designs jewellery by hand.',
      humanCode: 'GIC-JD-HAND',
      name: 'Jewellery Designer (hand drawn)',
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'GDQF-4-0815', identifierType: 'identifier' }],
    },
  },
  ...changes,
});

export const CREATED = '2024-03-02T00:00:00Z';

/** Adds a proof of Data Integrity. */
export async function secure(
  credential: JsonObject,
  { privateKey, key }: Signer,
  changes: JsonObject = {},
  cryptosuite?: Cryptosuite,
): Promise<JsonObject> {
  const isEddsa = privateKey.asymmetricKeyType === 'ed25519';
  const curve = privateKey.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256';
  const signer = {
    id: key.verificationMethod,
    algorithm: isEddsa ? 'Ed25519' : curve,
    sign: ({ data }: { data: Uint8Array }) =>
      Promise.resolve(
        isEddsa
          ? sign(null, data, privateKey)
          : sign(curve === 'P-384' ? 'sha384' : 'sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
      ),
  };
  const suite = new DataIntegrityProof({
    signer,
    date: CREATED,
    cryptosuite: cryptosuite ?? (isEddsa ? eddsaRdfc : ecdsaRdfc),
  });
  const proof = await suite.createProof({
    document: credential,
    documentLoader: loaderOf(),
    purpose: { update: (made) => ({ ...made, proofPurpose: 'assertionMethod', ...changes }) },
  });
  return { ...credential, proof: proof as JsonObject };
}

export const verify = (
  file: JsonObject | string | Uint8Array,
  keys: readonly IssuerKey[],
  context: Partial<VerificationContext> = {},
): Promise<VerifiedDocument> =>
  verifyDocument(
    file instanceof Uint8Array ? file : Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
    {
      at: AT,
      issuers: keys,
      ...context,
    },
  );

/** The verdict, and what is not in order, as `STEP CODE`. */
export const told = ({ verdict, steps }: VerifiedDocument): readonly string[] => [
  verdict,
  ...steps
    .filter(({ outcome, code }) => outcome !== 'PASSED' && code !== 'NOT_REACHED')
    .map(({ step, code }) => `${step} ${code}`),
];
