/** Databases of earlier versions are brought up to date, and what guards the tables refuses whatever is not the ledger's next entry. */
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { loadRegister } from '../../src/catalogue/loader';
import { verifyLedger } from '../../src/ledger/verify';
import { MIGRATION_TABLE } from '../../src/persistence/tables';
import { Register1767225600000 } from '../../src/persistence/migrations/1767225600000-register';
import { Registry, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();

test('a register from before the ledger was chained keeps its revisions, and its ledger is chained', async () => {
  const source = await new DataSource({
    type: 'better-sqlite3',
    database: join(folder, 'before.sqlite'),
    migrations: [Register1767225600000],
    migrationsTableName: MIGRATION_TABLE,
  }).initialize();
  await source.runMigrations();
  const region = (name: string) => JSON.stringify({ code: 'HK', name: { en: name } });
  await source.query(
    `INSERT INTO "ledger_entry" VALUES (1, '2026-01-01T00:00:00.000Z', 'a', 'IMPORT', '{}'), (2, '2026-01-02T00:00:00.000Z', 'b', 'IMPORT', '{}')`,
  );
  await source.query('UPDATE "ledger_head" SET "number" = 2');
  await source.query(
    'INSERT INTO "record" ("type", "code", "content", "recordedIn", "supersededIn") VALUES (?, ?, ?, 1, 2), (?, ?, ?, 2, NULL)',
    ['regions', 'HK', region('Hongkong'), 'regions', 'HK', region('Hong Kong')],
  );
  await source.destroy();

  const registry = await Registry.open(folder, 'before.sqlite');
  expect(registry.database.migrated).toEqual([
    'LedgerChain1795478400000',
    'Acts1795564800000',
    'Replacing1795651200000',
  ]);
  expect(await verifyLedger(registry.database)).toMatchObject({ from: 1, to: 2, misfit: null });
  const names = async (revision: number) =>
    (await loadRegister(registry.database, revision))!.register.regions.map(({ name }) => name.en);
  expect([await names(1), await names(2)]).toEqual([['Hongkong'], ['Hong Kong']]);
  await registry.import({ regions: [{ code: 'MO', name: { en: 'Macao' } }] });
  expect(await verifyLedger(registry.database)).toMatchObject({ to: 3, misfit: null });
  await registry.close();
});

describe('the database itself refuses', () => {
  let registry: Registry;
  let hands: SQLite.Database;
  beforeAll(async () => {
    registry = await Registry.open(folder, 'guarded.sqlite');
    await registry.import({ regions: [{ code: 'HK', name: { en: 'Hongkong' } }] });
    await registry.import({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] });
    await registry.ledger.record({ actor: 'anna', act: 'TEST', once: { key: 'k', request: 'r' } }, () =>
      Promise.resolve({}),
    );
    hands = new SQLite(registry.database.name);
    // As SQLite's own shell has it: then nothing but the triggers stands in the way.
    hands.pragma('foreign_keys = OFF');
  });
  afterAll(async () => {
    hands.close();
    await registry.close();
  });

  test.each([
    ['DELETE FROM "record"', 'A record is never deleted.'],
    [`UPDATE "record" SET "content" = '{}'`, 'A record is only ever ended, once, by the next ledger entry.'],
    ['UPDATE "record" SET "supersededIn" = NULL', 'A record is only ever ended, once, by the next ledger entry.'],
    [
      'UPDATE "record" SET "supersededIn" = 4 WHERE "supersededIn" IS NOT NULL',
      'A record is only ever ended, once, by the next ledger entry.',
    ],
    [
      `UPDATE "record" SET "supersededIn" = 4, "content" = '{}' WHERE "supersededIn" IS NULL`,
      'A record is only ever ended, once, by the next ledger entry.',
    ],
    [
      `INSERT INTO "record" ("type", "code", "content", "recordedIn") VALUES ('regions', 'X', '{}', 2)`,
      'A record is recorded by the next ledger entry.',
    ],
    [
      `INSERT INTO "record" ("type", "code", "content", "recordedIn", "supersededIn") VALUES ('regions', 'X', '{}', 4, 4)`,
      'A record is recorded by the next ledger entry.',
    ],
    ['DELETE FROM "ledger_entry" WHERE "number" = 2', 'A ledger entry is never deleted.'],
    [`UPDATE "ledger_entry" SET "actor" = 'x'`, 'A ledger entry is never changed.'],
    [
      `INSERT INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary") VALUES (5, '', '', '', '')`,
      'A ledger entry follows the latest.',
    ],
    [
      `INSERT INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous") VALUES (4, '', '', '', '', 'x')`,
      'A ledger entry follows the latest.',
    ],
    ['UPDATE "ledger_head" SET "number" = 1', 'The head of the ledger moves to the next entry.'],
    [`UPDATE "ledger_head" SET "hash" = 'x'`, 'The head of the ledger moves to the next entry.'],
    ['DELETE FROM "ledger_head"', 'The head of the ledger is never deleted.'],
    [`INSERT INTO "ledger_head" VALUES (2, 7, 'x')`, 'The ledger has one head.'],
    [`INSERT OR REPLACE INTO "ledger_head" VALUES (1, 1, 'x')`, 'The ledger has one head.'],
    [`INSERT INTO "ledger_head" VALUES (1, 1, 'x') ON CONFLICT DO UPDATE SET "number" = 1`, 'The ledger has one head.'],
    [
      `REPLACE INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (1, 'regions', 'X', '{}', 4)`,
      'A record never takes the place of another.',
    ],
    [
      `REPLACE INTO "record" ("type", "code", "content", "recordedIn") VALUES ('regions', 'HK', '{}', 4)`,
      'A record never takes the place of another.',
    ],
    [
      `INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (1, 'regions', 'X', '{}', 4)
       ON CONFLICT DO UPDATE SET "content" = '{}'`,
      'A record never takes the place of another.',
    ],
    [
      `REPLACE INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous", "key")
       SELECT 4, '', 'anna', '', '', "hash", 'k' FROM "ledger_head"`,
      'A ledger entry never takes the place of another.',
    ],
    [
      `REPLACE INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous") VALUES (4, '', '', '', '', NULL)`,
      'A ledger entry follows the latest.',
    ],
    ['UPDATE "record" SET rowid = rowid + 10', 'A record is only ever ended, once, by the next ledger entry.'],
    [`UPDATE OR IGNORE "ledger_entry" SET "actor" = 'x'`, 'A ledger entry is never changed.'],
  ])('%s', async (statement, message) => {
    expect(() => hands.exec(statement)).toThrow(message);
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 3, misfit: null });
  });
});
