/** The `registry` command as people type it: what it prints, how it ends, and what it leaves behind. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry as run, type Environment } from '../support/programs';
import { SHIPPED, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
let count = 0;
const freshFile = (): string => join(folder, `${String(++count)}`, 'registry.sqlite');
const at = (file: string): Environment => ({ DATABASE_URL: `sqlite:${file}` });
const documentOf = (content: unknown): string => {
  const path = join(folder, `document-${String(++count)}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const region = (code: string, en = code) => ({ code, name: { en } });

describe('import', () => {
  test('says what changed, and the second time that nothing did', async () => {
    const here = at(freshFile());
    const first = await run(here, 'import', documentOf({ regions: [region('HK'), region('MO')] }));
    expect(first).toEqual({ status: 0, out: 'regions: 2 added\nThis is revision 1.\n', err: '' });
    const second = await run(here, 'import', documentOf({ regions: [region('HK', 'Hong Kong'), region('MO')] }));
    expect(second.out).toBe('regions: 1 amended, 1 unchanged\nThis is revision 2.\n');
    const third = await run(here, 'import', documentOf({ regions: [region('MO')] }));
    expect(third.out).toBe('Nothing changed: the register has all of this already (revision 2).\n');
  });

  test('names every problem with file, pointer and message, counts them, and applies nothing', async () => {
    const here = at(freshFile());
    const path = documentOf({ regions: [region('HK'), { code: 'X Y', name: { en: 'x' } }, { code: 'MO' }] });
    const { status, out, err } = await run(here, 'import', path);
    expect([status, out]).toEqual([1, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^document-\d+\.json \/regions\/1\/code: .*X Y/);
    expect(lines[1]).toMatch(/^document-\d+\.json \/regions\/2.*: .*name/);
    expect(lines.at(-1)).toBe(`2 problems in \`${path}\`. Nothing was applied.`);
    expect((await run(here, 'export', '-')).out).toBe('{}\n');
  });

  test('of a path that leads nowhere, and of a file that is no JSON, is refused in words', async () => {
    const here = at(freshFile());
    const nowhere = await run(here, 'import', join(folder, 'nowhere'));
    expect(nowhere.status).toBe(1);
    expect(nowhere.err).toMatch(/no\b.* file or folder[\s\S]*1 problem in[\s\S]*Nothing was applied\.\n$/);
    const broken = await run(here, 'import', documentOf('{"regions": ['));
    expect(broken.err).toMatch(/JSON[\s\S]*Nothing was applied\.\n$/);
  });

  test('into a new database does not fill it with the catalogue that ships', async () => {
    const here = at(freshFile());
    await run(here, 'import', documentOf({ regions: [region('XX')] }));
    expect(JSON.parse((await run(here, 'export', '-')).out)).toEqual({ regions: [region('XX')] });
  });
});

describe('export', () => {
  test('then import gives the same bytes again', async () => {
    const [one, other] = [at(freshFile()), at(freshFile())];
    await run(one, 'import', SHIPPED);
    const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')];
    const { out } = await run(one, 'export', first);
    expect(out).toBe(`Revision 1 is written to \`${first}\`.\n`);
    await run(other, 'import', first);
    await run(other, 'export', second);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    expect((await run(other, 'export', '-')).out).toBe(readFileSync(first, 'utf8'));
    expect((await run(one, 'import', first)).out).toMatch(/^Nothing changed/);
  });

  test('replaces a file of that name, and leaves nothing unfinished behind', async () => {
    const here = at(freshFile());
    await run(here, 'import', documentOf({ regions: [region('HK')] }));
    mkdirSync(join(folder, 'exports'));
    const path = join(folder, 'exports', 'register.json');
    writeFileSync(path, 'old');
    expect((await run(here, 'export', path)).status).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ regions: [region('HK')] });
    expect(readdirSync(join(folder, 'exports'))).toEqual(['register.json']);
  });

  test('to a folder, or into one that does not exist, is refused and writes nothing', async () => {
    const here = at(freshFile());
    await run(here, 'migrate');
    mkdirSync(join(folder, 'target'));
    const into = await run(here, 'export', join(folder, 'target'));
    expect([into.status, into.err]).toEqual([1, expect.stringMatching(/is a folder\. Name the file to write/)]);
    const missing = await run(here, 'export', join(folder, 'missing', 'register.json'));
    expect([missing.status, missing.err]).toEqual([1, expect.stringMatching(/cannot be written: ENOENT/)]);
    expect(readdirSync(join(folder, 'target'))).toEqual([]);
  });

  test('where there is no register yet says so, and makes none', async () => {
    const file = freshFile();
    const { status, err } = await run(at(file), 'export', '-');
    expect([status, err]).toEqual([1, expect.stringMatching(/^There is no register at `/)]);
    expect(existsSync(file)).toBe(false);
  });
});

describe('check', () => {
  test('says what an import would do, and makes no database', async () => {
    const file = freshFile();
    const { status, out } = await run(at(file), 'check', documentOf({ regions: [region('HK')] }));
    expect([status, out]).toEqual([0, 'regions: 1 added\nNo problems. Nothing was applied: this was a check.\n']);
    expect(existsSync(file)).toBe(false);
  });

  test('reads a document against the register that there is, and changes nothing of it', async () => {
    const here = at(freshFile());
    const below = documentOf({ regions: [{ ...region('SZ'), parent: 'GD' }] });
    expect((await run(here, 'check', below)).err).toMatch(/GD[\s\S]*1 problem in/);
    await run(here, 'import', documentOf({ regions: [region('GD')] }));
    expect((await run(here, 'check', below)).status).toBe(0);
    expect(JSON.parse((await run(here, 'export', '-')).out)).toEqual({ regions: [region('GD')] });
  });
});

test('migrate says what it did, and that there was nothing to do', async () => {
  const file = freshFile();
  const first = await run(at(file), 'migrate');
  expect([first.status, first.out]).toEqual([0, expect.stringMatching(/is brought up to date: Register\d+\.\n$/)]);
  expect((await run(at(file), 'migrate')).out).toBe(`\`${file}\` is up to date.\n`);
});

test('ask fills an empty register first', async () => {
  const question = ['ask', '--certificate', 'GIC-JD-HAND', '--post', 'jewellery-designer', '--region', 'HK'];
  const here = at(freshFile());
  const { status, out, err } = await run(here, ...question);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/CONDITIONAL/);
  const later = await run(here, ...question, '--as-of', '7');
  expect([later.status, later.err]).toEqual([1, expect.stringMatching(/no revision `7`/)]);
});

describe('usage', () => {
  test('every command has help with an example', async () => {
    const helps = await Promise.all(
      ['ask', 'import', 'export', 'check', 'migrate'].map((name) => run({}, name, '--help')),
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
    const { status, err } = await run(at(documentOf('Dear reader, '.repeat(500))), 'migrate');
    expect(status).toBe(1);
    expect(err).toMatch(/^The database `[^`]+` is not an SQLite database\. [^\n]*\n$/);
  });
});
