/** The command line's manners: help, mistakes, an export that replaces, a reader who stops reading. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { inherited } from '../support/clock.mjs';
import { registry as run } from '../support/programs';
import { SHIPPED, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const here = { DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}` };
const region = { code: 'XX', name: { en: 'Somewhere' } };

test('every command has help with an example', async () => {
  const helps = await Promise.all(
    ['ask', 'import', 'export', 'check', 'migrate', 'token', 'issued'].map((name) => run({}, name, '--help')),
  );
  for (const { status, out } of helps) {
    expect(status).toBe(0);
    expect(out).toMatch(/Examples?:\n +registry /);
  }
});

test.each([['import'], ['imprt', 'x'], ['export', 'a', 'b'], ['check', '--bogus', 'x']])(
  'a mistake (%s) ends with 1 and says where help is',
  async (...words) => {
    const { status, out, err } = await run({}, ...words);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^error: [\s\S]*Add --help to see how it is used\./);
  },
);

test('a database that is none is told in a sentence, without a stack', async () => {
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear reader, '.repeat(500));
  const { status, err } = await run({ DATABASE_URL: `sqlite:${letter}` }, 'migrate');
  expect(status).toBe(1);
  expect(err).toMatch(/^The database `[^`]+` is not an SQLite database\. [^\n]*\n$/);
});

test('an import into a new database does not fill it with the catalogue that ships; an export replaces a whole file', async () => {
  const document = join(folder, 'document.json');
  writeFileSync(document, JSON.stringify({ regions: [region] }));
  await run(here, 'import', document);
  const exports = join(folder, 'exports');
  mkdirSync(exports);
  writeFileSync(join(exports, 'register.json'), 'old');
  expect((await run(here, 'export', join(exports, 'register.json'))).status).toBe(0);
  expect(JSON.parse(readFileSync(join(exports, 'register.json'), 'utf8'))).toEqual({ regions: [region] });
  expect(readdirSync(exports)).toEqual(['register.json']);
});

test('a reader who stops before the end of an export is no fault', async () => {
  await run(here, 'import', SHIPPED);
  const child = spawn(process.execPath, [resolve(__dirname, '../../dist/src/cli/registry.js'), 'export', '-'], {
    env: { ...inherited(), ...here },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  const [err] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([child.exitCode, err]).toEqual([0, '']);
});
