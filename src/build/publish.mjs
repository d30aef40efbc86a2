/** Puts a new build in the place of the one before, while programs of that one run. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of the page whose names change with their content: a service that runs, and a tab that is open, has a page that names those of its build. */
const HASHED = 'web/assets/';
/** Which of them belong to which build: a list for each, the newest first. */
const BUILDS = 'builds.json';
/** So many builds of the page can be asked for, the newest among them. */
const KEPT_BUILDS = 5;

/**
 * Each file of `from` takes its place in `to` in one step; `last` is there when all others are. Then what is left of the build before goes, but
 * for the page's hashed files of the last builds. Programs load their modules when they start, so these may go.
 */
export function publish(from, to, last) {
  // A copy of what was published has a list of its own.
  const files = filesIn(from).filter((file) => file !== BUILDS);
  const hashed = files.filter((file) => file.startsWith(HASHED));
  const builds = [hashed, ...buildsIn(to)].slice(0, KEPT_BUILDS);
  writeFileSync(join(from, BUILDS), JSON.stringify(builds));
  const rank = (file) => (file === last ? 2 : file.startsWith(HASHED) ? 0 : 1);
  for (const file of [...files, BUILDS].toSorted((a, b) => rank(a) - rank(b)))
    replace(join(from, file), join(to, file));
  const kept = new Set([...files, BUILDS, ...builds.flat()]);
  for (const file of filesIn(to)) if (!kept.has(file)) rmSync(join(to, file));
}

/** The hashed files of the builds before; where nobody has listed them, all that are there count as one. */
function buildsIn(folder) {
  if (existsSync(join(folder, BUILDS))) return JSON.parse(readFileSync(join(folder, BUILDS), 'utf8'));
  return existsSync(join(folder, HASHED)) ? [filesIn(folder).filter((file) => file.startsWith(HASHED))] : [];
}

function replace(file, place) {
  if (existsSync(place) && readFileSync(file).equals(readFileSync(place))) return;
  mkdirSync(dirname(place), { recursive: true });
  renameSync(file, place);
}

/** The paths of all files below a folder, with `/` between their parts. */
const filesIn = (folder, path = '') =>
  readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, `${path}${entry.name}/`) : [`${path}${entry.name}`],
  );
