/** The command as people run it: its words, its exit codes, and what it leaves behind. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { goodDocument } from '../document/good';
import { inherited } from '../support/clock.mjs';
import { README_QUESTION } from '../support/programs';
import { SHIPPED, temporaryFolder } from '../support/registry';

const COMMAND = join(__dirname, '../../dist/src/cli/registry.js');
const folder = temporaryFolder();
let count = 0;
let database: string;
beforeEach(() => (database = join(folder, `${String(++count)}.sqlite`)));

function registry(...args: string[]) {
  const environment = { ...inherited(), DATABASE_URL: `sqlite:${database}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
}
const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe('import', () => {
  test('says what it added, amended and left, and the revision', () => {
    const path = write('good.json', goodDocument());
    const first = registry('import', path);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^regions: 3 added\n.*certificates: 3 added\n.*This is revision 1\.\n$/s);
    expect(registry('import', path)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Nothing changed') as string,
    });
    const amended = goodDocument();
    amended.regions[0].name.en = 'The Greater Bay Area';
    expect(registry('import', write('amended.json', amended)).stdout).toContain('regions: 1 amended, 2 unchanged');
  });

  test('ends with 1 and every problem on standard error, and applies nothing', () => {
    const bad = {
      ...goodDocument(),
      posts: [
        { code: '-', name: { en: 'x' } },
        { code: 'p', name: {} },
      ],
    };
    const { status, stdout, stderr } = registry('import', write('bad.json', bad));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^bad\.json \/posts\/0\/code: `"-"` is not a code\./m);
    expect(stderr).toMatch(/^bad\.json \/posts\/1\/name: This is empty\./m);
    expect(stderr).toMatch(/problems in `.*bad\.json`\. Nothing was applied\.\n$/);
    expect(stderr).not.toMatch(/ at .*\.js/);
    expect(registry('export', '-').stdout).toBe('{}\n');
  });
});

describe('check', () => {
  test('reports like an import and makes no database', () => {
    const { status, stdout } = registry('check', SHIPPED);
    expect(status).toBe(0);
    expect(stdout).toContain('No problems. Nothing was applied: this was a check.');
    expect(existsSync(database)).toBe(false);
  });

  test('checks against the register that there is', () => {
    registry('import', write('good.json', goodDocument()));
    const more = write('more.json', { posts: [{ code: 'setter', name: { en: 'Setter' }, field: 'jewelery' }] });
    expect(registry('check', more)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('did you mean `jewellery`?') as string,
    });
  });

  test('says what is wrong with a path', () => {
    expect(registry('check', join(folder, 'nowhere')).stderr).toMatch(
      /cannot be read: there is no such file or folder/,
    );
  });
});

describe('export', () => {
  test('writes what an import reads, the same bytes each time, and leaves nothing else behind', () => {
    registry('import', SHIPPED);
    const [one, two] = ['one.json', 'two.json'].map((name) => join(folder, name));
    expect(registry('export', one)).toMatchObject({ status: 0, stdout: `Revision 1 is written to \`${one}\`.\n` });
    expect(registry('import', one).stdout).toContain('Nothing changed');
    registry('export', two);
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
    expect(registry('export', '-').stdout).toBe(readFileSync(one, 'utf8'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('refuses a folder, a path that cannot be written, and a register that is not there', () => {
    expect(registry('export', folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no register at') as string,
    });
    registry('import', write('good.json', goodDocument()));
    expect(registry('export', folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is a folder. Name the file') as string,
    });
    expect(registry('export', join(folder, 'no', 'where.json')).stderr).toMatch(/cannot be written: ENOENT/);
  });
});

describe('verify', () => {
  test('prints the head, which later proves that nothing before it was changed', () => {
    registry('import', write('good.json', goodDocument()));
    const { status, stdout } = registry('verify');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Entries 1 to 1 fit\.\nHead: 1:[0-9a-f]{64}\n$/) as string,
    });
    const head = stdout.trim().split(' ').pop()!;
    const amended = goodDocument();
    amended.regions[0].name.en = 'Renamed';
    registry('import', write('amended.json', amended), '--reason', 'A better name');
    expect(registry('verify', '--head', head)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 to 2 fit') as string,
    });
    expect(registry('verify', '--to', '1').stdout).toBe(stdout);
    expect(registry('verify', '--head', `1:${'0'.repeat(64)}`)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Entry 1 of the ledger is not the entry that you remember/) as string,
    });
  });

  test('says where there is no register, and what it cannot read', () => {
    expect(registry('verify').stderr).toMatch(/^There is no register at .* yet\. /);
    expect(registry('verify', '--head', '1:xyz').stderr).toMatch(
      /^`1:xyz` is not a head of the ledger\. Expected NUMBER:HASH/,
    );
    expect(registry('verify', '--from', '0').stderr).toMatch(/^`0` is not the number of a ledger entry\. /);
  });

  test.each([
    ['--from', '2'],
    ['--to', '2'],
    ['--from', '3', '--to', '2'],
    ['--from', '1', '--to', '9'],
  ])('refuses a range that is not there: %s %s', (...range) => {
    registry('import', write('range.json', goodDocument()));
    expect(registry('verify', ...range)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The entries \d+ to \d+ are not in order, or not in the ledger\. /) as string,
    });
  });
});

test('migrate says what it did', () => {
  expect(registry('migrate').stdout).toMatch(/is brought up to date: Register/);
  expect(registry('migrate').stdout).toMatch(/is up to date\.\n$/);
});

test('a folder is imported without what macOS puts beside its files, with a word about it', () => {
  const path = join(folder, 'from-a-mac');
  mkdirSync(join(path, '__MACOSX'), { recursive: true });
  writeFileSync(join(path, 'good.json'), JSON.stringify(goodDocument()));
  for (const name of ['._good.json', '__MACOSX/._good.json']) writeFileSync(join(path, name), '\0');
  const told = expect.stringMatching(/^Passed over, .*: `\._good\.json`, `__MACOSX\/\._good\.json`\.\n$/) as string;
  expect(registry('check', path)).toMatchObject({ status: 0, stderr: told });
  expect(registry('import', path)).toMatchObject({ status: 0, stderr: told });
});

describe('a database that is not there', () => {
  test.each([['ask', ...README_QUESTION], ['verify'], ['export', '-']])(
    'is not made by `%s` where it is named',
    (...words) => {
      expect(registry(...words)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^There is no register at `.*\.sqlite` yet\. /) as string,
      });
      expect(readdirSync(folder).filter((name) => name.startsWith(basename(database)))).toEqual([]);
    },
  );

  test('is made by an import, which says so', () => {
    const made = `The database \`${database}\` was made: there was none.\n`;
    expect(registry('import', write('making.json', goodDocument())).stdout).toContain(made);
    expect(
      registry('import', write('again.json', { units: [{ code: 'u9', name: { en: 'u9' } }] })).stdout,
    ).not.toContain(made);
  });

  test('is made by the first question where nobody has named one, which says so', () => {
    const here = join(folder, 'nobody-has-named-one');
    mkdirSync(here);
    const ask = () =>
      spawnSync(process.execPath, [COMMAND, 'ask', ...README_QUESTION], {
        encoding: 'utf8',
        env: inherited(),
        cwd: here,
      });
    const first = ask();
    expect(first).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^The database `.*registry\.sqlite` was made: /) as string,
    });
    expect(first.stdout).toContain('Verdict: CONDITIONAL.');
    expect(ask()).toMatchObject({ status: 0, stderr: '' });
  });
});

test('ask fills an empty register and answers', () => {
  registry('migrate');
  const { status, stdout } = registry('ask', ...README_QUESTION);
  expect(status).toBe(0);
  expect(stdout).toContain('Verdict: CONDITIONAL.');
  expect(stdout).toContain('[EXP-3]');
});

test('settings that cannot be used are all told', () => {
  const environment = { ...inherited(), DATABASE_URL: 'mysql://me:secret@host/db', PORT: 'many' };
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'migrate'], { encoding: 'utf8', env: environment });
  expect(status).toBe(1);
  expect(stderr).toMatch(/`PORT` is `many`; expected a whole number from 0 to 65535/);
  expect(stderr).toMatch(/`DATABASE_URL` is `mysql:.*`; expected `sqlite:`/);
  expect(stderr).not.toContain('secret');
});

test('a command that is none is refused with help', () => {
  expect(registry('improt', 'x')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/unknown command 'improt'/) as string,
  });
  expect(registry('--help').stdout).toMatch(/import.*export.*check.*migrate/s);
});
