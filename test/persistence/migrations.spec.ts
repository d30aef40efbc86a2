/** The tables: databases of earlier versions are brought up to date, and whatever is not the ledger's next entry is refused. */
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { loadRegister } from '../../src/catalogue/loader';
import { verifyLedger } from '../../src/ledger/verify';
import { Database, ReadableDatabase } from '../../src/persistence/database';
import { MIGRATION_TABLE } from '../../src/persistence/tables';
import { Register1767225600000 } from '../../src/persistence/migrations/1767225600000-register';
import { describeOnEach, type EngineName } from '../support/databases';
import { handsOn, type Hands } from '../support/hands';
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
    'Webhooks1795737600000',
    'WebhookDigests1795824000000',
    'EndedRecords1795910400000',
    'Demand1795996800000',
    'Attempts1796083200000',
  ]);
  expect(await verifyLedger(registry.database)).toMatchObject({ from: 1, to: 2, misfit: null });
  const names = async (revision: number) =>
    (await loadRegister(registry.database, revision))!.register.regions.map(({ name }) => name.en);
  expect([await names(1), await names(2)]).toEqual([['Hongkong'], ['Hong Kong']]);
  await registry.import({ regions: [{ code: 'MO', name: { en: 'Macao' } }] });
  expect(await verifyLedger(registry.database)).toMatchObject({ to: 3, misfit: null });
  await registry.close();
});

const ENDED_ONCE = 'A record is only ever ended, once, by the next ledger entry.';
const NEXT = 'A record is recorded by the next ledger entry.';
const FOLLOWS = 'A ledger entry follows the latest.';
const UNREPLACED = 'A record never takes the place of another.';

/** What every database refuses. The register has three entries; two records, of which one is ended. */
const REFUSED: readonly (readonly [statement: string, message: string])[] = [
  ['DELETE FROM "record"', 'A record is never deleted.'],
  [`UPDATE "record" SET "content" = '{}'`, ENDED_ONCE],
  ['UPDATE "record" SET "supersededIn" = NULL', ENDED_ONCE],
  ['UPDATE "record" SET "supersededIn" = 4 WHERE "supersededIn" IS NOT NULL', ENDED_ONCE],
  [`UPDATE "record" SET "supersededIn" = 4, "content" = '{}' WHERE "supersededIn" IS NULL`, ENDED_ONCE],
  ['UPDATE "record" SET "supersededIn" = 4, "id" = 7 WHERE "supersededIn" IS NULL', ENDED_ONCE],
  ['UPDATE "record" SET "supersededIn" = 5 WHERE "supersededIn" IS NULL', ENDED_ONCE],
  [`INSERT INTO "record" ("type", "code", "content", "recordedIn") VALUES ('regions', 'X', '{}', 2)`, NEXT],
  [
    `INSERT INTO "record" ("type", "code", "content", "recordedIn", "supersededIn") VALUES ('regions', 'X', '{}', 4, 4)`,
    NEXT,
  ],
  ['DELETE FROM "ledger_entry" WHERE "number" = 2', 'A ledger entry is never deleted.'],
  [`UPDATE "ledger_entry" SET "actor" = 'x'`, 'A ledger entry is never changed.'],
  [
    `INSERT INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary") VALUES (5, '', '', '', '')`,
    FOLLOWS,
  ],
  [
    `INSERT INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous") VALUES (4, '', '', '', '', 'x')`,
    FOLLOWS,
  ],
  ['UPDATE "ledger_head" SET "number" = 1', 'The head of the ledger moves to the next entry.'],
  ['UPDATE "ledger_head" SET "number" = 4', 'The head of the ledger moves to the next entry.'],
  [`UPDATE "ledger_head" SET "hash" = 'x'`, 'The head of the ledger moves to the next entry.'],
  ['DELETE FROM "ledger_head"', 'The head of the ledger is never deleted.'],
  [`INSERT INTO "ledger_head" VALUES (2, 7, 'x')`, 'The ledger has one head.'],
  [
    `INSERT INTO "ledger_head" VALUES (1, 1, 'x') ON CONFLICT ("id") DO UPDATE SET "number" = 1`,
    'The ledger has one head.',
  ],
];

/** What only one of them has words for. */
const REFUSED_ON: Readonly<Record<EngineName, typeof REFUSED>> = {
  SQLite: [
    [`INSERT OR REPLACE INTO "ledger_head" VALUES (1, 1, 'x')`, 'The ledger has one head.'],
    [
      `REPLACE INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (1, 'regions', 'X', '{}', 4)`,
      UNREPLACED,
    ],
    [`REPLACE INTO "record" ("type", "code", "content", "recordedIn") VALUES ('regions', 'HK', '{}', 4)`, UNREPLACED],
    [
      `INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (1, 'regions', 'X', '{}', 4)
       ON CONFLICT DO UPDATE SET "content" = '{}'`,
      UNREPLACED,
    ],
    [
      `REPLACE INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous", "key")
       SELECT 4, '', 'anna', '', '', "hash", 'k' FROM "ledger_head"`,
      'A ledger entry never takes the place of another.',
    ],
    [
      `REPLACE INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous") VALUES (4, '', '', '', '', NULL)`,
      FOLLOWS,
    ],
    ['UPDATE "record" SET rowid = rowid + 10', ENDED_ONCE],
    [`UPDATE OR IGNORE "ledger_entry" SET "actor" = 'x'`, 'A ledger entry is never changed.'],
  ],
  PostgreSQL: [
    ['TRUNCATE "record"', 'The register is never emptied.'],
    ['TRUNCATE "ledger_head"', 'The ledger is never emptied.'],
    ['TRUNCATE "ledger_entry" CASCADE', 'is never emptied.'],
    [
      `INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (1, 'regions', 'X', '{}', 4)
       ON CONFLICT ("id") DO UPDATE SET "content" = '{}'`,
      ENDED_ONCE,
    ],
    [
      `INSERT INTO "ledger_entry" ("number", "recordedAt", "actor", "act", "summary", "previous", "key")
       SELECT 4, '', 'anna', '', '', "hash", 'k' FROM "ledger_head" ON CONFLICT ("actor", "key") WHERE "key" IS NOT NULL DO UPDATE SET "actor" = 'x'`,
      'A ledger entry is never changed.',
    ],
    [
      `MERGE INTO "record" USING (VALUES ('HK')) AS "given" ("code") ON "record"."code" = "given"."code"
       WHEN MATCHED THEN UPDATE SET "content" = '{}'`,
      ENDED_ONCE,
    ],
  ],
};

/** What no entry accounts for; the next one would, but is not there. */
const UNACCOUNTED: readonly string[] = [
  `INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (9, 'regions', 'X', '{}', 4)`,
  'UPDATE "record" SET "supersededIn" = 4 WHERE "supersededIn" IS NULL',
];

describeOnEach('the tables', (fresh, engine) => {
  test('are those that the entities describe', async () => {
    const database = await Database.open(await fresh());
    const { upQueries } = await database.writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await database.close();
  });

  test('can be taken down again, one migration after the other, and made anew', async () => {
    const address = await fresh();
    const { writer, ...database } = await Database.open(address);
    const all = writer.migrations.length;
    for (let left = all; left > 0; left--) await writer.undoLastMigration();
    await writer.destroy();
    await database.reader.destroy();
    const again = await Registry.at(address, folder);
    expect(again.database.migrated).toHaveLength(all);
    await again.close();
  });

  test('of a later version are refused in words', async () => {
    const address = await fresh();
    const { database } = await Registry.at(address, folder);
    await database.writer.query(
      `INSERT INTO "schema_migration" ("timestamp", "name") VALUES (9999999999999, 'Later9999999999999')`,
    );
    await database.close();
    for (const open of [() => Database.open(address), () => ReadableDatabase.openToRead(address)])
      await expect(open()).rejects.toThrow(/was written by a later version of the registry/);
  });

  test('cannot be written by who reads', async () => {
    const { database } = await Registry.at(await fresh(), folder);
    for (const sql of ['DELETE FROM "ledger_head"', 'CREATE TABLE "x" ("y" integer)'])
      await expect(database.reader.query(sql)).rejects.toThrow(/readonly|read-only/);
    await database.close();
  });

  describe('refuse', () => {
    let registry: Registry;
    let hands: Hands;
    beforeAll(async () => {
      const address = await fresh();
      registry = await Registry.at(address, folder);
      await registry.import({ regions: [{ code: 'HK', name: { en: 'Hongkong' } }] });
      await registry.import({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] });
      await registry.ledger.record({ actor: 'anna', act: 'TEST', once: { key: 'k', request: 'r' } }, () =>
        Promise.resolve({}),
      );
      hands = await handsOn(address);
    });
    afterAll(async () => {
      await hands.end();
      await registry.close();
    });

    test.each([...REFUSED, ...REFUSED_ON[engine]])('%s', async (statement, message) => {
      const refusal = await hands.run(statement).then(
        () => 'done',
        (error: unknown) => (error as Error).message,
      );
      expect(refusal).toContain(message);
      expect(await verifyLedger(registry.database)).toMatchObject({ to: 3, misfit: null });
    });

    test.each(UNACCOUNTED)('at once, in the middle of a transaction: %s', async (statement) => {
      const { engine: opened, writer } = registry.database;
      const runner = writer.createQueryRunner();
      await opened.begin(runner);
      await expect(runner.query(statement)).rejects.toThrow(/foreign key constraint/i);
      await opened.rollBack(runner);
      await runner.release();
      expect(await verifyLedger(registry.database)).toMatchObject({ to: 3, misfit: null });
    });
  });
});
