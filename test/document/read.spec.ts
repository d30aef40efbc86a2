/** Files and folders: what is read, and what is said of what cannot be. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { passedOver, readDocument } from '../../src/document';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('a folder is read with all that lies below it, schemas aside, in order of name', async () => {
  mkdirSync(join(folder, 'whole', 'below'), { recursive: true });
  write('whole/b.json', '{"posts": []}');
  write('whole/below/a.json', '{}');
  write('whole/schema.json', '{');
  write('whole/notes.txt', 'no JSON');
  expect(await readDocument(join(folder, 'whole'))).toEqual({
    problems: [],
    files: [
      { file: 'b.json', content: { posts: [] } },
      { file: 'below/a.json', content: {} },
    ],
  });
});

test('what macOS puts beside files is passed over, and can be told', async () => {
  for (const below of ['mac/__MACOSX/below', 'mac/below']) mkdirSync(join(folder, below), { recursive: true });
  write('mac/a.json', '{}');
  write('mac/below/b.json', '{}');
  for (const name of ['._a.json', 'below/._b.json', '__MACOSX/._a.json', '__MACOSX/below/b.json'])
    write(`mac/${name}`, Buffer.from([0, 5, 22, 7, 255]));
  const { files, problems } = await readDocument(join(folder, 'mac'));
  expect(problems).toEqual([]);
  expect(files.map(({ file }) => file)).toEqual(['a.json', 'below/b.json']);
  expect(await passedOver(join(folder, 'mac'))).toEqual([
    '._a.json',
    '__MACOSX/._a.json',
    '__MACOSX/below/b.json',
    'below/._b.json',
  ]);
  expect(await passedOver(join(folder, 'mac/a.json'))).toEqual([]);
  expect(await passedOver(join(folder, 'nowhere'))).toEqual([]);
});

test('a byte order mark does no harm', async () => {
  expect(await readDocument(write('mark.json', '\uFEFF{}'))).toMatchObject({ problems: [], files: [{ content: {} }] });
});

test.each([
  [
    'nothing there',
    () => join(folder, 'missing.json'),
    'UNREADABLE',
    /there is no such file or folder\. Name a file or folder that exists/,
  ],
  [
    'a folder without documents',
    () => (mkdirSync(join(folder, 'bare')), join(folder, 'bare')),
    'NO_FILES',
    /has no `\*\.json` files/,
  ],
  [
    'no JSON',
    () => write('broken.json', '{"regions": [}'),
    'NOT_JSON',
    /`broken\.json` is not JSON: at line 1, column 14 should be a value, but there is `"\}"`/,
  ],
  ['an empty file', () => write('empty.json', ''), 'NOT_JSON', /is not JSON/],
  [
    'another encoding',
    () => write('big5.json', Buffer.from([0x7b, 0x22, 0xad, 0xbb, 0x22, 0x7d])),
    'NOT_UTF8',
    /is not in UTF-8\. Save it in that encoding/,
  ],
])('%s is reported', async (_name, path, code, message) => {
  const { files, problems } = await readDocument(path());
  expect(files).toEqual([]);
  expect(problems).toEqual([
    {
      file: expect.any(String) as string,
      pointer: '',
      value: expect.any(String) as string,
      code,
      message: { en: expect.stringMatching(message) as string },
    },
  ]);
});

test.each([
  ['{\n "units": [\n  {"code": "a",}\n]}', 'line 3, column 16 should be a key in double quotes'],
  ['{"units": [', 'line 1, column 12 should be a value, but the file ends'],
  ['{} {}', 'line 1, column 4 should be the end of the file'],
  ['{"a": 01}', 'line 1, column 8 should be a comma or `}`'],
  ['{"a": "\n"}', 'line 1, column 8 should be an escape'],
])('%j is reported with line and column', async (json, words) => {
  const { problems } = await readDocument(write('misprint.json', json));
  expect(problems).toMatchObject([{ code: 'NOT_JSON', message: { en: expect.stringContaining(words) as string } }]);
});

test('a key that stands twice is reported, however it is written', async () => {
  const path = write('twice.json', '{"units": [{"code": "a",\n "c\\u006fde": "b", "name": {"en": ":{\\"}"}}]}');
  expect((await readDocument(path)).problems).toEqual([
    {
      file: 'twice.json',
      pointer: '/units/0/code',
      code: 'DUPLICATE_KEY',
      value: '"code"',
      message: { en: 'The key `code` stands in its object a second time, at line 2, column 2. Keep one of the two.' },
    },
  ]);
});

test('brackets without end are reported, not followed', async () => {
  const path = write('deep.json', '['.repeat(200_000) + ']'.repeat(200_000));
  expect(await readDocument(path)).toMatchObject({ files: [], problems: [{ code: 'TOO_DEEP' }] });
});

test('brackets that an unclosed string hides are not followed either', async () => {
  const path = write('hidden.json', `["a\n,${'['.repeat(200_000)}`);
  expect((await readDocument(path)).problems).toMatchObject([
    { code: 'NOT_JSON', message: { en: expect.stringContaining('line 1, column 4 should be an escape') as string } },
  ]);
});

test.each([
  ['[1, // one\n 2]', 'line 1, column 5 should be a value, but there is `"// one\\n 2]"`'],
  ['[1 /* one */]', 'line 1, column 4 should be a comma or `]`'],
  ["{'a': 1}", 'line 1, column 2 should be a key in double quotes'],
  ['{a: 1}', 'line 1, column 2 should be a key in double quotes'],
  ['{"a" 1}', 'line 1, column 6 should be a colon'],
  ['[1 2]', 'line 1, column 4 should be a comma or `]`'],
  ['[1,]', 'line 1, column 4 should be a value'],
  ['{"a": {"b": 1', 'line 1, column 14 should be a comma or `}`, but the file ends'],
  ['[-x]', 'line 1, column 3 should be a digit'],
  ['[1.e5]', 'line 1, column 4 should be a digit'],
  ['[truest]', 'line 1, column 6 should be a comma or `]`'],
  ['["\\\\\\q"]', 'line 1, column 6 should be an escape that JSON knows'],
  ['["\\u12"]', 'line 1, column 4 should be `u` and four hexadecimal digits'],
  ['["a', 'line 1, column 4 should be a closing double quote, but the file ends'],
])('%j is no JSON, and what should stand there is said', async (json, words) => {
  const { problems } = await readDocument(write('fault.json', json));
  expect(problems).toMatchObject([{ code: 'NOT_JSON', message: { en: expect.stringContaining(words) as string } }]);
});

test('any text is read exactly if it is JSON without a key twice', async () => {
  const bits = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"b"',
    '1',
    '-',
    '0',
    '.',
    'e',
    '\\',
    'null',
    ' ',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json({ maxDepth: 3 }),
        fc.array(bits).map((parts) => parts.join('')),
      ),
      async (text) => {
        const { files, problems } = await readDocument(write('any.json', text));
        expect(files.length + Math.min(1, problems.length)).toBe(1);
        if (problems.some(({ code }) => code === 'NOT_JSON')) expect(() => JSON.parse(text) as unknown).toThrow();
        else expect(files[0]?.content ?? JSON.parse(text)).toEqual(JSON.parse(text));
        for (const { message } of problems) expect(message.en).toMatch(/line \d+, column \d+/);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

test('every file that cannot be read is reported', async () => {
  mkdirSync(join(folder, 'several'));
  write('several/a.json', '[');
  write('several/b.json', '{}');
  write('several/c.json', '{"x"');
  const { problems } = await readDocument(join(folder, 'several'));
  expect(problems.map(({ file }) => file)).toEqual(['a.json', 'c.json']);
});
