/** Whatever somebody with the database in hand changes in it, `verify` finds: in the rows themselves, or against what is remembered of them. */
import { createHash } from 'node:crypto';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { verifyLedger, type Pin } from '../../src/ledger/verify';
import { Registry, temporaryFolder } from '../support/registry';

const TAMPERINGS = 600;
const folder = temporaryFolder();
const region = (code: string, name: string) => ({ code, name: { en: name } });

interface Entry {
  readonly number: number;
  readonly hash: string;
  readonly [column: string]: string | number | null;
}

let registry: Registry;
/** The database in the hands of somebody who knows it well: no trigger, no foreign key stops them. */
let hands: SQLite.Database;
let head: Pin;

beforeAll(async () => {
  registry = await Registry.open(folder);
  await registry.import({ regions: ['A', 'B', 'C', 'D'].map((code) => region(code, 'one')) });
  await registry.import({ regions: [region('B', 'two'), region('E', 'two')] });
  await registry.import({ regions: [region('A', 'three'), region('B', 'three')] });
  await registry.import({ regions: [region('F', 'four')] });
  await registry.import({ regions: [region('F', 'five'), region('G', 'five'), region('C', 'five')] });
  hands = new SQLite(registry.database.name);
  hands.pragma('foreign_keys = OFF');
  const triggers = hands.prepare(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`).pluck().all();
  for (const name of triggers) hands.exec(`DROP TRIGGER "${String(name)}"`);
  hands.exec('DROP INDEX "record_current"');
  for (const table of TABLES) hands.exec(`CREATE TEMP TABLE "kept_${table}" AS SELECT * FROM "${table}"`);
  head = hands.prepare('SELECT "number", "hash" FROM "ledger_head"').get() as Pin;
});

afterAll(async () => {
  hands.close();
  await registry.close();
});

afterEach(restore);

const TABLES = ['ledger_entry', 'ledger_head', 'record'] as const;

function restore(): void {
  for (const table of TABLES)
    hands.exec(`DELETE FROM "${table}"; INSERT INTO "${table}" SELECT * FROM "kept_${table}"`);
}

const entries = (): Entry[] => hands.prepare('SELECT * FROM "ledger_entry" ORDER BY "number"').all() as Entry[];
const rows = () =>
  hands.prepare('SELECT * FROM "record" ORDER BY "id"').all() as {
    id: number;
    recordedIn: number;
    supersededIn: number | null;
    [column: string]: string | number | null;
  }[];

/** A change of one row, and the first entry that it touches. */
type Tampering = (draw: (below: number) => number) => number;

const another = (value: string | number | null, draw: (below: number) => number): string | number =>
  typeof value === 'number' ? value + 1 + draw(3) : `${value ?? ''}${String(draw(10))}`;

const TAMPERINGS_OF: Readonly<Record<string, Tampering>> = {
  'a column of a record': (draw) => {
    const row = rows()[draw(rows().length)];
    const column = ['type', 'code', 'content'][draw(3)];
    hands.prepare(`UPDATE "record" SET "${column}" = ? WHERE "id" = ?`).run(another(row[column], draw), row.id);
    return row.recordedIn;
  },
  'when a record was recorded': (draw) => {
    const row = rows()[draw(rows().length)];
    const moved = Number(another(row.recordedIn, draw));
    hands.prepare('UPDATE "record" SET "recordedIn" = ? WHERE "id" = ?').run(moved, row.id);
    return Math.min(row.recordedIn, moved);
  },
  'a record that was ended stands again': (draw) => {
    const ended = rows().filter(({ supersededIn }) => supersededIn !== null);
    const row = ended[draw(ended.length)];
    hands.prepare('UPDATE "record" SET "supersededIn" = NULL WHERE "id" = ?').run(row.id);
    return row.supersededIn!;
  },
  'a record that stands is ended': (draw) => {
    const current = rows().filter(({ supersededIn }) => supersededIn === null);
    const row = current[draw(current.length)];
    const ended = row.recordedIn + draw(head.number - row.recordedIn + 1);
    hands.prepare('UPDATE "record" SET "supersededIn" = ? WHERE "id" = ?').run(ended, row.id);
    return ended;
  },
  'a record is gone': (draw) => {
    const row = rows()[draw(rows().length)];
    hands.prepare('DELETE FROM "record" WHERE "id" = ?').run(row.id);
    return row.recordedIn;
  },
  'a record is slipped in': (draw) => {
    const recordedIn = 1 + draw(head.number);
    hands
      .prepare('INSERT INTO "record" ("type", "code", "content", "recordedIn") VALUES (?, ?, ?, ?)')
      .run('regions', `X${String(draw(99))}`, '{}', recordedIn);
    return recordedIn;
  },
  'a record is slipped in between two acts': (draw) => {
    const number = 1 + draw(head.number - 1);
    hands
      .prepare('INSERT INTO "record" ("type", "code", "content", "recordedIn") VALUES (?, ?, ?, ?)')
      .run('regions', 'X', '{}', number + 0.5);
    return number + 1;
  },
  'a record that stands is ended between two acts': (draw) => {
    const current = rows().filter((row) => row.supersededIn === null && row.recordedIn < head.number);
    const row = current[draw(current.length)];
    const number = row.recordedIn + draw(head.number - row.recordedIn);
    hands.prepare('UPDATE "record" SET "supersededIn" = ? WHERE "id" = ?').run(number + 0.5, row.id);
    return number + 1;
  },
  'the records of two acts change places': (draw) => {
    const number = 1 + draw(head.number - 1);
    hands.prepare('UPDATE "record" SET "id" = "id" + 1000 WHERE "recordedIn" = ?').run(number);
    return number + 1;
  },
  'two records of one act change places': () => {
    hands.exec('UPDATE "record" SET "id" = -"id" WHERE "recordedIn" = 1');
    return 1;
  },
  'a column of an entry': (draw) => {
    const entry = entries()[draw(head.number)];
    const columns = Object.keys(entry).filter((column) => column !== 'number');
    const column = columns[draw(columns.length)];
    hands
      .prepare(`UPDATE "ledger_entry" SET "${column}" = ? WHERE "number" = ?`)
      .run(another(entry[column], draw), entry.number);
    return entry.number;
  },
  'an entry is gone': (draw) => {
    const number = 1 + draw(head.number);
    hands.prepare('DELETE FROM "ledger_entry" WHERE "number" = ?').run(number);
    return number;
  },
  'two entries change places': (draw) => {
    const number = 1 + draw(head.number - 1);
    const swap = hands.prepare('UPDATE "ledger_entry" SET "number" = ? WHERE "number" = ?');
    swap.run(-1, number);
    swap.run(number, number + 1);
    swap.run(number + 1, -1);
    return number;
  },
  'an entry is added behind the head': (draw) => {
    const last = entries()[head.number - 1];
    const columns = Object.keys(last);
    hands
      .prepare(
        `INSERT INTO "ledger_entry" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
      )
      .run(columns.map((column) => (column === 'number' ? head.number + 1 + draw(3) : last[column])));
    return head.number;
  },
  'the last entries are cut off': (draw) => {
    const keep = 1 + draw(head.number - 1);
    hands.prepare('DELETE FROM "ledger_entry" WHERE "number" > ?').run(keep);
    hands.prepare('DELETE FROM "record" WHERE "recordedIn" > ?').run(keep);
    hands.prepare('UPDATE "record" SET "supersededIn" = NULL WHERE "supersededIn" > ?').run(keep);
    return keep + 1;
  },
  'the head': (draw) => {
    const [column, value] = draw(2) === 0 ? ['hash', another(head.hash, draw)] : ['number', 1 + draw(head.number - 1)];
    hands.exec(`UPDATE "ledger_head" SET "${String(column)}" = '${String(value)}'`);
    return column === 'hash' ? head.number : Number(value);
  },
  'the head is none that there can be': (draw) => {
    const statements = [
      'DELETE FROM "ledger_head"',
      'UPDATE "ledger_head" SET "id" = 2',
      `INSERT INTO "ledger_head" VALUES (2, 1, 'x')`,
      'UPDATE "ledger_head" SET "number" = -1',
      `UPDATE "ledger_head" SET "number" = 'x'`,
      `UPDATE "ledger_head" SET "number" = ${String(head.number)}.5`,
    ];
    hands.exec(statements[draw(statements.length)]);
    return head.number;
  },
};

const drawing = fc.infiniteStream(fc.nat());

test('an untouched ledger fits, whole and in part', async () => {
  expect(await verifyLedger(registry.database)).toEqual({ from: 1, to: head.number, hash: head.hash, misfit: null });
  expect(await verifyLedger(registry.database, { from: 2, to: 3 })).toEqual({
    from: 2,
    to: 3,
    hash: entries()[2].hash,
    misfit: null,
  });
  expect(await verifyLedger(registry.database, { pins: [head] })).toMatchObject({ misfit: null });
});

test('a part that begins behind the head holds nothing, and is no misfit', async () => {
  for (const from of [head.number + 1, head.number + 7])
    expect(await verifyLedger(registry.database, { from })).toMatchObject({ to: head.number, misfit: null });
});

test('what is remembered counts beside the part that is verified too', async () => {
  const other = '0'.repeat(64);
  for (const number of [1, 2, head.number, head.number + 1])
    expect(await verifyLedger(registry.database, { from: 2, to: 3, pins: [{ number, hash: other }] })).toMatchObject({
      misfit: { number, kind: 'PINNED' },
    });
  expect(await verifyLedger(registry.database, { from: 2, to: 3, pins: [head] })).toMatchObject({ misfit: null });
});

test.each(Object.entries(TAMPERINGS_OF))('%s', async (_, tamper) => {
  const times = Math.ceil(TAMPERINGS / Object.keys(TAMPERINGS_OF).length);
  for (const stream of fc.sample(drawing, times)) {
    const first = tamper((below) => Number(stream.next().value) % below);
    const { misfit } = await verifyLedger(registry.database);
    expect(misfit?.number).toBe(first);
    restore();
  }
});

test('a history that is written anew from some entry on is told by a head that is remembered', async () => {
  for (let from = 1; from <= head.number; from++) {
    hands.prepare('UPDATE "ledger_entry" SET "actor" = \'somebody else\' WHERE "number" = ?').run(from);
    rewrite(from);
    expect(await verifyLedger(registry.database)).toMatchObject({ misfit: null });
    expect(await verifyLedger(registry.database, { pins: [head] })).toMatchObject({
      misfit: { number: head.number, kind: 'PINNED' },
    });
    restore();
  }
});

test('a history that is cut short, head and all, is told by a head that is remembered', async () => {
  hands.exec('DELETE FROM "ledger_entry" WHERE "number" = 5; DELETE FROM "record" WHERE "recordedIn" = 5');
  hands.exec('UPDATE "record" SET "supersededIn" = NULL WHERE "supersededIn" = 5');
  hands.prepare('UPDATE "ledger_head" SET "number" = 4, "hash" = ?').run(entries()[3].hash);
  expect(await verifyLedger(registry.database)).toMatchObject({ misfit: null });
  expect(await verifyLedger(registry.database, { pins: [head] })).toMatchObject({
    misfit: { number: 5, kind: 'PINNED' },
  });
});

/** Chains the entries from one on anew, as the one who tampers would: by what README says of the hashes alone. */
function rewrite(from: number): void {
  let previous = from === 1 ? '0'.repeat(64) : entries()[from - 2].hash;
  for (const entry of entries().slice(from - 1)) {
    const chained: Record<string, unknown> = { ...entry, previous };
    const columns = Object.keys(chained)
      .sort()
      .filter((column) => column !== 'hash' && chained[column] !== null);
    const json = `{${columns.map((column) => `${JSON.stringify(column)}:${JSON.stringify(chained[column])}`).join()}}`;
    const hash = createHash('sha256').update(json, 'utf8').digest('hex');
    hands
      .prepare('UPDATE "ledger_entry" SET "previous" = ?, "hash" = ? WHERE "number" = ?')
      .run(previous, hash, entry.number);
    previous = hash;
  }
  hands.prepare('UPDATE "ledger_head" SET "hash" = ?').run(previous);
}
