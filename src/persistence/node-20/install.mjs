/**
 * Run by npm after it has installed the packages. better-sqlite3 13 comes with its binaries, but Node 20 cannot load
 * them, so that npm leaves it out there (`engines`): then this builds version 12 and puts it in its place.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const place = join(here, '../../../node_modules/better-sqlite3');

if (process.versions.node.startsWith('20.')) {
  execFileSync(process.execPath, [process.env.npm_execpath, 'ci'], { cwd: here, stdio: 'inherit' });
  rmSync(place, { recursive: true, force: true });
  symlinkSync(join(here, 'node_modules/better-sqlite3'), place, 'junction');
}
