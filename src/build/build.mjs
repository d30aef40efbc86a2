/** `npm run build`: the service and the command line by TypeScript, the page by Vite, into `dist`, which may be in use meanwhile. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { BUILT, LIST, ROOT, sourceList } from './built.mjs';
import { publish } from './publish.mjs';

// Listed before they are built from: what changes meanwhile is then known to have changed.
const list = sourceList();
// Beside `dist` and as deep, so that source maps find their way from there as well.
const folder = mkdtempSync(join(ROOT, '.dist-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
try {
  const name = basename(folder);
  await Promise.all([service(name), page(name)]);
  writeFileSync(join(folder, 'build.json'), JSON.stringify({ commit: commit() }));
  writeFileSync(join(folder, LIST), JSON.stringify(list));
  publish(folder, BUILT, LIST);
} catch (error) {
  console.error(`${error.message} What was built before is still there.`);
  process.exitCode = 1;
}

/** The commit that is built; null where nobody says so, neither the environment nor git. */
function commit() {
  if (process.env.COMMIT) return process.env.COMMIT;
  if (!existsSync(join(ROOT, '.git'))) return null;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

async function service(name) {
  await run(`tsc -p tsconfig.json --outDir ${name}`);
  for (const data of ['src/gba', 'src/clusters', 'src/credentials/issuing/badge.png'])
    cpSync(join(ROOT, data), join(ROOT, name, data), { recursive: true });
}

async function page(name) {
  await run('graphql-codegen --config src/web/codegen.ts --silent');
  await run(`vite build --config src/web/vite.config.mts --outDir ../../${name}/web --logLevel warn`);
}

async function run(command) {
  const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, { cwd: ROOT, shell: true, stdio: 'inherit', env: { ...process.env, PATH } });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`The build failed (\`${command.split(' ')[0]}\`).`);
}
