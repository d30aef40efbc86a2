/** Files and folders: what is read, and what is said of what cannot be. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/catalogue/document';
import { temporaryFolder } from '../../support/registry';

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
    /`broken\.json` is not JSON: Unexpected token '\}'/,
  ],
  ['an empty file', () => write('empty.json', ''), 'NOT_JSON', /is not JSON/],
  [
    'another encoding',
    () => write('big5.json', Buffer.from([0x7b, 0x22, 0xad, 0xbb, 0x22, 0x7d])),
    'NOT_UTF8',
    /is not in UTF-8\. Save it in that encoding/,
  ],
])('%s is told', async (_name, path, code, message) => {
  const { files, problems } = await readDocument(path());
  expect(files).toEqual([]);
  expect(problems).toEqual([
    {
      file: expect.any(String) as string,
      pointer: '',
      value: expect.any(String) as string,
      code,
      message: expect.stringMatching(message) as string,
    },
  ]);
});

test('every file that cannot be read is told', async () => {
  mkdirSync(join(folder, 'several'));
  write('several/a.json', '[');
  write('several/b.json', '{}');
  write('several/c.json', '{"x"');
  const { problems } = await readDocument(join(folder, 'several'));
  expect(problems.map(({ file }) => file)).toEqual(['a.json', 'c.json']);
});
