/** Whether the ledger has what was told of it, to be asked at any time. */
import { ReadableDatabase } from '../../src/persistence/database';
import { verifyLedger } from '../../src/ledger/verify';
import { patiently, type Entry, type LedgerCopy } from './ledger-copy';

/** What was told of acts. */
export interface Told {
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly refused: ReadonlySet<string>;
}

/** @returns what does not fit */
export async function audit(
  address: string,
  ledger: LedgerCopy,
  { acknowledged, refused }: Told,
): Promise<readonly string[]> {
  // What is acknowledged from here on may or may not be in it.
  const known = [...acknowledged];
  const seen = [...ledger.entries];
  const entries = await ledger.readAll();
  return [...flawsOf(entries, known, refused, seen), ...(await patiently(() => misfitOf(address)))];
}

/** @param seen entries that have been there before */
export function flawsOf(
  entries: readonly Entry[],
  acknowledged: readonly (readonly [key: string, number: number])[],
  refused: ReadonlySet<string>,
  seen: readonly Entry[],
): readonly string[] {
  const flaws: string[] = [];
  const keys = new Set<string>();
  for (const [place, { number, key }] of entries.entries()) {
    if (number !== place + 1) flaws.push(`entry ${String(number)} is in the place of ${String(place + 1)}`);
    if (key === null) continue;
    if (keys.has(key)) flaws.push(`the act ${key} stands twice`);
    if (refused.has(key)) flaws.push(`the act ${key} was refused, and stands as entry ${String(number)}`);
    keys.add(key);
  }
  for (const [key, number] of acknowledged)
    if (entries[number - 1]?.key !== key)
      flaws.push(`the act ${key} was acknowledged as entry ${String(number)}, and is not there`);
  for (const { number, hash } of seen)
    if (entries[number - 1]?.hash !== hash) flaws.push(`entry ${String(number)} is not the one that was there before`);
  return flaws;
}

/** Lines of a log that no fault of a client, a database or a machine explains: whatever has a stack. */
export const strangeLines = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) => /\\n {4}at |^ {4}at |Unexpected error/.test(line))
    .map((line) => `the log says ${line}`);

async function misfitOf(address: string): Promise<readonly string[]> {
  const database = await ReadableDatabase.openToRead(address);
  if (database === null) return ['there is no register any more'];
  try {
    const { misfit, backdated } = await verifyLedger(database);
    return [
      ...(misfit === null ? [] : [`the ledger does not fit: ${JSON.stringify(misfit)}`]),
      ...backdated.map((number) => `entry ${String(number)} is dated before the one before it`),
    ];
  } finally {
    await database.close();
  }
}
