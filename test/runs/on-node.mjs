/**
 * `npm run test:node -- VERSION … [--brief]`: what README tells a newcomer to do, under another version of Node (`24`, or `24.21.0`): on a clean
 * clone of the last commit, `npm ci` and `npm test`. With `--brief` not all tests, but a newcomer's first steps, persistence and the ledger. Node
 * comes from the npm registry, for this run alone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const BRIEF = ['test/cli/newcomer', 'test/persistence', 'test/ledger'];
const WRITTEN = /^\d+(\.\d+){0,2}$/;

const words = process.argv.slice(2);
const brief = words.includes('--brief');
const versions = words.filter((word) => word !== '--brief');
const wrong = versions.filter((version) => !WRITTEN.test(version));
if (versions.length === 0 || wrong.length > 0) {
  console.error(
    `Name the versions of Node to run under, as \`npm run test:node -- 22 24\`${wrong.length > 0 ? `; not ${wrong.join(', ')}` : ''}.`,
  );
  process.exit(2);
}

const outcomes = versions.map((version) => ({ version, passed: passUnder(version) }));
for (const { version, passed } of outcomes) console.log(`Node ${version}: ${passed ? 'passed' : 'FAILED'}`);
if (outcomes.some(({ passed }) => !passed)) process.exitCode = 1;

function passUnder(version) {
  const folder = mkdtempSync(join(tmpdir(), 'registry-node-'));
  // The PostgreSQL server of the tests does not run as root, and has to find its program here.
  chmodSync(folder, 0o755);
  try {
    const node = bring(version, folder);
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '.', clone]);
    const env = {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      // Where a package is compiled (on Node 20): by this version's own headers.
      npm_config_nodedir: dirname(dirname(node)),
    };
    console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}, on a clean clone.`);
    const npm = (...given) =>
      spawnSync(node, [process.env.npm_execpath, ...given], { cwd: clone, env, stdio: 'inherit' }).status === 0;
    const jest = [join('node_modules', 'jest', 'bin', 'jest.js'), ...BRIEF];
    const run = () => spawnSync(node, jest, { cwd: clone, env: { ...env, BRIEF: '1' }, stdio: 'inherit' }).status === 0;
    return npm('ci') && (brief ? run() : npm('test'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program, with its headers. The package `node` would have a script of its own choose between these. */
function bring(version, folder) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const words = ['install', '--prefix', join(folder, 'node'), '--no-save', '--silent', `${name}@${version}`];
  execFileSync(process.execPath, [process.env.npm_execpath, ...words], { stdio: 'inherit' });
  return join(folder, 'node', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
