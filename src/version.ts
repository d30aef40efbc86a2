/** Which version this is, and from which commit it was built. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Build {
  readonly version: string;
  /** Null where the build could not know it. */
  readonly commit: string | null;
}

/** `dist`, or the project as it is where nothing is built, as in its tests. */
const above = dirname(__dirname);
const isBuilt = basename(above) === 'dist';

const read = (path: string): Partial<Build> =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Build>) : {};

const { version = 'unknown' } = read(join(isBuilt ? dirname(above) : above, 'package.json'));
const { commit = null } = isBuilt ? read(join(above, 'build.json')) : {};

export const BUILD: Build = { version, commit };
