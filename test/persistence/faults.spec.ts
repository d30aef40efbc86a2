/** What can go wrong with a database file is told in words, and nothing is half-written. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { loadRegister } from '../../src/catalogue/loader';
import { Database, ReadableDatabase } from '../../src/persistence/database';
import { DatabaseError } from '../../src/persistence/database-error';
import { Registry, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
let count = 0;
const freshFile = (): string => `fault-${String(++count)}.sqlite`;
const regions = (codes: readonly string[]) => ({
  regions: codes.map((code) => ({ code, name: { en: `${code} ${'x'.repeat(400)}` } })),
});
const many = (size: number) => regions(Array.from({ length: size }, (_, region) => `R${String(region)}`));

test('the tables that the migrations make are those that the entities describe', async () => {
  const registry = await Registry.open(folder, freshFile());
  const { upQueries } = await registry.database.writer.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  expect(await registry.database.writer.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await registry.database.writer.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await registry.database.writer.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  await registry.close();
});

test('the reader cannot write', async () => {
  const registry = await Registry.open(folder, freshFile());
  await expect(registry.database.reader.query('DELETE FROM "ledger_head"')).rejects.toThrow(/readonly/);
  await registry.close();
});

test('an import into a full database fails in words, leaves the register as it was, and can be done again', async () => {
  const registry = await Registry.open(folder, freshFile());
  await registry.import(regions(['HK']));
  const [{ page_count: pages }] = await registry.database.writer.query<[{ page_count: number }]>('PRAGMA page_count');
  await registry.database.writer.query(`PRAGMA max_page_count = ${String(pages + 10)}`);
  await expect(registry.import(many(3000))).rejects.toThrow(/cannot grow: the disk is full/);
  expect((await loadRegister(registry.database))!.register.regions).toHaveLength(1);
  await registry.database.writer.query('PRAGMA max_page_count = 1000000');
  expect(await registry.import(many(3000))).toMatchObject({ revision: 2 });
  await registry.close();
});

test('an act that fails in the middle leaves nothing, and the next one succeeds', async () => {
  const registry = await Registry.open(folder, freshFile());
  await expect(
    registry.ledger.record({ actor: 'test', act: 'IMPORT' }, async (pen) => {
      await pen.add([{ type: 'regions', code: 'HK', content: '{"code":"HK","name":{"en":"x"}}' }]);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect((await loadRegister(registry.database))!.revision).toBe(0);
  expect(await registry.import(regions(['HK']))).toMatchObject({ revision: 1 });
  await registry.close();
});

test('acts of one process queue: none is lost, revisions have no gaps', async () => {
  const registry = await Registry.open(folder, freshFile());
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, act) => registry.import(regions([`R${String(act)}`]))),
  );
  expect(outcomes.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, act) => act + 1),
  );
  expect((await loadRegister(registry.database))!.register.regions).toHaveLength(20);
  await registry.close();
});

test('two processes that write at once each get their revisions, and both see the whole', async () => {
  const registry = await Registry.open(folder, freshFile());
  const importer = join(__dirname, 'importer.mjs');
  const children = ['A', 'B'].map((name) =>
    spawn(
      process.execPath,
      [
        importer,
        registry.database.name,
        ...['1', '2'].map((part) => registry.document(regions([name, `${name}${part}`]))),
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    ),
  );
  await Promise.all(children.map((child) => once(child.stdout, 'data')));
  for (let act = 0; act < 10; act++) await registry.import(regions([`C${String(act)}`]));
  const all = ['A', 'A1', 'A2', 'B', 'B1', 'B2'];
  for (let codes: string[] = []; !all.every((code) => codes.includes(code)); await sleep(20))
    codes = (await loadRegister(registry.database))!.register.regions.map(({ code }) => code);
  children.forEach((child) => child.kill());
  await Promise.all(children.map((child) => once(child, 'exit')));
  const { register } = (await loadRegister(registry.database))!;
  expect(register.regions.map(({ code }) => code)).toEqual(expect.arrayContaining([...all, 'C0', 'C9']));
  const [{ entries }] = await registry.database.reader.query<[{ entries: number }]>(
    'SELECT count(*) AS "entries" FROM "ledger_entry"',
  );
  expect((await loadRegister(registry.database))!.revision).toBe(entries);
  await registry.close();
});

test('a service takes over what another process has written', async () => {
  const file = freshFile();
  const [mine, theirs] = [await Registry.open(folder, file), await Registry.open(folder, file)];
  const service = new CatalogueService(mine.database);
  await service.onApplicationBootstrap();
  expect(service.current().revision).toBe(0);
  await theirs.import(regions(['HK']));
  expect((await service.atLeast(1))?.tables.regions.list.map(({ code }) => code)).toEqual(['HK']);
  expect(service.state).toBe('READY');
  service.onApplicationShutdown();
  await mine.close();
  await theirs.close();
});

test('a revision that cannot be compiled leaves the last good snapshot and says so', async () => {
  const registry = await Registry.open(folder, freshFile());
  await registry.import(regions(['HK']));
  const service = new CatalogueService(registry.database);
  await service.onApplicationBootstrap();
  await registry.ledger.record({ actor: 'test', act: 'IMPORT' }, async (pen) => {
    await pen.add([{ type: 'regions', code: 'XX', content: '{"code":' }]);
    return {};
  });
  await service.refresh();
  expect([service.state, service.current().revision]).toEqual(['DEGRADED', 1]);
  expect(service.reason).toEqual(expect.any(String));
  service.onApplicationShutdown();
  await registry.close();
});

describe('a file that is no register is refused in words:', () => {
  const refusal = async (file: string): Promise<string> => {
    const error: unknown = await Database.open(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    return (error as DatabaseError).message;
  };

  test('another kind of file', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear reader, '.repeat(500));
    expect(await refusal(file)).toMatch(/is not an SQLite database\. Restore it from a copy/);
  });

  test('a damaged database', async () => {
    const registry = await Registry.open(folder, 'damaged.sqlite');
    await registry.import(many(500));
    await registry.close();
    const file = join(folder, 'damaged.sqlite');
    const bytes = Buffer.from(new SQLite(file).serialize());
    bytes.fill(0xff, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toMatch(/is damaged|is not an SQLite database/);
  });

  test('a database of a later version', async () => {
    const registry = await Registry.open(folder, 'later.sqlite');
    await registry.database.writer.query(
      `INSERT INTO "schema_migration" ("timestamp", "name") VALUES (9999999999999, 'Later9999999999999')`,
    );
    await registry.close();
    const file = join(folder, 'later.sqlite');
    expect(await refusal(file)).toMatch(/was written by a later version of the registry/);
    await expect(ReadableDatabase.openToRead(file)).rejects.toThrow(/later version/);
  });

  test('a folder that is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(join(folder, 'file', 'registry.sqlite'))).toMatch(/cannot be opened/);
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'folder.sqlite'));
    chmodSync(join(folder, 'folder.sqlite'), 0o700);
    expect(await refusal(join(folder, 'folder.sqlite'))).toMatch(/cannot be opened/);
  });
});

test('reading where there is no register yet makes none', async () => {
  expect(await ReadableDatabase.openToRead(join(folder, 'none.sqlite'))).toBeNull();
  expect(await ReadableDatabase.openToRead(join(folder, 'none.sqlite'))).toBeNull();
});
