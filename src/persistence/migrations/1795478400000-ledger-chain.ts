/** The ledger as a chain of hashes, and tables that refuse whatever is not the ledger's next entry. */
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { AddedDigest, EndedDigest, hashOf, NO_ENTRY, type ChainedEntry } from '../chain.proof';

interface Row {
  readonly type: string;
  readonly code: string;
  readonly content: string;
}

export class LedgerChain1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ledger_entry" ADD COLUMN "reason" text`);
    for (const column of ['added', 'ended', 'previous', 'hash'])
      await runner.query(`ALTER TABLE "ledger_entry" ADD COLUMN "${column}" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "ledger_head" ADD COLUMN "hash" text NOT NULL DEFAULT '${NO_ENTRY}'`);
    await runner.createIndex(
      'record',
      new TableIndex({
        name: 'record_superseded_in',
        columnNames: ['supersededIn'],
        where: '"supersededIn" IS NOT NULL',
      }),
    );
    await chain(runner);
    for (const [name, when, message] of GUARDS)
      await runner.query(`CREATE TRIGGER "${name}" ${when} BEGIN SELECT RAISE(ABORT, '${message}'); END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of GUARDS) await runner.query(`DROP TRIGGER "${name}"`);
    await runner.dropIndex('record', 'record_superseded_in');
    await runner.query(`ALTER TABLE "ledger_head" DROP COLUMN "hash"`);
    for (const column of ['reason', 'added', 'ended', 'previous', 'hash'])
      await runner.query(`ALTER TABLE "ledger_entry" DROP COLUMN "${column}"`);
  }
}

/** Chains the entries that there are already. */
async function chain(runner: QueryRunner): Promise<void> {
  const entries = (await runner.query('SELECT * FROM "ledger_entry" ORDER BY "number"')) as ChainedEntry[];
  let previous = NO_ENTRY;
  for (const entry of entries) {
    const added = await digestOf(runner, entry.number);
    const ended = new EndedDigest();
    const rows = (await runner.query('SELECT "type", "code" FROM "record" WHERE "supersededIn" = ?', [
      entry.number,
    ])) as Row[];
    for (const { type, code } of rows) ended.add(type, code);
    const chained = { ...entry, added, ended: ended.value, previous };
    const hash = hashOf(chained);
    await runner.query(
      'UPDATE "ledger_entry" SET "added" = ?, "ended" = ?, "previous" = ?, "hash" = ? WHERE "number" = ?',
      [added, chained.ended, previous, hash, entry.number],
    );
    previous = hash;
  }
  await runner.query('UPDATE "ledger_head" SET "hash" = ?', [previous]);
}

const PAGE = 10_000;

async function digestOf(runner: QueryRunner, revision: number): Promise<string> {
  const digest = new AddedDigest();
  for (let after = 0; ;) {
    const rows = (await runner.query(
      'SELECT "id", "type", "code", "content" FROM "record" WHERE "recordedIn" = ? AND "id" > ? ORDER BY "id" LIMIT ?',
      [revision, after, PAGE],
    )) as (Row & { id: number })[];
    for (const row of rows) digest.add(row);
    if (rows.length < PAGE) return digest.value;
    after = rows[rows.length - 1].id;
  }
}

/** Name, event and message of each trigger. */
const GUARDS = [
  ['ledger_entry_stays', 'BEFORE UPDATE ON "ledger_entry"', 'A ledger entry is never changed.'],
  ['ledger_entry_remains', 'BEFORE DELETE ON "ledger_entry"', 'A ledger entry is never deleted.'],
  [
    'ledger_entry_follows',
    `BEFORE INSERT ON "ledger_entry" WHEN NEW."number" <> (SELECT "number" FROM "ledger_head") + 1
       OR NEW."previous" <> (SELECT "hash" FROM "ledger_head")`,
    'A ledger entry follows the latest.',
  ],
  ['ledger_head_alone', 'BEFORE INSERT ON "ledger_head"', 'The ledger has one head.'],
  ['ledger_head_remains', 'BEFORE DELETE ON "ledger_head"', 'The head of the ledger is never deleted.'],
  [
    'ledger_head_follows',
    `BEFORE UPDATE ON "ledger_head" WHEN NEW."id" <> OLD."id" OR NEW."number" <> OLD."number" + 1
       OR NEW."hash" IS NOT (SELECT "hash" FROM "ledger_entry" WHERE "number" = NEW."number")`,
    'The head of the ledger moves to the next entry.',
  ],
  [
    'record_recorded_next',
    `BEFORE INSERT ON "record" WHEN NEW."supersededIn" IS NOT NULL
       OR NEW."recordedIn" <> (SELECT "number" FROM "ledger_head") + 1`,
    'A record is recorded by the next ledger entry.',
  ],
  ['record_remains', 'BEFORE DELETE ON "record"', 'A record is never deleted.'],
  [
    'record_ends_once',
    `BEFORE UPDATE ON "record" WHEN OLD."supersededIn" IS NOT NULL
       OR NEW."supersededIn" IS NOT (SELECT "number" FROM "ledger_head") + 1
       OR NEW."id" <> OLD."id" OR NEW."type" <> OLD."type" OR NEW."code" <> OLD."code"
       OR NEW."content" <> OLD."content" OR NEW."recordedIn" <> OLD."recordedIn"`,
    'A record is only ever ended, once, by the next ledger entry.',
  ],
] as const;
