/** SQLite's own, on the running service: a file that is deleted, replaced, cut short or damaged takes no act that anybody is told of. */
import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { actingService, type ActingService } from '../support/acting';
import { recorded, until } from '../support/copies';
import { registry, serviceThatEnds } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const file = join(folder, 'made', 'registry.sqlite');
const here = { DATABASE_URL: `sqlite:${file}` };
let service: ActingService;
let revision = 0;

beforeAll(async () => {
  service = await actingService(here, { keyFile: `${file}.keys.json` });
});
afterAll(() => service.stop());

/** An act that is acknowledged, and is the next one. */
const acts = async (code: string): Promise<void> => expect(recorded(await service.register(code))).toBe(++revision);
const parts = (): readonly string[] => [file, `${file}-wal`, `${file}-shm`];
/** Refused at once, as long as the tests have no patience for a minute. */
const refuses = async (code: string): Promise<void> => {
  const { errors } = await service.register(code);
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
  expect(JSON.stringify(errors)).not.toContain(folder);
};
/** What is committed is taken over into the file, as it is of itself once in a while. */
const takeOver = (): void => {
  const database = new SQLite(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
};
const overwrite = (content: Buffer): void => writeFileSync(file, content, { flag: 'r+' });

test('the files are for their owner alone, and so is the folder that is made for them', () => {
  for (const path of [...parts(), `${file}.keys.json`])
    expect([path, statSync(path).mode & 0o777]).toEqual([path, 0o600]);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
});

test('an act is acknowledged as long as nothing is wrong', () => acts('BEFORE'));

test.each([
  ['the file with its neighbours', () => parts()],
  ['the file alone', () => parts().slice(0, 1)],
  ['the log alone, in which the last acts stand', () => parts().slice(1, 2)],
])('deleted: %s', async (_, which) => {
  const put = which().map((path) => [path, `${path}.away`] as const);
  for (const [path, away] of put) renameSync(path, away);
  await refuses('LOST');
  expect(await service.ready()).toMatchObject({
    httpStatus: 200,
    status: 'degraded',
    revision,
    writable: false,
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'DATABASE_MOVED' })]) as unknown,
  });
  // What is known is answered meanwhile, and an act that was refused is not in it.
  expect(
    (await service.graphql('{ region(code: "BEFORE") { name } lost: region(code: "LOST") { name } }')).data,
  ).toEqual({
    region: { name: 'BEFORE' },
    lost: null,
  });
  // Put back, it is the same file, and goes on by itself.
  for (const [path, away] of put) renameSync(away, path);
  await until(async () => (await service.ready()).status === 'ready');
  await acts(`AFTER-${String(revision)}`);
});

test('damaged, and mended: no act goes into it until all of it is sound', async () => {
  takeOver();
  const sound = readFileSync(file);
  const damaged = Buffer.from(sound);
  damaged.fill(0xa5, 8192, sound.length - 4096);
  overwrite(damaged);
  await refuses('LOST');
  expect(await service.ready()).toMatchObject({
    httpStatus: 200,
    writable: false,
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'DATABASE_DAMAGED' })]) as unknown,
  });
  await refuses('LOST');
  overwrite(sound);
  await until(async () => (await service.ready()).writable);
  await acts('MENDED');
  expect((await registry(here, 'verify')).out).toContain(`Entries 1 to ${String(revision)} fit.`);
});

test('cut short, and mended', async () => {
  takeOver();
  const sound = readFileSync(file);
  truncateSync(file, 40_960);
  await refuses('LOST');
  expect(await service.ready()).toMatchObject({ writable: false });
  overwrite(sound);
  await until(async () => (await service.ready()).writable);
  await acts('LENGTHENED');
});

test('changed by another process that writes as it should: acts go on', async () => {
  await registry(here, 'import', document({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] }));
  takeOver();
  revision++;
  await acts('BESIDE');
  expect(await service.ready()).toMatchObject({ status: 'ready', writable: true });
});

const document = (content: unknown): string => {
  const path = join(folder, 'document.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test('replaced by a copy: the service does not write into it, nor answer from it', async () => {
  takeOver();
  copyFileSync(file, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  await refuses('LOST');
  expect(await service.ready()).toMatchObject({ writable: false });
  // The next look finds that there may be later revisions than it can read.
  await until(async () => (await service.ready()).stale);
});

describe('where the database is missing and its keys are not,', () => {
  beforeAll(async () => {
    await service.stop();
    for (const path of parts()) rmSync(path, { force: true });
  });

  test('none is made, whoever is asked to make one; the sentence says what to do', async () => {
    const outcomes = [
      await serviceThatEnds(here),
      await registry(here, 'migrate'),
      await registry(here, 'import', document({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] })),
    ];
    for (const { status, out, err } of outcomes) {
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(
        /^There is no register at `[^`]+`, but the signing keys of one are in `[^`]+`\. Put the database/,
      );
      expect(err).toContain('`NEW_REGISTER=yes`');
      expect(err.trimEnd()).not.toContain('\n');
    }
    expect(existsSync(file)).toBe(false);
  });

  test('nor in the place of a file that was emptied', async () => {
    writeFileSync(file, '');
    expect((await registry(here, 'migrate')).err).toMatch(/^There is no register at/);
  });

  test('one is made where that is asked for', async () => {
    expect((await registry({ ...here, NEW_REGISTER: 'yes' }, 'migrate')).err).toBe('');
    expect((await registry(here, 'migrate')).out).toMatch(/is up to date\.\n$/);
  });
});

test('a token makes no keys where there is no register, which would say that one was lost', async () => {
  const nowhere = { DATABASE_URL: `sqlite:${join(folder, 'nowhere', 'registry.sqlite')}` };
  const { status, err } = await registry(nowhere, 'token', '--subject', 'reg', '--role', 'registrar');
  expect([status, err]).toEqual([1, expect.stringMatching(/^There is no register at `[^`]+` yet\./)]);
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});
