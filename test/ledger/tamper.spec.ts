/** Whatever somebody with the database in hand changes in it, `verify` finds: in the rows themselves, or against what is remembered of them. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { verifyLedger, type Pin } from '../../src/ledger/verify';
import { describeOnEach, type EngineName } from '../support/databases';
import { handsOn, type Hands } from '../support/hands';
import { Registry, temporaryFolder } from '../support/registry';

const TAMPERINGS: Readonly<Record<EngineName, number>> = { SQLite: 600, PostgreSQL: 300 };
const folder = temporaryFolder();
const region = (code: string, name: string) => ({ code, name: { en: name } });

interface Entry {
  readonly number: number;
  readonly hash: string;
  readonly [column: string]: string | number | null;
}

interface RecordRow {
  readonly id: number;
  readonly recordedIn: number;
  readonly supersededIn: number | null;
  readonly [column: string]: string | number | null;
}

type Draw = (below: number) => number;

/** The register, and its database in the hands of somebody whom nothing stops. */
class Scene {
  private constructor(
    readonly registry: Registry,
    readonly hands: Hands,
    readonly head: Pin,
  ) {}

  static async set(address: string): Promise<Scene> {
    const registry = await Registry.at(address, folder);
    await registry.import({ regions: ['A', 'B', 'C', 'D'].map((code) => region(code, 'one')) });
    await registry.import({ regions: [region('B', 'two'), region('E', 'two')] });
    await registry.import({ regions: [region('A', 'three'), region('B', 'three')] });
    await registry.import({ regions: [region('F', 'four')] });
    await registry.import({ regions: [region('F', 'five'), region('G', 'five'), region('C', 'five')] });
    const hands = await handsOn(address);
    await hands.disarm();
    for (const table of TABLES) await hands.run(`CREATE TEMP TABLE "kept_${table}" AS SELECT * FROM "${table}"`);
    const [head] = await hands.rows<Pin>('SELECT "number", "hash" FROM "ledger_head"');
    return new Scene(registry, hands, head);
  }

  async restore(): Promise<void> {
    for (const table of TABLES) {
      await this.hands.run(`DELETE FROM "${table}"`);
      await this.hands.run(`INSERT INTO "${table}" SELECT * FROM "kept_${table}"`);
    }
  }

  entries(): Promise<Entry[]> {
    return this.hands.rows('SELECT * FROM "ledger_entry" ORDER BY "number"');
  }

  rows(): Promise<RecordRow[]> {
    return this.hands.rows('SELECT * FROM "record" ORDER BY "id"');
  }

  run(sql: string, ...values: readonly unknown[]): Promise<void> {
    return this.hands.run(sql, ...values);
  }

  async end(): Promise<void> {
    await this.hands.end();
    await this.registry.close();
  }
}

const TABLES = ['ledger_entry', 'ledger_head', 'record'] as const;

/** A change of one row. @returns the first entry that it touches */
type Tampering = (scene: Scene, draw: Draw) => Promise<number>;

const another = (value: string | number | null, draw: Draw): string | number =>
  typeof value === 'number' ? value + 1 + draw(3) : `${value ?? ''}${String(draw(10))}`;

const SLIP_IN = 'INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES (1000, ?, ?, ?, ?)';

const TAMPERINGS_OF: Readonly<Record<string, Tampering>> = {
  'a column of a record': async (scene, draw) => {
    const rows = await scene.rows();
    const row = rows[draw(rows.length)];
    const column = ['type', 'code', 'content'][draw(3)];
    await scene.run(`UPDATE "record" SET "${column}" = ? WHERE "id" = ?`, another(row[column], draw), row.id);
    return row.recordedIn;
  },
  'when a record was recorded': async (scene, draw) => {
    const rows = await scene.rows();
    const row = rows[draw(rows.length)];
    const moved = Number(another(row.recordedIn, draw));
    await scene.run('UPDATE "record" SET "recordedIn" = ? WHERE "id" = ?', moved, row.id);
    return Math.min(row.recordedIn, moved);
  },
  'a record that was ended stands again': async (scene, draw) => {
    const ended = (await scene.rows()).filter(({ supersededIn }) => supersededIn !== null);
    const row = ended[draw(ended.length)];
    await scene.run('UPDATE "record" SET "supersededIn" = NULL WHERE "id" = ?', row.id);
    return row.supersededIn!;
  },
  'a record that stands is ended': async (scene, draw) => {
    const current = (await scene.rows()).filter(({ supersededIn }) => supersededIn === null);
    const row = current[draw(current.length)];
    const ended = row.recordedIn + draw(scene.head.number - row.recordedIn + 1);
    await scene.run('UPDATE "record" SET "supersededIn" = ? WHERE "id" = ?', ended, row.id);
    return ended;
  },
  'a record is gone': async (scene, draw) => {
    const rows = await scene.rows();
    const row = rows[draw(rows.length)];
    await scene.run('DELETE FROM "record" WHERE "id" = ?', row.id);
    return row.recordedIn;
  },
  'a record is slipped in': async (scene, draw) => {
    const recordedIn = 1 + draw(scene.head.number);
    await scene.run(SLIP_IN, 'regions', `X${String(draw(99))}`, '{}', recordedIn);
    return recordedIn;
  },
  'the records of two acts change places': async (scene, draw) => {
    const number = 1 + draw(scene.head.number - 1);
    await scene.run('UPDATE "record" SET "id" = "id" + 1000 WHERE "recordedIn" = ?', number);
    return number + 1;
  },
  'two records of one act change places': async (scene) => {
    await scene.run('UPDATE "record" SET "id" = -"id" WHERE "recordedIn" = 1');
    return 1;
  },
  'a column of an entry': async (scene, draw) => {
    const entry = (await scene.entries())[draw(scene.head.number)];
    const columns = Object.keys(entry).filter((column) => column !== 'number');
    const column = columns[draw(columns.length)];
    const changed = another(entry[column], draw);
    await scene.run(`UPDATE "ledger_entry" SET "${column}" = ? WHERE "number" = ?`, changed, entry.number);
    return entry.number;
  },
  'an entry is gone': async (scene, draw) => {
    const number = 1 + draw(scene.head.number);
    await scene.run('DELETE FROM "ledger_entry" WHERE "number" = ?', number);
    return number;
  },
  'two entries change places': async (scene, draw) => {
    const number = 1 + draw(scene.head.number - 1);
    const move = (from: number, to: number) =>
      scene.run('UPDATE "ledger_entry" SET "number" = ? WHERE "number" = ?', to, from);
    await move(number, -1);
    await move(number + 1, number);
    await move(-1, number + 1);
    return number;
  },
  'an entry is added behind the head': async (scene, draw) => {
    const last = (await scene.entries())[scene.head.number - 1];
    const columns = Object.keys(last);
    await scene.run(
      `INSERT INTO "ledger_entry" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
      ...columns.map((column) => (column === 'number' ? scene.head.number + 1 + draw(3) : last[column])),
    );
    return scene.head.number;
  },
  'the last entries are cut off': async (scene, draw) => {
    const keep = 1 + draw(scene.head.number - 1);
    await scene.run('DELETE FROM "ledger_entry" WHERE "number" > ?', keep);
    await scene.run('DELETE FROM "record" WHERE "recordedIn" > ?', keep);
    await scene.run('UPDATE "record" SET "supersededIn" = NULL WHERE "supersededIn" > ?', keep);
    return keep + 1;
  },
  'the head': async ({ head, hands }, draw) => {
    const [column, value] = draw(2) === 0 ? ['hash', another(head.hash, draw)] : ['number', 1 + draw(head.number - 1)];
    await hands.run(`UPDATE "ledger_head" SET "${String(column)}" = '${String(value)}'`);
    return column === 'hash' ? head.number : Number(value);
  },
  'the head is none that there can be': async (scene, draw) => {
    const statements = [
      'DELETE FROM "ledger_head"',
      'UPDATE "ledger_head" SET "id" = 2',
      `INSERT INTO "ledger_head" VALUES (2, 1, 'x')`,
      'UPDATE "ledger_head" SET "number" = -1',
    ];
    await scene.run(statements[draw(statements.length)]);
    return scene.head.number;
  },
};

/** SQLite keeps whatever it is given in a column of whole numbers. */
const TAMPERINGS_ON: Readonly<Record<EngineName, typeof TAMPERINGS_OF>> = {
  SQLite: {
    'a record is slipped in between two acts': async (scene, draw) => {
      const number = 1 + draw(scene.head.number - 1);
      await scene.run(SLIP_IN, 'regions', 'X', '{}', number + 0.5);
      return number + 1;
    },
    'a record that stands is ended between two acts': async (scene, draw) => {
      const current = (await scene.rows()).filter(
        (row) => row.supersededIn === null && row.recordedIn < scene.head.number,
      );
      const row = current[draw(current.length)];
      const number = row.recordedIn + draw(scene.head.number - row.recordedIn);
      await scene.run('UPDATE "record" SET "supersededIn" = ? WHERE "id" = ?', number + 0.5, row.id);
      return number + 1;
    },
    'the number of the head is none': async (scene, draw) => {
      const value = draw(2) === 0 ? 'x' : scene.head.number + 0.5;
      await scene.run('UPDATE "ledger_head" SET "number" = ?', value);
      return scene.head.number;
    },
  },
  PostgreSQL: {},
};

const drawing = fc.infiniteStream(fc.nat());

describeOnEach('tampering', (fresh, engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.set(await fresh());
  });
  afterEach(() => scene.restore());
  afterAll(() => scene.end());

  test('an untouched ledger fits, whole and in part', async () => {
    expect(await verifyLedger(scene.registry.database)).toEqual({
      from: 1,
      to: scene.head.number,
      hash: scene.head.hash,
      misfit: null,
      backdated: [],
    });
    expect(await verifyLedger(scene.registry.database, { from: 2, to: 3 })).toEqual({
      from: 2,
      to: 3,
      hash: (await scene.entries())[2].hash,
      misfit: null,
      backdated: [],
    });
    expect(await verifyLedger(scene.registry.database, { pins: [scene.head] })).toMatchObject({ misfit: null });
  });

  test('a part that begins behind the head holds nothing, and is no misfit', async () => {
    for (const from of [scene.head.number + 1, scene.head.number + 7])
      expect(await verifyLedger(scene.registry.database, { from })).toMatchObject({
        to: scene.head.number,
        misfit: null,
      });
  });

  test('what is remembered counts beside the part that is verified too', async () => {
    const other = '0'.repeat(64);
    for (const number of [1, 2, scene.head.number, scene.head.number + 1])
      expect(
        await verifyLedger(scene.registry.database, { from: 2, to: 3, pins: [{ number, hash: other }] }),
      ).toMatchObject({
        misfit: { number, kind: 'PINNED' },
      });
    expect(await verifyLedger(scene.registry.database, { from: 2, to: 3, pins: [scene.head] })).toMatchObject({
      misfit: null,
      backdated: [],
    });
  });

  const tamperings = Object.entries({ ...TAMPERINGS_OF, ...TAMPERINGS_ON[engine] });

  test.each(tamperings)('%s', async (_, tamper) => {
    const times = Math.ceil(TAMPERINGS[engine] / tamperings.length);
    for (const stream of fc.sample(drawing, times)) {
      const first = await tamper(scene, (below) => Number(stream.next().value) % below);
      const { misfit } = await verifyLedger(scene.registry.database);
      expect(misfit?.number).toBe(first);
      await scene.restore();
    }
  });

  test('an entry that is dated before the one before it, as earlier versions let it, fits and is told', async () => {
    await scene.run(`UPDATE "ledger_entry" SET "recordedAt" = '2020-01-01T00:00:00.000Z' WHERE "number" = 3`);
    await rewrite(scene, 3);
    expect(await verifyLedger(scene.registry.database)).toMatchObject({ misfit: null, backdated: [3] });
    expect(await verifyLedger(scene.registry.database, { from: 3 })).toMatchObject({ misfit: null, backdated: [3] });
  });

  test('the tree over what an act recorded is recomputed, be the chain written anew', async () => {
    const { summary } = (await scene.entries())[0];
    const { tree } = JSON.parse(String(summary)) as { tree: { size: number; root: string } };
    expect(tree.size).toBe(4);
    for (const forged of [{ ...tree, size: 3 }, { ...tree, root: '0'.repeat(64) }, 'none']) {
      const changed = JSON.stringify({ ...(JSON.parse(String(summary)) as object), tree: forged });
      await scene.run(`UPDATE "ledger_entry" SET "summary" = ? WHERE "number" = 1`, changed);
      await rewrite(scene, 1);
      expect(await verifyLedger(scene.registry.database)).toMatchObject({ misfit: { number: 1, kind: 'ADDED' } });
      await scene.restore();
    }
  });

  test('a history that is written anew from some entry on is told by a head that is remembered', async () => {
    for (let from = 1; from <= scene.head.number; from++) {
      await scene.run(`UPDATE "ledger_entry" SET "actor" = 'somebody else' WHERE "number" = ?`, from);
      await rewrite(scene, from);
      expect(await verifyLedger(scene.registry.database)).toMatchObject({ misfit: null });
      expect(await verifyLedger(scene.registry.database, { pins: [scene.head] })).toMatchObject({
        misfit: { number: scene.head.number, kind: 'PINNED' },
      });
      await scene.restore();
    }
  });

  test('a history that is cut short, head and all, is told by a head that is remembered', async () => {
    await scene.run('DELETE FROM "ledger_entry" WHERE "number" = 5');
    await scene.run('DELETE FROM "record" WHERE "recordedIn" = 5');
    await scene.run('UPDATE "record" SET "supersededIn" = NULL WHERE "supersededIn" = 5');
    await scene.run('UPDATE "ledger_head" SET "number" = 4, "hash" = ?', (await scene.entries())[3].hash);
    expect(await verifyLedger(scene.registry.database)).toMatchObject({ misfit: null });
    expect(await verifyLedger(scene.registry.database, { pins: [scene.head] })).toMatchObject({
      misfit: { number: 5, kind: 'PINNED' },
    });
  });
});

/** Chains the entries from one on anew, as the one who tampers would: by what README says of the hashes alone. */
async function rewrite(scene: Scene, from: number): Promise<void> {
  const entries = await scene.entries();
  let previous = from === 1 ? '0'.repeat(64) : entries[from - 2].hash;
  for (const entry of entries.slice(from - 1)) {
    const chained: Record<string, unknown> = { ...entry, previous };
    const columns = Object.keys(chained)
      .sort()
      .filter((column) => column !== 'hash' && chained[column] !== null);
    const json = `{${columns.map((column) => `${JSON.stringify(column)}:${JSON.stringify(chained[column])}`).join()}}`;
    const hash = createHash('sha256').update(json, 'utf8').digest('hex');
    await scene.run(
      'UPDATE "ledger_entry" SET "previous" = ?, "hash" = ? WHERE "number" = ?',
      previous,
      hash,
      entry.number,
    );
    previous = hash;
  }
  await scene.run('UPDATE "ledger_head" SET "hash" = ?', previous);
}
