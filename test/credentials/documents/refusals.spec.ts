/** What is wrong with a file is told by the same finding, in whatever kind of file it comes. */
import { constants, createHmac, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { JsonObject } from '../../../src/credentials/documents/json';
import { ALGORITHMS, FILE_KIND_NAMES, FILE_KINDS, fileOf, signatureOf, type FileKindName } from './files';
import { badge, ISSUER, secure, signerOf, told, verify, type Kind, type Signer } from './support';

const LIST = 'https://status.example/3';
const OTHER = 'did:web:vtc.example';
const status = (statusPurpose: string, statusListIndex: string): JsonObject => ({
  credentialStatus: {
    id: `${LIST}#${statusListIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex,
    statusListCredential: LIST,
  },
});
/** A list of which the first entry alone is set. */
const bits = Buffer.alloc(16 * 1024);
bits[0] = 0x80;

async function listFor(purpose: string, signer: Signer): Promise<Buffer> {
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: ISSUER,
    validFrom: '2026-11-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  };
  return Buffer.from(JSON.stringify(await secure(list, signer)));
}

interface Wrong {
  readonly changes?: JsonObject;
  /** Who signs, where it is not the issuer; and what keys are listed. */
  readonly signer?: (kind: Kind) => Signer;
  readonly listed?: (issuer: Signer, forger: Signer) => readonly Signer[];
  readonly purpose?: string;
  readonly told: readonly string[];
}

const unlisted = (kind: Kind): Signer => signerOf(kind);
const ofOther = (kind: Kind): Signer => signerOf(kind, OTHER, 'VTC');

const WRONGS: Readonly<Record<string, Wrong>> = {
  expired: { changes: { validUntil: '2025-01-01T00:00:00Z' }, told: ['INVALID', 'PERIOD EXPIRED'] },
  'not yet valid': {
    changes: { validFrom: '2027-01-01T00:00:00Z' },
    told: ['INVALID', 'PERIOD NOT_YET_VALID'],
  },
  revoked: { changes: status('revocation', '0'), purpose: 'revocation', told: ['INVALID', 'STATUS REVOKED'] },
  suspended: { changes: status('suspension', '0'), purpose: 'suspension', told: ['INVALID', 'STATUS SUSPENDED'] },
  'neither revoked nor suspended': { changes: status('revocation', '1'), purpose: 'revocation', told: ['VALID'] },
  'of a status of which no list is at hand': {
    changes: status('revocation', '1'),
    told: ['UNDETERMINED', 'STATUS STATUS_LIST_MISSING'],
  },
  'signed with another key than that which it names': { signer: unlisted, told: ['INVALID', 'PROOF SIGNATURE_WRONG'] },
  'signed by another issuer of the register': {
    signer: ofOther,
    listed: (issuer, forger) => [issuer, forger],
    told: ['INVALID', 'ISSUER KEY_OF_ANOTHER_ISSUER'],
  },
  'of an issuer of whom no key is listed': {
    listed: () => [],
    told: ['UNDETERMINED', 'ISSUER ISSUER_NOT_REGISTERED'],
  },
  'signed with a key of the issuer that is not listed': {
    signer: (kind) => signerOf(kind, ISSUER, 'GIC', 'new'),
    told: ['UNDETERMINED', 'ISSUER KEY_NOT_REGISTERED'],
  },
};

/** These have no status that is a list of bits. */
const hasStatuses = (name: FileKindName): boolean => name !== 'SD-JWT VC';

describe.each(FILE_KIND_NAMES)('%s', (name) => {
  const { by, made } = FILE_KINDS[name];
  const wrongs = Object.entries(WRONGS).filter(([, { changes }]) => hasStatuses(name) || !changes?.credentialStatus);

  test.each(wrongs)('%s', async (_, wrong) => {
    const issuer = signerOf(by);
    const forger = wrong.signer?.(by) ?? issuer;
    const file = await made(badge(wrong.changes), forger);
    const lister = signerOf('ed25519', ISSUER, 'GIC', 'lists');
    const listed = wrong.listed?.(issuer, forger) ?? [issuer, lister];
    const statusLists = wrong.purpose === undefined ? [] : [{ file: await listFor(wrong.purpose, lister) }];
    const keys = listed.map(({ key }) => key);
    expect(told(await verify(fileOf(file), keys, { statusLists }))).toEqual(wrong.told);
  });
});

describe('algorithms of tokens', () => {
  const KINDS = Object.keys(ALGORITHMS) as readonly Kind[];
  const SIGNERS = Object.fromEntries(KINDS.map((kind) => [kind, signerOf(kind)])) as Record<Kind, Signer>;
  const KEYS = KINDS.map((kind) => SIGNERS[kind].key);
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokenOf = (alg: string, named: Kind, signed: (input: string) => Buffer): string => {
    const header = { alg, typ: 'vc+jwt', kid: SIGNERS[named].key.verificationMethod };
    const input = `${encoded(header)}.${encoded(badge())}`;
    return `${input}.${signed(input).toString('base64url')}`;
  };
  const pairs = KINDS.flatMap((named) => KINDS.map((signing) => [named, signing] as const));

  test.each(pairs)('a token that names the key %s, signed by the key %s', async (named, signing) => {
    const signed = (input: string): Buffer => signatureOf(input, SIGNERS[signing], signing);
    const expected = named === signing ? ['VALID'] : ['INVALID', 'PROOF ALGORITHM_OTHER'];
    expect(told(await verify(tokenOf(ALGORITHMS[signing], named, signed), KEYS))).toEqual(expected);
    const pretending = named === signing ? ['VALID'] : ['INVALID', 'PROOF SIGNATURE_WRONG'];
    expect(told(await verify(tokenOf(ALGORITHMS[named], named, signed), KEYS))).toEqual(pretending);
  });

  const NONE = ['none', 'None', 'nOnE', 'NONE', 'HS256', 'HS384', 'HS512', 'hs256'];
  const UNKNOWN = ['PS256', 'PS512', 'RS384', 'RS512', 'ES512', 'ES256K', 'Ed25519', 'eddsa', 'rs256', '', ' RS256'];

  test.each([
    ...NONE.map((alg) => [alg, ['INVALID', 'PROOF NO_SIGNATURE']] as const),
    ...UNKNOWN.map((alg) => [alg, ['UNDETERMINED', 'PROOF SUITE_UNKNOWN']] as const),
  ])('"%s", by every key, and by what a public key is taken for as a secret', async (alg, expected) => {
    for (const kind of KINDS) {
      const { publicKeyJwk = {} } = SIGNERS[kind].key;
      const secrets = [publicKeyJwk.x, publicKeyJwk.n, JSON.stringify(publicKeyJwk)].filter((one) => one !== undefined);
      const signatures = [
        (input: string) => signatureOf(input, SIGNERS[kind], kind),
        () => Buffer.alloc(0),
        ...secrets.map((secret) => (input: string) => createHmac('sha256', secret).update(input).digest()),
      ];
      for (const signed of signatures) expect(told(await verify(tokenOf(alg, kind, signed), KEYS))).toEqual(expected);
    }
  });

  test('the signature of RS256 under the name of PS256, and the other way round', async () => {
    const { privateKey } = SIGNERS.rsa;
    const pss = (input: string): Buffer =>
      sign('sha256', Buffer.from(input), { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    expect(told(await verify(tokenOf('RS256', 'rsa', pss), KEYS))).toEqual(['INVALID', 'PROOF SIGNATURE_WRONG']);
    expect(told(await verify(tokenOf('PS256', 'rsa', pss), KEYS))).toEqual(['UNDETERMINED', 'PROOF SUITE_UNKNOWN']);
  });
});
