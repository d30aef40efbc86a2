/**
 * Run by npm after it has installed the packages. better-sqlite3 13 comes with its binaries, but Node 20 cannot load
 * them, so that npm leaves it out there (`engines`): then this builds version 12 and puts it in its place.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;

if (process.versions.node.startsWith('20.')) {
  const place = join(besideTypeorm(), 'better-sqlite3');
  if (!loads(place)) {
    execFileSync(process.execPath, [process.env.npm_execpath, 'ci'], { cwd: here, stdio: 'inherit' });
    rmSync(place, { recursive: true, force: true });
    symlinkSync(join(here, 'node_modules/better-sqlite3'), place, 'junction');
  }
}

/** TypeORM loads it. In the project and where the registry is a package among others, npm puts that into different folders. */
function besideTypeorm() {
  const folders = createRequire(import.meta.url).resolve.paths('typeorm');
  return folders.find((folder) => existsSync(join(folder, 'typeorm')));
}

/** It is there already where npm runs this without having installed anything, as for `npx registry`. */
function loads(place) {
  try {
    const Driver = createRequire(import.meta.url)(place);
    new Driver(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
