/** The terminal: what a register or a document holds that is older or worse than it should be is printed so that it can be seen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visibleLines } from '../../src/language/characters';
import { registry } from '../support/programs';
import { FORGERY, writeOldRegister } from '../support/old-register';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const old = { DATABASE_URL: `sqlite:${join(folder, 'old.sqlite')}` };
const fresh = { DATABASE_URL: `sqlite:${join(folder, 'new.sqlite')}` };
beforeAll(() => writeOldRegister(join(folder, 'old.sqlite')));

const QUESTION = ['--certificate', 'HELD', '--post', 'p1', '--region', 'HK'];

test('an answer has no verdict but the registry’s, and no sequence that the terminal would follow', async () => {
  const { out, status } = await registry(old, 'ask', ...QUESTION);
  expect(status).toBe(0);
  expect(visibleLines(out)).toBe(out);
  expect(out.split('\n').filter((line) => line.startsWith('Verdict: '))).toEqual([
    expect.stringMatching(/^Verdict: CONDITIONAL\. Requirement: R\. /),
  ]);
  expect(out).toContain(`Held⟨U+000A⟩⟨U+000A⟩${FORGERY}`);
  expect(out).toContain('⟨U+001B⟩[2J');
});

test.each([
  [['ask', ...QUESTION.slice(0, 4), '--region', 'H\u202eK\u001b[2J']],
  [['ask', ...QUESTION, '--language', '\u001b[2J']],
  [['ask', ...QUESTION, '--\u202e']],
  [['\u001b[31mask']],
  [['verify', '--head', '\u009b2J']],
  [['check', join(folder, 'no\u001b[2J.json')]],
])('%j is told with what cannot be seen made visible', async (words) => {
  const { err, status } = await registry(old, ...words);
  expect(status).toBe(1);
  expect(visibleLines(err)).toBe(err);
  expect(err).toMatch(/⟨U\+(001B|202E|009B)⟩/);
});

test.each([
  ['line-breaks.json', 'U+000A LINE FEED'],
  ['terminal-escapes.json', 'U+001B ESCAPE'],
])('the document %s is refused, with the place and the character named', async (file, character) => {
  const { err, out, status } = await registry(fresh, 'import', join(__dirname, '../document/forged', file));
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(`${file} /certificates/0/name/en: `);
  expect(err).toContain(character);
  expect(visibleLines(err)).toBe(err);
});

test('names of files, arrays and fields forge no line of what is wrong', async () => {
  const path = join(folder, 'forging');
  mkdirSync(path);
  writeFileSync(
    join(path, `x\n${FORGERY}.json`),
    JSON.stringify({
      [`posts\n${FORGERY}`]: [],
      posts: [{ code: 'p', name: { en: 'p' }, [`a\u202e\n${FORGERY}`]: 1 }],
    }),
  );
  const { err } = await registry(fresh, 'check', path);
  expect(err.split('\n').filter((line) => line.startsWith(FORGERY))).toEqual([]);
  expect(visibleLines(err)).toBe(err);
});

test('a reason for an import is a text as every other', async () => {
  const document = join(folder, 'nothing.json');
  writeFileSync(document, '{}');
  const { err, status } = await registry(fresh, 'import', document, '--reason', `because\n${FORGERY}`);
  expect(status).toBe(1);
  expect(err).toContain('U+000A LINE FEED');
  expect(err).toContain('Nothing was applied.');
});
