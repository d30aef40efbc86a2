/** The ledger as a chain of hashes, and tables that refuse whatever is not the ledger's next entry. */
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { isPostgres, textSql } from '../columns';
import { createTriggers, dropTriggers, type RefusingTrigger } from '../triggers';
import { AddedDigest, EndedDigest, hashOf, NO_ENTRY, type ChainedEntry } from '../chain.proof';

interface Row {
  readonly type: string;
  readonly code: string;
  readonly content: string;
}

export class LedgerChain1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = textSql(runner);
    await runner.query(`ALTER TABLE "ledger_entry" ADD COLUMN "reason" ${text}`);
    for (const column of ['added', 'ended', 'previous', 'hash'])
      await runner.query(`ALTER TABLE "ledger_entry" ADD COLUMN "${column}" ${text} NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "ledger_head" ADD COLUMN "hash" ${text} NOT NULL DEFAULT '${NO_ENTRY}'`);
    await runner.createIndex(
      'record',
      new TableIndex({
        name: 'record_superseded_in',
        columnNames: ['supersededIn'],
        where: '"supersededIn" IS NOT NULL',
      }),
    );
    // On PostgreSQL there has never been a ledger that was not chained.
    if (!isPostgres(runner)) await chain(runner);
    await createTriggers(runner, TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTriggers(runner, TRIGGERS);
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

/** Rows that are read at once. */
const PAGE = 10_000;

async function digestOf(runner: QueryRunner, revision: number): Promise<string> {
  const digest = new AddedDigest();
  let after = 0;
  let isLast = false;
  while (!isLast) {
    const rows = (await runner.query(
      'SELECT "id", "type", "code", "content" FROM "record" WHERE "recordedIn" = ? AND "id" > ? ORDER BY "id" LIMIT ?',
      [revision, after, PAGE],
    )) as (Row & { id: number })[];
    for (const row of rows) digest.add(row);
    isLast = rows.length < PAGE;
    if (!isLast) after = rows[rows.length - 1].id;
  }
  return digest.value;
}

const TRIGGERS: readonly RefusingTrigger[] = [
  {
    name: 'ledger_entry_stays',
    before: 'UPDATE',
    table: 'ledger_entry',
    message: 'A ledger entry is never changed.',
  },
  {
    name: 'ledger_entry_remains',
    before: 'DELETE',
    table: 'ledger_entry',
    message: 'A ledger entry is never deleted.',
  },
  {
    name: 'ledger_entry_follows',
    before: 'INSERT',
    table: 'ledger_entry',
    when: `NEW."number" <> (SELECT "number" FROM "ledger_head") + 1
       OR NEW."previous" <> (SELECT "hash" FROM "ledger_head")`,
    message: 'A ledger entry follows the latest.',
  },
  { name: 'ledger_head_alone', before: 'INSERT', table: 'ledger_head', message: 'The ledger has one head.' },
  {
    name: 'ledger_head_remains',
    before: 'DELETE',
    table: 'ledger_head',
    message: 'The head of the ledger is never deleted.',
  },
  {
    name: 'ledger_head_follows',
    before: 'UPDATE',
    table: 'ledger_head',
    when: `NEW."id" <> OLD."id" OR NEW."number" <> OLD."number" + 1
       OR NEW."hash" IS DISTINCT FROM (SELECT "hash" FROM "ledger_entry" WHERE "number" = NEW."number")`,
    message: 'The head of the ledger moves to the next entry.',
  },
  {
    name: 'record_recorded_next',
    before: 'INSERT',
    table: 'record',
    when: `NEW."supersededIn" IS NOT NULL
       OR NEW."recordedIn" <> (SELECT "number" FROM "ledger_head") + 1`,
    message: 'A record is recorded by the next ledger entry.',
  },
  { name: 'record_remains', before: 'DELETE', table: 'record', message: 'A record is never deleted.' },
  {
    name: 'record_ends_once',
    before: 'UPDATE',
    table: 'record',
    when: `OLD."supersededIn" IS NOT NULL
       OR NEW."supersededIn" IS DISTINCT FROM (SELECT "number" FROM "ledger_head") + 1
       OR NEW."id" <> OLD."id" OR NEW."type" <> OLD."type" OR NEW."code" <> OLD."code"
       OR NEW."content" <> OLD."content" OR NEW."recordedIn" <> OLD."recordedIn"`,
    message: 'A record is only ever ended, once, by the next ledger entry.',
  },
  {
    name: 'ledger_entry_not_emptied',
    before: 'TRUNCATE',
    table: 'ledger_entry',
    message: 'The ledger is never emptied.',
  },
  {
    name: 'ledger_head_not_emptied',
    before: 'TRUNCATE',
    table: 'ledger_head',
    message: 'The ledger is never emptied.',
  },
  { name: 'record_not_emptied', before: 'TRUNCATE', table: 'record', message: 'The register is never emptied.' },
];
