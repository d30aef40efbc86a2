/** `registry credential keys`: keys as issuers publish them, as records for the register. */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialCommand } from '../../src/cli/credential';
import { Failure } from '../../src/cli/failure';
import { multikeyOf } from '../../src/document/multikey';
import { badge, secure, signerOf } from '../credentials/documents/support';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const ED = signerOf('ed25519');
const { issuer, publicKeyJwk } = ED.key;
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const JWK = EC.publicKey.export({ format: 'jwk' });

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const command = credentialCommand(
    () => Promise.reject(new Error('no register is needed')),
    (line) => lines.push(line),
    () => undefined,
  );
  await command.parseAsync([...words], { from: 'user' });
  return lines.join('\n');
}

const keysOf = async (published: unknown, ...more: readonly string[]): Promise<unknown> =>
  (
    JSON.parse(await run('keys', written('published.json', published), '--body', 'GIC', ...more)) as {
      issuerKeys: unknown;
    }
  ).issuerKeys;

const DID = {
  '@context': ['https://www.w3.org/ns/did/v1'],
  id: issuer,
  verificationMethod: [
    { id: '#ed', type: 'Multikey', controller: issuer, publicKeyMultibase: multikeyOf(EC.publicKey) },
    { id: `${issuer}#jwk`, type: 'JsonWebKey', controller: issuer, publicKeyJwk: { ...JWK, kid: 'x', use: 'sig' } },
    { id: '#agreement', type: 'JsonWebKey', controller: issuer, publicKeyJwk: JWK },
  ],
  assertionMethod: [
    '#ed',
    `${issuer}#jwk`,
    { id: ED.key.verificationMethod, type: 'JsonWebKey', controller: issuer, publicKeyJwk },
  ],
  keyAgreement: ['#agreement'],
};

test('of a DID document those for assertions, named or in full, without what is said of them', async () => {
  expect(await keysOf(DID, '--from', '2026-01-01')).toEqual([
    {
      code: 'GIC-KEY-1',
      body: 'GIC',
      issuer,
      verificationMethod: `${issuer}#ed`,
      publicKeyMultibase: multikeyOf(EC.publicKey),
      period: { from: '2026-01-01' },
    },
    {
      code: 'GIC-KEY-2',
      body: 'GIC',
      issuer,
      verificationMethod: `${issuer}#jwk`,
      publicKeyJwk: JWK,
      period: { from: '2026-01-01' },
    },
    expect.objectContaining({ code: 'GIC-KEY-3', verificationMethod: ED.key.verificationMethod }),
  ]);
});

test('they are those by which its files are verified', async () => {
  const keys = written('keys.json', await keysOf(DID));
  const file = written('badge.json', await secure(badge(), ED));
  expect(await run('verify', file, '--keys', keys)).toMatch(/^Valid:/);
});

test('of a JWK Set all, named as fragments of the issuer', async () => {
  const set = { keys: [{ ...JWK, kid: 'one' }, { ...JWK, kid: `${issuer}#two` }, JWK] };
  const records = (await keysOf(set, '--issuer', issuer, '--codes', 'K')) as {
    code: string;
    verificationMethod: string;
  }[];
  expect(records.map(({ code, verificationMethod }) => [code, verificationMethod])).toEqual([
    ['K-1', `${issuer}#one`],
    ['K-2', `${issuer}#two`],
    ['K-3', `${issuer}#3`],
  ]);
});

const SECRET = EC.privateKey.export({ format: 'jwk' });
const WEAK = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });

test.each<[string, unknown, readonly string[], RegExp]>([
  ['no JSON', '{', [], /is no JSON object\. Expected a DID document or a JWK Set/],
  ['a list', [], [], /is no JSON object/],
  ['a set whose issuer nobody says', { keys: [JWK] }, [], /does not say whose keys they are\. Say so with `--issuer`/],
  ['no keys', { keys: [] }, ['--issuer', 'did:web:x'], /has no key for assertions/],
  ['no key for assertions', { ...DID, assertionMethod: [] }, [], /has no key for assertions/],
  [
    'a method that is not there',
    { ...DID, assertionMethod: ['#gone'] },
    [],
    /#gone.* is none that credentials are verified by/,
  ],
  ['a private key', { keys: [SECRET] }, ['--issuer', 'did:web:x'], /did:web:x#1.* is a private key/],
  ['a short key', { keys: [WEAK] }, ['--issuer', 'did:web:x'], /RSA of 2,048 bits or more/],
])('%s is refused in words', async (_, published, more, told) => {
  const refused = await keysOf(published, ...more).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Failure);
  expect((refused as Failure).message).toMatch(told);
});
