/** What the service says of itself when it cannot write: it goes on answering, and refuses acts at once. */
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { actingService, type ActingService } from '../support/acting';
import { recorded, signingKeys, until } from '../support/copies';
import { SmallDisk } from '../support/disk';
import { PostgresServer } from '../support/postgres';
import { registry } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

async function refuses(service: ActingService, reason: string, code: string): Promise<void> {
  const { errors } = await service.register(code);
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
  await until(async () => !(await service.ready()).writable);
  const ready = await service.ready();
  expect(ready).toMatchObject({ httpStatus: 200, status: 'degraded', writable: false });
  expect(ready.reasons.map((one) => one.code)).toContain(reason);
  expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  expect((await service.graphql('{ register { revision } }')).data).toEqual({ register: { revision: ready.revision } });
}

test('a file that may only be read: said at the start, and in the readiness', async () => {
  const file = join(folder, 'read-only', 'registry.sqlite');
  const here = { DATABASE_URL: `sqlite:${file}`, SIGNING_KEYS: await signingKeys() };
  await registry(here, 'migrate');
  chmodSync(file, 0o444);
  // Root may write everywhere: then it is somebody else who starts it, whose folder it is.
  if (isRoot) {
    chmodSync(folder, 0o755);
    for (const path of ['.', ...readdirSync(join(file, '..'))]) chownSync(join(file, '..', path), NOBODY, NOBODY);
  }
  const service = await actingService(here, { signingKeys: here.SIGNING_KEYS }, isRoot ? NOBODY : undefined);
  expect(await service.ready()).toMatchObject({ httpStatus: 200, status: 'degraded', writable: false, stale: false });
  await refuses(service, 'DATABASE_READ_ONLY', 'X');
  await service.stop();
  expect(service.log()).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      msg: expect.stringMatching(
        /^Acts are refused for now, questions are answered\. The database `[^`]+` may only be read\. Let this account write the file/,
      ) as string,
    }),
  );
});

test('a disk that is full, and has room again', async () => {
  const disk = SmallDisk.mount(2);
  if (disk === undefined) return;
  const here = { DATABASE_URL: `sqlite:${join(disk.folder, 'registry.sqlite')}`, SIGNING_KEYS: await signingKeys() };
  const service = await actingService(here, { signingKeys: here.SIGNING_KEYS });
  try {
    expect(recorded(await service.register('BEFORE'))).toBe(1);
    disk.fill();
    await refuses(service, 'DATABASE_DISK_FULL', 'FULL');
    disk.free();
    await until(async () => (await service.ready()).writable);
    expect(recorded(await service.register('AFTER'))).toBe(2);
    expect((await registry(here, 'verify')).out).toMatch(/^Entries 1 to 2 fit\./);
  } finally {
    await service.stop();
    disk.unmount();
  }
});

describe('on PostgreSQL', () => {
  let server: PostgresServer;
  let service: ActingService;
  let address: string;
  beforeAll(async () => {
    server = await PostgresServer.start();
    address = await server.fresh();
    const keys = await signingKeys();
    service = await actingService({ DATABASE_URL: address, SIGNING_KEYS: keys }, { signingKeys: keys });
  });
  afterAll(async () => {
    await service.stop();
    await server.end();
  });

  test('a database that may only be read, as a standby is', async () => {
    const cut = `SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE "application_name" = 'registry'`;
    const name = address.split('/').pop()!;
    await server.run(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    await server.run(cut);
    await refuses(service, 'DATABASE_READ_ONLY', 'STANDBY');
    await server.run(`ALTER DATABASE "${name}" RESET default_transaction_read_only`);
    await server.run(cut);
    await until(async () => (await service.ready()).status === 'ready');
    expect(recorded(await service.register('AFTER'))).toBe(1);
  });

  test('a server that is gone: what comes then is refused at once, and not after a minute', async () => {
    await server.tell('stop');
    await until(async () => !(await service.ready()).writable);
    await refuses(service, 'DATABASE_AWAY', 'GONE');
    expect((await service.ready()).stale).toBe(true);
    await server.tell('start');
    await until(async () => (await service.ready()).status === 'ready');
    expect(recorded(await service.register('BACK'))).toBe(2);
  });
});
