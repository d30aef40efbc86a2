/** Processes that write at the same time and are killed at any moment: what was acknowledged stands, and nothing stands half. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { verifyLedger } from '../../src/ledger/verify';
import { BRIEF } from '../support/brief';
import { describeOnEach, type EngineName } from '../support/databases';
import { handsOn } from '../support/hands';
import { Registry, temporaryFolder } from '../support/registry';
import '../support/seed';

const KILLS: Readonly<Record<EngineName, number>> = BRIEF
  ? { SQLite: 20, PostgreSQL: 5 }
  : { SQLite: 100, PostgreSQL: 20 };
/** Whether a kill falls between a commit and its answer is chance: so many times as many kills are made, if need be, until one has. */
const UNTIL_UNHEARD = BRIEF ? 20 : 5;
/** Two processes with three writers each, of which one is killed after the other. */
const PROCESSES = ['one', 'two'];
const WRITERS = 3;
/** The kills fall within this time from when both processes write. */
const KILLED_WITHIN_MS = 60;
const folder = temporaryFolder();

interface Acknowledged {
  readonly key: string;
  readonly number: number;
}

/** Two processes write until they are killed. @returns the acts that were acknowledged to them */
async function killedWriters(
  address: string,
  first: number,
  moments: readonly number[],
): Promise<readonly Acknowledged[]> {
  const output: string[] = [];
  const children = PROCESSES.map((name) => {
    const words = [join(__dirname, 'writer.mjs'), address, name, String(WRITERS), String(first)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (part: Buffer) => output.push(part.toString()));
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
  return output
    .join('')
    .split('\n')
    .map((line) => /^(\S+) (\d+)$/.exec(line))
    .flatMap((found) => (found === null ? [] : [{ key: found[1], number: Number(found[2]) }]));
}

describeOnEach('writers that are killed', (fresh, engine) => {
  test(`${String(KILLS[engine])} kills and more lose nothing that was acknowledged, and leave nothing half`, async () => {
    const address = await fresh();
    await (await Registry.at(address, folder)).close();
    const moments = fc.sample(fc.tuple(fc.nat(KILLED_WITHIN_MS), fc.nat(KILLED_WITHIN_MS)), {
      numRuns: (KILLS[engine] / 2) * UNTIL_UNHEARD,
      seed: fc.readConfigureGlobal().seed,
    });
    const acknowledged = new Map<string, number>();
    let unheard = 0;
    for (const [round, moment] of moments.entries()) {
      // On a slow machine it takes more of them until they come at moments that matter.
      if (round >= KILLS[engine] / 2 && unheard > 0 && acknowledged.size > KILLS[engine]) break;
      const heard = await killedWriters(address, round * 1000, moment);
      for (const { key, number } of heard) acknowledged.set(key, number);
      const hands = await handsOn(address);
      if (engine === 'SQLite') expect(await hands.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      // In one statement: what a killed process has sent last may still be written.
      const entries = await hands.rows<{ number: number; key: string; head: number }>(
        'SELECT "number", "key", (SELECT "number" FROM "ledger_head") AS "head" FROM "ledger_entry" ORDER BY "number"',
      );
      // Without a gap, and each act once.
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, position) => position + 1));
      for (const { head } of entries) expect(head).toBe(entries.length);
      const standing = new Map(entries.map(({ key, number }) => [key, number]));
      expect(standing.size).toBe(entries.length);
      for (const [key, number] of acknowledged) expect([key, standing.get(key)]).toEqual([key, number]);
      unheard = standing.size - acknowledged.size;
      // The three records of an act stand together.
      const torn = await hands.rows(
        `SELECT "writer" FROM (SELECT substr("code", 1, length("code") - 2) AS "writer", "recordedIn" FROM "record" WHERE "supersededIn" IS NULL) AS "current"
       GROUP BY "writer" HAVING count(*) <> 3 OR count(DISTINCT "recordedIn") <> 1`,
      );
      expect(torn).toEqual([]);
      await hands.end();
    }
    const registry = await Registry.at(address, folder);
    expect(await verifyLedger(registry.database)).toMatchObject({ misfit: null });
    // The kills came at moments that matter: acts had been acknowledged, and others stood that nobody had heard of.
    expect(acknowledged.size).toBeGreaterThan(KILLS[engine]);
    expect(unheard).toBeGreaterThan(0);
    // Who lost the answer asks again, and learns what stands.
    const [known] = acknowledged;
    const again = { actor: 'writer', act: 'TEST', once: { key: known[0], request: known[0] } };
    expect(await registry.ledger.record(again, () => Promise.reject(new Error('done twice')))).toBe(known[1]);
    await expect(
      registry.ledger.record({ ...again, once: { key: known[0], request: 'another' } }, () => Promise.resolve({})),
    ).rejects.toThrow('stands for the act of entry');
    await registry.close();
  }, 600_000);
});
