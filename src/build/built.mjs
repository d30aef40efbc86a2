/** What is built in `dist`, and from which sources: the build leaves a list of them there, by their content. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const BUILT = join(ROOT, 'dist');
export const LIST = 'sources.json';

/** What is built from beside `src`. */
const BESIDE = ['ormconfig.ts', 'tsconfig.json', 'schema.gql', 'package-lock.json'];
/** What lies in `src` and is not built from: it builds, is made by the build, or is installed. */
const LEFT_OUT = ['src/build', 'src/web/graphql', 'src/persistence/node-20'];

/** Every source, with its size, the time of its last change and the hash of its content. */
export function sourceList() {
  return Object.fromEntries(
    sources().map((source) => {
      const { size, mtimeMs } = statSync(join(ROOT, source));
      return [source, [size, mtimeMs, hashOf(source)]];
    }),
  );
}

/**
 * The sources that were added, changed or removed since they were built; undefined where nobody knows. A copy of the tree has other times and
 * the same content, so only what has another time is read. Where there are no sources, what is built is all there is.
 */
export function changedSources() {
  if (!existsSync(join(ROOT, 'src/main.ts'))) return [];
  const list = readList();
  if (list === undefined) return undefined;
  const present = sources();
  const removed = Object.keys(list).filter((source) => !present.includes(source));
  return [...present.filter((source) => isChanged(source, list[source])), ...removed];
}

function isChanged(source, listed) {
  if (listed === undefined) return true;
  const [size, mtimeMs, hash] = listed;
  const now = statSync(join(ROOT, source));
  if (now.size !== size) return true;
  return now.mtimeMs !== mtimeMs && hashOf(source) !== hash;
}

function readList() {
  try {
    return JSON.parse(readFileSync(join(BUILT, LIST), 'utf8'));
  } catch {
    return undefined;
  }
}

const hashOf = (source) =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, source)))
    .digest('hex');

const sources = () => [...BESIDE.filter((source) => existsSync(join(ROOT, source))), ...filesIn('src')];

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (LEFT_OUT.includes(path) || path.endsWith('.md')) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
