/** Puts a new build in the place of the one before, while programs of that one run. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of the page whose names change with their content: a service that runs has a page that names those it was started with. */
const HASHED = 'web/assets/';

/**
 * Each file of `from` takes its place in `to` in one step; `last` is there when all others are. Then what is left of the build before goes, but
 * for the page's hashed files: they stay until `npm run clean`. Programs load their modules when they start, so these may go.
 */
export function publish(from, to, last) {
  const files = filesIn(from);
  const rank = (file) => (file === last ? 2 : file.startsWith(HASHED) ? 0 : 1);
  for (const file of files.toSorted((a, b) => rank(a) - rank(b))) replace(join(from, file), join(to, file));
  const made = new Set(files);
  for (const file of filesIn(to)) if (!made.has(file) && !file.startsWith(HASHED)) rmSync(join(to, file));
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
