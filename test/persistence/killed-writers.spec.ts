/** Processes that write at the same time and are killed at any moment: what was acknowledged stands, and nothing stands half. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import SQLite from 'better-sqlite3';
import { verifyLedger } from '../../src/ledger/verify';
import { Registry, temporaryFolder } from '../support/registry';
import '../support/seed';

const KILLS = 100;
/** Two processes with three writers each, of which one is killed after the other. */
const PROCESSES = ['one', 'two'];
const WRITERS = 3;
/** Milliseconds in which the kills fall, from when both write. */
const WITHIN = 60;
const folder = temporaryFolder();

interface Acknowledged {
  readonly key: string;
  readonly number: number;
}

/** Two processes write until they are killed; what they were told stands. */
async function killedWriters(
  file: string,
  first: number,
  moments: readonly number[],
): Promise<readonly Acknowledged[]> {
  const told: string[] = [];
  const children = PROCESSES.map((name) => {
    const words = [join(__dirname, 'writer.mjs'), file, name, String(WRITERS), String(first)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (part: Buffer) => told.push(part.toString()));
    return { child, ready: once(child.stdout, 'data'), ended: once(child, 'close') };
  });
  await Promise.all(children.map(({ ready }) => ready));
  await Promise.all(
    children.map(async ({ child, ended }, position) => {
      await sleep(moments[position]);
      child.kill('SIGKILL');
      await ended;
    }),
  );
  return told
    .join('')
    .split('\n')
    .map((line) => /^(\S+) (\d+)$/.exec(line))
    .flatMap((found) => (found === null ? [] : [{ key: found[1], number: Number(found[2]) }]));
}

test(`${String(KILLS)} kills lose nothing that was acknowledged, and leave nothing half`, async () => {
  const registry = await Registry.open(folder);
  const { name: file } = registry.database;
  await registry.close();
  const moments = fc.sample(fc.tuple(fc.nat(WITHIN), fc.nat(WITHIN)), {
    numRuns: KILLS / 2,
    seed: fc.readConfigureGlobal().seed,
  });
  const acknowledged = new Map<string, number>();
  let unheard = 0;
  for (const [round, moment] of moments.entries()) {
    const told = await killedWriters(file, round * 1000, moment);
    for (const { key, number } of told) acknowledged.set(key, number);
    const database = new SQLite(file);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const entries = database.prepare('SELECT "number", "key" FROM "ledger_entry" ORDER BY "number"').all() as {
      number: number;
      key: string;
    }[];
    // Without a gap, and each act once.
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, position) => position + 1));
    expect(database.prepare('SELECT "number" FROM "ledger_head"').pluck().get()).toBe(entries.length);
    const standing = new Map(entries.map(({ key, number }) => [key, number]));
    expect(standing.size).toBe(entries.length);
    for (const [key, number] of acknowledged) expect([key, standing.get(key)]).toEqual([key, number]);
    unheard = standing.size - acknowledged.size;
    // The three records of an act stand together.
    const torn = database
      .prepare(
        `SELECT substr("code", 1, length("code") - 2) AS "writer" FROM "record" WHERE "supersededIn" IS NULL
         GROUP BY "writer" HAVING count(*) <> 3 OR count(DISTINCT "recordedIn") <> 1`,
      )
      .all();
    expect(torn).toEqual([]);
    database.close();
  }
  const reopened = await Registry.open(folder);
  expect(await verifyLedger(reopened.database)).toMatchObject({ misfit: null });
  // The kills came at moments that matter: acts had been acknowledged, and others stood that nobody had heard of.
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(unheard).toBeGreaterThan(0);
  // Who lost the answer asks again, and learns what stands.
  const [known] = acknowledged;
  const again = { actor: 'writer', act: 'TEST', once: { key: known[0], request: known[0] } };
  expect(await reopened.ledger.record(again, () => Promise.reject(new Error('done twice')))).toBe(known[1]);
  await expect(
    reopened.ledger.record({ ...again, once: { key: known[0], request: 'another' } }, () => Promise.resolve({})),
  ).rejects.toThrow('stands for the act of entry');
  await reopened.close();
}, 180_000);
