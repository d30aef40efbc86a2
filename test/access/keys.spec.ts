/** The keys that the registry signs with: made once, kept to the owner, or given by the environment. */
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { Keys, KeysError } from '../../src/access/keys';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const open = (name: string) => Keys.open({ signingKeys: null, keyFile: join(folder, name) });
const given = (signingKeys: string) => Keys.open({ signingKeys, keyFile: join(folder, 'unused.json') });
const privateKey = async () => exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);

test('are made at the first start, for the owner alone, and are the same ever after', async () => {
  const first = await open('new/keys.json');
  expect(statSync(join(folder, 'new/keys.json')).mode & 0o777).toBe(0o600);
  expect((await open('new/keys.json')).published).toEqual(first.published);
  expect(JSON.stringify(first.published)).not.toContain('"d"');
});

test('are made once, also where several processes start at once', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => open('rivals.json')));
  expect(new Set(all.map(({ published }) => JSON.stringify(published))).size).toBe(1);
});

test('the first one signs, and all of them are published', async () => {
  const [older, newer] = [await privateKey(), await privateKey()];
  const before = await given(JSON.stringify({ keys: [older] }));
  const after = await given(JSON.stringify({ keys: [newer, older] }));
  const published = createLocalJWKSet({ keys: [...after.published.keys] });
  for (const [keys, kid] of [
    [before, after.published.keys[1].kid],
    [after, after.published.keys[0].kid],
  ] as const) {
    const { payload, protectedHeader } = await compactVerify(await keys.sign({ a: 1 }, 'test'), published);
    expect(Buffer.from(payload).toString()).toBe('{"a":1}');
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'test', kid });
  }
});

test('that cannot sign are refused in words, which do not repeat them', async () => {
  const { d, ...open } = await privateKey();
  for (const [keys, message] of [
    ['{', 'The setting `SIGNING_KEYS` is not JSON. '],
    ['{}', 'The setting `SIGNING_KEYS` has no `keys`. '],
    ['{"keys":[]}', 'The setting `SIGNING_KEYS` has no `keys`. '],
    [JSON.stringify({ keys: [open] }), 'The setting `SIGNING_KEYS`: key 1 cannot sign. '],
    // Of the right shape: tried before anybody relies on them.
    [JSON.stringify({ keys: [{ ...open, d: 'AAAA' }] }), 'The setting `SIGNING_KEYS`: key 1 cannot sign. '],
    [
      JSON.stringify({ keys: [{ ...open, d: Buffer.alloc(32, 7).toString('base64url') }] }),
      'The setting `SIGNING_KEYS`: key 1 cannot sign. ',
    ],
    [
      JSON.stringify({
        keys: [
          { ...open, d },
          { kty: 'oct', k: 'secret' },
        ],
      }),
      'The setting `SIGNING_KEYS`: key 2 cannot sign. ',
    ],
  ] as const) {
    const refusal = await given(keys).catch((error: unknown) => error as Error);
    expect(refusal).toBeInstanceOf(KeysError);
    expect((refusal as Error).message).toContain(message);
    expect((refusal as Error).message).not.toContain(d);
  }
});

test('that cannot be read or written are told with what to do', async () => {
  mkdirSync(join(folder, 'is-a-folder.json'));
  await expect(open('is-a-folder.json')).rejects.toThrow(/cannot be read \(EISDIR\)\. .* or set `SIGNING_KEYS`\./);
  writeFileSync(join(folder, 'is-a-file'), '');
  await expect(open('is-a-file/keys.json')).rejects.toThrow(/`SIGNING_KEYS`\./);
  writeFileSync(join(folder, 'damaged.json'), readFileSync(__filename));
  chmodSync(join(folder, 'damaged.json'), 0o600);
  await expect(open('damaged.json')).rejects.toThrow(/^The file `.*damaged\.json` is not JSON\. /);
});
