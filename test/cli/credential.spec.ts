/** `registry credential verify`, as an operator and as a script use it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialCommand } from '../../src/cli/credential';
import { Failure } from '../../src/cli/failure';
import { compile, LANGUAGES, type PublicKeyJwk } from '../../src/recognition';
import { badge, outside, outsideJson, secure, signerOf } from '../credentials/documents/support';
import { certificate, registerOf } from '../support/builders';
import { registry } from '../support/programs';
import { SHIPPED, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const ED = signerOf('ed25519');
const OTHER = signerOf('P-256', 'did:web:vtc.example', 'VTC');

/** The body `B` is the issuer, and its certificate is told by the badge's identifier. */
const REGISTER = compile(
  registerOf({
    certificates: [
      certificate('HAND', {
        identifiers: [{ type: 'ACHIEVEMENT_ID', identifier: 'https://gic.example/achievements/GIC-JD-HAND' }],
      }),
    ],
    issuerKeys: [
      {
        code: 'k',
        body: 'B',
        issuer: ED.key.issuer,
        verificationMethod: ED.key.verificationMethod,
        publicKeyJwk: ED.key.publicKeyJwk as PublicKeyJwk,
        period: { from: '2020-01-01' },
      },
    ],
  }),
  7,
);

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(...words: readonly string[]) {
  const lines: string[] = [];
  let exitCode: number | undefined;
  const command = credentialCommand(
    () => Promise.resolve(REGISTER),
    (line) => lines.push(line),
    (code) => void (exitCode = code),
  );
  const failure: unknown = await command.parseAsync(['verify', ...words], { from: 'user' }).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { output: lines.join('\n'), failure, exitCode };
}

const KEYS = written('keys.json', [ED.key, OTHER.key]);
const good = async (): Promise<string> => written('badge.json', await secure(badge(), ED));

test('valid ends with 0, not valid with 1, undetermined with 2', async () => {
  const valid = await run(await good(), '--keys', KEYS);
  expect([valid.exitCode, valid.failure]).toEqual([0, undefined]);
  expect(valid.output).toMatch(/^Valid: /);
  expect(valid.output).toContain('The issuer `did:web:gic.example` is `GIC` of the register');
  expect(valid.output).toContain('the register was not asked');
  const forged = await run(written('forged.json', await secure(badge(), OTHER)), '--keys', KEYS);
  expect(forged.exitCode).toBe(1);
  expect(forged.output).toContain('- [wrong] The credential names `did:web:gic.example` as its issuer');
  const unknown = await run(await good(), '--keys', written('none.json', []));
  expect(unknown.exitCode).toBe(2);
  expect(unknown.output).toContain('neither a yes nor a no');
});

test('without keys it counts by those of the register, which tells the certificate as well', async () => {
  const valid = await run(await good());
  expect([valid.exitCode, valid.failure]).toEqual([0, undefined]);
  expect(valid.output).toContain('The issuer `did:web:gic.example` is B of the register');
  expect(valid.output).toContain('- [in order] It is the certificate “HAND”');
  expect(valid.output).toMatch(/The keys are those that the register had at its revision 7\.$/);
  const { output } = await run(await good(), '--json');
  expect(JSON.parse(output)).toMatchObject({ verdict: 'VALID', body: 'B', certificate: 'HAND' });
  const unlisted = await run(written('unlisted.json', await secure(badge(), signerOf('P-384'))));
  expect(unlisted.exitCode).toBe(2);
});

test('the day is judged at its end: what expires on it no longer counts', async () => {
  const path = written('until.json', await secure(badge({ validUntil: '2025-01-01T04:00:00Z' }), ED));
  expect((await run(path, '--keys', KEYS, '--at', '2025-01-01')).exitCode).toBe(1);
  expect((await run(path, '--keys', KEYS, '--at', '2024-12-31')).exitCode).toBe(0);
});

test.each(LANGUAGES)('speaks %s', async (language) => {
  const { output } = await run(await good(), '--keys', KEYS, '--language', language);
  const word = { en: 'in order', 'zh-Hant': '無誤', 'zh-Hans': '无误', pt: 'em ordem' };
  expect(output).toContain(`- [${word[language]}] `);
  expect(output).not.toMatch(/undefined|\{/);
});

test('answers as data, with what was read', async () => {
  const { output } = await run(await good(), '--keys', KEYS, '--json');
  expect(JSON.parse(output)).toMatchObject({
    verdict: 'VALID',
    body: 'GIC',
    credential: { awardedOn: '2024-03-01', achievements: [{ achievementTypes: ['Certificate'] }] },
    steps: [{ step: 'FILE', outcome: 'PASSED', code: 'FILE_READ' }, {}, {}, {}, {}, {}],
  });
});

test('a status list by its id, and by the address where it was published', async () => {
  const suite = 'open-badges-3.0';
  const list = written('list.json', outside(suite, 'other/bitstring-status-list.testlist.json').toString());
  const revoked = written('revoked.json', outside(suite, 'reject/bitstring-status-revoked.json').toString());
  const multikey = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';
  const issuer = 'https://1edtech.edu/issuers/565049';
  const key = {
    issuer,
    verificationMethod: `${issuer}#${multikey}`,
    publicKeyMultibase: multikey,
    from: '2000-01-01',
    body: 'X',
  };
  const keys = written('1edtech.json', [key]);
  expect((await run(revoked, '--keys', keys, '--status-list', list)).exitCode).toBe(2);
  const { credentialStatus } = outsideJson(suite, 'reject/bitstring-status-revoked.json');
  const { statusListCredential: address } = credentialStatus as { readonly statusListCredential: string };
  const listed = await run(revoked, '--keys', keys, '--status-list', `${address}=${list}`);
  expect([listed.exitCode, listed.output]).toEqual([1, expect.stringContaining('It is revoked')]);
});

test.each([
  ['{', 'is not JSON'],
  [{}, 'holds no list'],
  [[null], 'holds no list'],
  [[{ ...ED.key, body: undefined }], '`body` of key 1: expected a text'],
  [[ED.key, { ...ED.key, from: '2024-02-30' }], '`from` of key 2: expected a day'],
  [[{ ...ED.key, until: 'never' }], '`until` of key 1'],
  [[{ ...ED.key, publicKeyJwk: undefined }], 'either this or `publicKeyMultibase`'],
  [[{ ...ED.key, publicKeyJwk: undefined, publicKeyMultibase: 'z6Mk' }], '`publicKeyMultibase` of key 1'],
  [[{ ...ED.key, publicKeyJwk: { kty: 'OKP', crv: 'X25519', x: ED.key.publicKeyJwk?.x } }], '`publicKeyJwk` of key 1'],
  [[{ ...ED.key, publicKeyJwk: { ...ED.key.publicKeyJwk, d: 'AAAA' } }], 'a public key alone'],
  [[{ ...ED.key, publicKeyJwk: { kty: 'oct', k: 'AAAA' } }], 'a public key alone'],
  [[{ ...ED.key, publicKeyJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }], 'RSA of 2048 bits or more'],
])('keys that are none: %#', async (content, message) => {
  const { failure, exitCode } = await run(await good(), '--keys', written('bad.json', content));
  expect(failure).toBeInstanceOf(Failure);
  expect([(failure as Failure).message, exitCode]).toEqual([expect.stringContaining(message), 2]);
});

/** A register with the catalogue that ships, in which nobody has published a key. */
async function filled() {
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'filled.sqlite')}` };
  expect((await registry(environment, 'import', SHIPPED)).status).toBe(0);
  return environment;
}

test('as a program: what cannot be asked so never ends as a "no"', async () => {
  const path = await good();
  const valid = await registry({}, 'credential', 'verify', path, '--keys', KEYS);
  expect([valid.status, valid.err]).toEqual([0, '']);
  const none = { DATABASE_URL: `sqlite:${join(folder, 'none.sqlite')}` };
  const unregistered = await registry(none, 'credential', 'verify', path);
  expect([unregistered.status, unregistered.err]).toEqual([2, expect.stringContaining('There is no register')]);
  expect((await registry(await filled(), 'credential', 'verify', path)).status).toBe(2);
  expect((await registry({}, 'credential', 'verify', join(folder, 'not-there'), '--keys', KEYS)).status).toBe(2);
  expect((await registry({}, 'credential', 'verify', path, '--keys', KEYS, '--at', 'today')).status).toBe(2);
  const help = await registry({}, 'credential', 'verify', '--help');
  expect([help.status, help.out]).toEqual([0, expect.stringMatching(/Examples:\n +registry /)]);
});
