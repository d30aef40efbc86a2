/** A process that is killed in the middle of an import leaves the register as it was or as it was to be, and nothing between. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { formatDocument } from '../../src/document';
import { loadRegister } from '../../src/catalogue/loader';
import { verifyLedger } from '../../src/ledger/verify';
import { BRIEF } from '../support/brief';
import { Registry, temporaryFolder } from '../support/registry';

const KILLS = BRIEF ? 12 : 60;
const REGIONS = 2000;
const folder = temporaryFolder();

/** A document whose records all say which document they are of. */
const documentOf = (name: string) => ({
  regions: Array.from({ length: REGIONS }, (_, region) => ({
    code: `R${String(region)}`,
    name: { en: `${name} ${String(region)}` },
  })),
});

/** Lets so many imports end, and kills the process some milliseconds into the next. */
async function killedImport(file: string, documents: readonly string[], whole: number, after: number): Promise<void> {
  const child = spawn(process.execPath, [join(__dirname, 'importer.mjs'), file, ...documents], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  for (let line = 0; line <= whole; line++) await lines.next();
  await sleep(after);
  child.kill('SIGKILL');
  await ended;
}

test(`${String(KILLS)} kills leave a whole register, each revision in the ledger, and an intact file`, async () => {
  const registry = await Registry.open(folder);
  const documents = ['one', 'other'].map((name) => registry.document(documentOf(name)));
  const { name: file } = registry.database;
  await registry.close();
  const seen = new Set<string>();
  const revisions = new Set<number>();
  for (let kill = 0; kill < KILLS; kill++) {
    await killedImport(file, documents, kill % 3, (kill * 37) % 130);
    const database = new SQLite(file);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    const { head } = database.prepare('SELECT "number" AS "head" FROM "ledger_head"').get() as { head: number };
    const { entries } = database.prepare('SELECT count(*) AS "entries" FROM "ledger_entry"').get() as {
      entries: number;
    };
    expect(entries).toBe(head);
    revisions.add(head);
    database.close();
    const reopened = await Registry.open(folder);
    const { register, revision } = (await loadRegister(reopened.database))!;
    if (kill === KILLS - 1) expect(await verifyLedger(reopened.database)).toMatchObject({ to: head, misfit: null });
    await reopened.close();
    expect(revision).toBe(head);
    const names = new Set(register.regions.map(({ name }) => name.en?.split(' ')[0] ?? ''));
    expect(register.regions).toHaveLength(head === 0 ? 0 : REGIONS);
    expect(names.size).toBeLessThanOrEqual(1);
    seen.add([...names].join());
    if (kill === KILLS - 1) expect(formatDocument(register)).not.toBe('');
  }
  // The kills came at moments that matter: both registers were found, in many revisions.
  expect([...seen].sort()).toEqual(expect.arrayContaining(['one', 'other']));
  expect(revisions.size).toBeGreaterThan(KILLS / 6);
}, 600_000);
