/** Small credentials of each kind, signed here as an issuer would, and beside each the bare check of a signature by a key of the same kind. */
import { createHash, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createDiscloseCryptosuite, createSignCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { SDJwtInstance } from '@sd-jwt/core';

const require = createRequire(import.meta.url);
const { loaderOf } = require('../../dist/src/credentials/documents/graph.js');

const ISSUER = 'did:web:gic.example';
/** Different files of a kind. */
const FILES = 20;

/** How keys of a kind sign: names as Data Integrity and JOSE have them. */
const KINDS = {
  Ed25519: { made: () => generateKeyPairSync('ed25519'), digest: null, jose: 'EdDSA' },
  'P-256': { made: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), digest: 'sha256', jose: 'ES256' },
  'RSA-2048': { made: () => generateKeyPairSync('rsa', { modulusLength: 2048 }), digest: 'sha256', jose: 'RS256' },
};

const SIGNERS = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { made, digest, jose }]) => {
    const { privateKey, publicKey } = made();
    const id = `${ISSUER}#${kind}`;
    const key = {
      issuer: ISSUER,
      verificationMethod: id,
      publicKeyJwk: publicKey.export({ format: 'jwk' }),
      from: '2020-01-01',
      body: 'GIC',
    };
    const signed = (data) => sign(digest, data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const fits = (data, signature) => verify(digest, data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
    return [kind, { kind, id, key, jose, signed, fits }];
  }),
);

/** The keys, as issuers list them. */
export const ISSUER_KEYS = Object.values(SIGNERS).map(({ key }) => key);

const badge = (number) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: `https://gic.example/credentials/${number}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: ISSUER, type: ['Profile'], name: 'GIC' },
  validFrom: '2024-03-01T00:00:00Z',
  validUntil: '2034-03-01T00:00:00Z',
  name: 'Jewellery Designer',
  credentialSubject: {
    id: `did:example:${number}`,
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://gic.example/achievements/GIC-JD-HAND',
      type: ['Achievement'],
      criteria: { narrative: 'Passed the examination.' },
      description: 'Designs jewellery by hand.',
      name: 'Jewellery Designer (hand drawn)',
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'GDQF-4-0815', identifierType: 'identifier' }],
    },
  },
});

const documentLoader = loaderOf();

async function secured(credential, { kind, id, signed }, cryptosuite) {
  const signer = { id, algorithm: kind, sign: async ({ data }) => signed(data) };
  const suite = new DataIntegrityProof({ signer, date: '2024-03-02T00:00:00Z', cryptosuite });
  const purpose = { update: (proof) => ({ ...proof, proofPurpose: 'assertionMethod' }) };
  return { ...credential, proof: await suite.createProof({ document: credential, documentLoader, purpose }) };
}

/** As a holder shows it who discloses whom it is about and for what. */
async function disclosed(credential, signer) {
  const mandatoryPointers = ['/issuer', '/validFrom', '/validUntil'];
  const { proof, ...document } = await secured(credential, signer, createSignCryptosuite({ mandatoryPointers }));
  const suite = new DataIntegrityProof({
    cryptosuite: createDiscloseCryptosuite({ selectivePointers: ['/credentialSubject'] }),
  });
  return suite.derive({ document, proofSet: [proof], purpose: { term: 'assertionMethod' }, documentLoader });
}

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(credential, { id, jose, signed }) {
  const input = `${base64url({ alg: jose, typ: 'vc+jwt', kid: id })}.${base64url(credential)}`;
  return `${input}.${signed(Buffer.from(input)).toString('base64url')}`;
}

function sdJwt(number, { id, jose, signed }) {
  const issuer = new SDJwtInstance({
    hasher: (data) => createHash('sha256').update(data).digest(),
    hashAlg: 'sha-256',
    saltGenerator: () => randomUUID(),
    signAlg: jose,
    signer: (data) => signed(Buffer.from(data)).toString('base64url'),
  });
  const vct = 'https://gic.example/credentials/designer';
  const claims = { iss: ISSUER, vct, iat: 1709251200, exp: 2024784000, sub: `did:example:${number}`, name: 'Wong Mei' };
  return issuer.issue(claims, { _sd: ['sub', 'name'] }, { header: { typ: 'dc+sd-jwt', kid: id } });
}

/** A picture that carries a credential; nobody looks at its checksums. */
function picture(credential) {
  const content = Buffer.concat([
    Buffer.from('openbadgecredential\0\0\0\0\0'),
    Buffer.from(JSON.stringify(credential)),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, length, Buffer.from('iTXt'), content, Buffer.alloc(4)]);
}

/** By name: the kind of key, how the file with a number is made, and how many a second there should be at least. */
const SUITES = {
  'eddsa-rdfc-2022': { by: 'Ed25519', least: 150, made: (number, by) => secured(badge(number), by, eddsaRdfc) },
  'ecdsa-rdfc-2019': { by: 'P-256', least: 150, made: (number, by) => secured(badge(number), by, ecdsaRdfc) },
  'ecdsa-sd-2023': { by: 'P-256', made: (number, by) => disclosed(badge(number), by) },
  'PNG, eddsa-rdfc-2022': {
    by: 'Ed25519',
    made: async (number, by) => picture(await secured(badge(number), by, eddsaRdfc)),
  },
  'VC-JWT, EdDSA': { by: 'Ed25519', made: (number, by) => token(badge(number), by) },
  'VC-JWT, ES256': { by: 'P-256', made: (number, by) => token(badge(number), by) },
  'VC-JWT, RS256': { by: 'RSA-2048', made: (number, by) => token(badge(number), by) },
  'SD-JWT VC, EdDSA': { by: 'Ed25519', least: 1_500, made: sdJwt },
};

/** @returns for each suite its name, kind of key, target, files, and the bare check of one signature over as much as its files sign. */
export const suites = () =>
  Promise.all(
    Object.entries(SUITES).map(async ([name, { by, least, made }]) => {
      const signer = SIGNERS[by];
      const numbers = Array.from({ length: FILES }, (_, number) => number);
      const content = await Promise.all(numbers.map((number) => made(number, signer)));
      const files = content.map((file) =>
        Buffer.isBuffer(file) ? file : Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
      );
      // A token is signed as it is; of the others two digests are signed.
      const data = typeof content[0] === 'string' ? Buffer.from(content[0].split(/\.[^.]*$/)[0]) : Buffer.alloc(64);
      const signature = signer.signed(data);
      return { name, by, least, files, bare: () => signer.fits(data, signature) };
    }),
  );
