/** The packages that `npm ci` installs: the same everywhere, on every Node that README names, without a warning and without a compiler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';

interface Entry {
  readonly version: string;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
  readonly gypfile?: boolean;
}

const ROOT = join(__dirname, '../..');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const lockOf = (folder: string) =>
  Object.entries(read<{ packages: Record<string, Entry> }>(join(folder, 'package-lock.json')).packages);

const NODE_20 = 'src/persistence/node-20';
const OLDEST = ['20.19.0', '22.13.0', '24.11.0', '26.0.0'];
const DRIVER = 'node_modules/better-sqlite3';

test.each(['.', NODE_20])('the lock of %s names no host', (folder) => {
  expect(lockOf(folder).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test.each(OLDEST)('no package is too new for Node %s', (version) => {
  const tooNew = lockOf('.').filter(([, { engines }]) => !semver.satisfies(version, engines?.node ?? '*'));
  // npm leaves out what is optional and does not fit; `src/persistence/node-20` brings another.
  expect(tooNew.map(([path]) => path)).toEqual(version.startsWith('20.') ? [DRIVER] : []);
});

test('README, `engines` and the workflow name the same versions', () => {
  const { engines } = read<{ engines: { node: string } }>('package.json');
  for (const version of OLDEST) expect(semver.satisfies(version, engines.node)).toBe(true);
  expect(['20.18.0', '22.12.0', '24.10.0'].some((older) => semver.satisfies(older, engines.node))).toBe(false);
  const majors = OLDEST.map((version) => String(semver.major(version)));
  expect(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')).toContain(`node: [${majors.join(', ')}]`);
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`${majors.slice(0, -1).join(', ')} and 26`);
});

test('nothing of better-sqlite3 is compiled but on Node 20', () => {
  // npm writes no `gypfile` into the lock, and `npm ci` would then compile what is there as a binary already. Where `npm install` has
  // written the lock anew: put `"gypfile": false` into the entry of better-sqlite3 again.
  expect(Object.fromEntries(lockOf('.'))[DRIVER].gypfile).toBe(false);
  expect(read<{ allowScripts: object }>('package.json').allowScripts).toMatchObject({ 'better-sqlite3': false });
  expect(Object.fromEntries(lockOf(NODE_20))[DRIVER].version).toMatch(/^12\./);
});
