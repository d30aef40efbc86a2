/** What the ledger costs: acts per second beside bare commits of SQLite, and its verification beside bare reading and hashing of the same rows. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { figure, median } from './measure.mjs';

const require = createRequire(import.meta.url);
const built = (name) => require(`../../dist/src/${name}.js`);
const ROUNDS = 5;
const ACTS = 200;
const ROWS = 20_000;

/** @returns lines to print. */
export async function ledgerSpeed(folder) {
  const { Database: Register } = built('persistence/database');
  const { LedgerService } = built('ledger/ledger.service');
  const { verifyLedger } = built('ledger/verify');
  const register = await Register.open(join(folder, 'ledger.sqlite'));
  const ledger = new LedgerService(register);
  const bare = new Database(join(folder, 'bare.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('create table record (id integer primary key, code text, content text)');
  const insert = bare.prepare('insert into record (code, content) values (?, ?)');
  try {
    let next = 0;
    const record = () => {
      const code = `C${String(next++).padStart(7, '0')}`;
      return {
        type: 'certificates',
        code,
        content: JSON.stringify({ code, name: { en: 'Certificate' }, body: 'BODY' }),
      };
    };
    const add = (records) =>
      ledger.record({ actor: 'bench', act: 'TEST' }, async (transaction) => {
        await transaction.add(records);
        return {};
      });
    const writing = await compared(
      async () => {
        for (let act = 0; act < ACTS; act++) await add([record()]);
      },
      () => {
        for (let act = 0; act < ACTS; act++) insert.run(...Object.values(record()).slice(1));
      },
      ACTS,
    );
    const entries = await compared(
      () => verifyLedger(register),
      () => readAndHash(register.name),
      ROUNDS * ACTS,
    );
    await add(Array.from({ length: ROWS }, record));
    const rows = await compared(
      () => verifyLedger(register),
      () => readAndHash(register.name),
      ROWS + ROUNDS * ACTS,
    );
    return [
      `  acts of one record:             ${line(writing, 'bare commits of SQLite')}`,
      `  entries verified, one record each: ${line(entries, 'bare reading and hashing')}`,
      `  records verified, in large acts:   ${line(rows, 'bare reading and hashing')}`,
    ];
  } finally {
    bare.close();
    await register.close();
  }
}

const line = ({ rate, ratio }, limit) => `${Math.round(rate).toLocaleString('en')} /s, ${figure(ratio)} of ${limit}`;

/** So many per second of one, and how many times as fast it is as the other: medians over interleaved rounds. */
async function compared(one, limit, count) {
  const rates = [];
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const taken = await seconds(one);
    rates.push(count / taken);
    ratios.push((await seconds(limit)) / taken);
  }
  return { rate: median(rates), ratio: median(ratios) };
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function readAndHash(file) {
  const database = new Database(file, { readonly: true });
  const hash = createHash('sha256');
  for (const { type, code, content } of database.prepare('select * from record order by id').iterate())
    hash.update(`${JSON.stringify([type, code, content])}\n`);
  database.close();
  return hash.digest('hex');
}
