/** `node src/build/run.mjs PROGRAM [WORD …]`: runs a program of `dist/src` as it is built, and says where the sources are newer. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BUILT, changedSources } from './built.mjs';

/** How often it is looked whether the shell is still there. */
const PARENT_INTERVAL_MS = 100;

const program = join(BUILT, 'src', process.argv[2]);
if (existsSync(program)) {
  const news = newsOf(changedSources());
  if (news !== undefined) console.error(`${news} This runs what is built; \`npm run build\` builds it anew.`);
  if (process.env.npm_lifecycle_event !== undefined) endWithParent();
  process.argv.splice(1, 2, program);
  createRequire(import.meta.url)(program);
} else {
  console.error('Nothing is built yet. Run `npm run build` (after `npm ci`, which builds as well), then try again.');
  process.exitCode = 1;
}

/** npm passes a signal on to the shell that it runs this with; a shell that has not given way to this ends by it and says nothing. */
function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_INTERVAL_MS).unref();
}

function newsOf(changed) {
  if (changed === undefined) return 'It is not known from which sources this is built.';
  if (changed.length === 0) return undefined;
  const more = changed.length === 1 ? '' : ` and ${String(changed.length - 1)} more`;
  return `The sources are newer than what is built from them: \`${changed[0]}\`${more}.`;
}
