/** What can be wrong with the keys of issuers, and with the identifiers of certificates. */
import type { Case, Document } from './damage-suspensions';

type Anything = Document[string][number];

const jwk = (d: Document, at = 1): Anything => d.issuerKeys[at].publicKeyJwk as Anything;

const UNUSABLE = (field: string): string =>
  `\`${field}\` is no public key by which signatures can be verified. Write one of Ed25519, P-256 or P-384, as JWK or as \`z…\`, or one of RSA with 2,048 bits or more, as JWK.`;

export const KEYS: readonly Case[] = [
  [
    'a key of a body that there is not',
    (d) => (d.issuerKeys[2].body = 'BB'),
    '/issuerKeys/2/body',
    'UNKNOWN_CODE',
    'There is no body `BB`; did you mean `B`?',
  ],
  [
    'an issuer that is no identifier',
    (d) => (d.issuerKeys[2].issuer = 'b.example'),
    '/issuerKeys/2/issuer',
    'MALFORMED_URI',
    '`"b.example"` is not the identifier of an issuer or key. Write it in full as credentials have it: a DID, as `did:web:gic.example`, or a URL.',
  ],
  [
    'no key at all',
    (d) => delete d.issuerKeys[2].publicKeyJwk,
    '/issuerKeys/2',
    'ONE_KEY',
    'There is no key. Write it as `publicKeyMultibase` or as `publicKeyJwk`.',
  ],
  [
    'a key that is written twice',
    (d) => (d.issuerKeys[0].publicKeyJwk = d.issuerKeys[1].publicKeyJwk),
    '/issuerKeys/0/publicKeyMultibase',
    'ONE_KEY',
    'The key stands there twice, as `publicKeyMultibase` and as `publicKeyJwk`. Write one of the two.',
  ],
  [
    'a Multikey that is broken',
    (d) => (d.issuerKeys[0].publicKeyMultibase = 'z6Mk'),
    '/issuerKeys/0/publicKeyMultibase',
    'UNUSABLE_KEY',
    UNUSABLE('publicKeyMultibase'),
  ],
  [
    'a Multikey with what none has',
    (d) => (d.issuerKeys[0].publicKeyMultibase = 'did:key:z6Mk'),
    '/issuerKeys/0/publicKeyMultibase',
    'MALFORMED_KEY',
    '`"did:key:z6Mk"` is no part of a public key. Write 1 to 100 letters, digits, `-` or `_`, as the key has them in base64url or as Multikey.',
  ],
  [
    'a key of RSA that is too short',
    (d) => (jwk(d, 2).n = String(jwk(d, 2).n).slice(0, 170)),
    '/issuerKeys/2/publicKeyJwk',
    'UNUSABLE_KEY',
    UNUSABLE('publicKeyJwk'),
  ],
  [
    'a key on a curve that is another',
    (d) => (jwk(d).crv = 'X25519'),
    '/issuerKeys/1/publicKeyJwk/crv',
    'NOT_ALLOWED',
    '`"X25519"` is not one of `Ed25519`, `P-256`, `P-384`; did you mean `Ed25519`?',
  ],
  [
    'a coordinate that is missing',
    (d) => delete jwk(d).x,
    '/issuerKeys/1/publicKeyJwk',
    'UNUSABLE_KEY',
    UNUSABLE('publicKeyJwk'),
  ],
  [
    'a private key',
    (d) => (jwk(d).d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'),
    '/issuerKeys/1/publicKeyJwk/d',
    'PRIVATE_KEY',
    '`d` belongs to a private key, which nobody else may know. Make a new key, as this one has been handed over, and register its public part alone.',
  ],
  [
    'two keys of a verification method on the same days',
    (d) => (d.issuerKeys[1].period = { from: '2023-12-31' }),
    '/issuerKeys/1/period',
    'OVERLAP',
    '`k2` and `k1` overlap: on some days both are the key of `did:web:b.example#key-1`. Let one end where the other begins, or name another verification method.',
  ],
  [
    'an issuer of two bodies',
    (d) => {
      d.bodies.push({ ...d.bodies[0], code: 'B2' });
      d.issuerKeys[1].body = 'B2';
    },
    '/issuerKeys/1/issuer',
    'ISSUER_OF_OTHER',
    'The issuer `did:web:b.example` is the body `B`, by the key `k1`. An issuer is one body: name that body, or its own issuer.',
  ],
  [
    'an identifier of two certificates',
    (d) => (d.certificates[2].identifiers = [{ identifier: 'urn:b:c', type: 'VCT' }]),
    '/certificates/2/identifiers/0',
    'IDENTIFIER_TAKEN',
    'The identifier `urn:b:c` is that of the certificate `C` already. Register one that names this certificate alone.',
  ],
  [
    'an identifier that stands where there is no such place',
    (d) => ((d.certificates[1].identifiers as Anything[])[0].type = 'ID'),
    '/certificates/1/identifiers/0/type',
    'NOT_ALLOWED',
    '`"ID"` is not one of `ACHIEVEMENT_ID`, `HUMAN_CODE`, `OTHER_IDENTIFIER`, `VCT`',
  ],
];
