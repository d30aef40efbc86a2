/**
 * Registers the rows of a sheet in batches, each with a key of its own, so that whoever was interrupted goes on with the same sheet: what an earlier
 * run has registered is passed over. What the service is, and how it is asked, is for the caller.
 */
import type { IssuedKey } from './columns';
import { ISSUED_COLUMNS } from './columns';
import type { IssuedInput, IssuedRow, RowProblem } from './rows';

/** Rows that the service takes in one act. */
export const BATCH_ROWS = 1_000;
/** What the service calls a row that is registered. */
const ALREADY = 'ALREADY_ISSUED';
/** How many sheets of the same certificate, days and length there may be. */
const MOST_KEYS = 100;

export interface ServiceProblem {
  readonly code: string;
  /** As `issued[3].name`. */
  readonly path: string;
  readonly message: string;
}

export type ActOutcome =
  | { readonly is: 'RECORDED'; readonly repeated: boolean }
  | { readonly is: 'REFUSED'; readonly problems: readonly ServiceProblem[] };

/** What is asked of the service; each call may throw, and is not repeated here. */
export interface IssuingService {
  readonly problemsOf: (issued: readonly IssuedInput[]) => Promise<readonly ServiceProblem[]>;
  readonly register: (issued: readonly IssuedInput[], key: string) => Promise<ActOutcome>;
}

export interface Batch {
  /** The position of its first row among all rows, from 1. */
  readonly from: number;
  readonly rows: readonly IssuedRow[];
}

/** The same rows always make the same batches, whatever is wrong with some of them. */
export const batchesOf = (rows: readonly IssuedRow[]): readonly Batch[] =>
  Array.from({ length: Math.ceil(rows.length / BATCH_ROWS) }, (_, at) => ({
    from: at * BATCH_ROWS + 1,
    rows: rows.slice(at * BATCH_ROWS, (at + 1) * BATCH_ROWS),
  }));

export interface Checked {
  readonly problems: readonly RowProblem[];
  /** The batches that an earlier run has registered. */
  readonly earlier: ReadonlySet<Batch>;
}

/**
 * Has the service check all rows; nothing is registered by it.
 * @param told how many rows are checked
 */
export async function check(
  batches: readonly Batch[],
  service: IssuingService,
  told: (rows: number) => void,
): Promise<Checked> {
  const problems: RowProblem[] = [];
  const earlier = new Set<Batch>();
  let checked = 0;
  for (const batch of batches) {
    const sent = batch.rows.filter(({ issued }) => issued !== null);
    const found = sent.length === 0 ? [] : await service.problemsOf(inputsOf(sent));
    if (isAllIssued(found, batch) && (await isEarlier(batch, service))) earlier.add(batch);
    else problems.push(...batch.rows.flatMap((row) => row.problems), ...beyond(batch, found, sent));
    checked += batch.rows.length;
    told(checked);
  }
  return { problems, earlier };
}

/**
 * Registers the batches in turn, as long as none is refused: then it ends, and what came before stays.
 * @param told how many rows are registered by it
 * @returns what stood against the batch that was refused; empty: all are registered
 */
export async function register(
  batches: readonly Batch[],
  service: IssuingService,
  told: (rows: number) => void,
): Promise<readonly RowProblem[]> {
  let registered = 0;
  for (const batch of batches) {
    const outcome = await send(batch, service);
    if (outcome.is === 'REFUSED') return outcome.problems.map((one) => problemOf(one, batch.rows));
    registered += batch.rows.length;
    told(registered);
  }
  return [];
}

/** Whether all that stands against a batch is that every row of it is registered. */
function isAllIssued(problems: readonly ServiceProblem[], { rows }: Batch): boolean {
  const isIssued = problems.length === rows.length && problems.every(({ code }) => code === ALREADY);
  return isIssued && rows.every((row) => row.problems.length === 0);
}

/** What the service finds, but for what is known of a row already. */
function beyond({ rows }: Batch, found: readonly ServiceProblem[], sent: readonly IssuedRow[]): readonly RowProblem[] {
  const twice = new Set(
    rows.filter((row) => row.problems.some(({ code }) => code === 'TWICE')).map(({ number }) => number),
  );
  return found
    .map((one) => problemOf(one, sent))
    .filter(({ row, code }) => code !== ALREADY || row === null || !twice.has(row));
}

/** Of a batch whose rows are all registered: sent again it is found under its key, or refused. */
async function isEarlier(batch: Batch, service: IssuingService): Promise<boolean> {
  return (await send(batch, service)).is === 'RECORDED';
}

/** Sends a batch under the first of its keys that does not stand for another sheet. */
async function send(batch: Batch, service: IssuingService): Promise<ActOutcome> {
  const inputs = inputsOf(batch.rows);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await service.register(inputs, keyOf(batch.from, inputs, attempt));
    const taken = outcome.is === 'REFUSED' && outcome.problems.some(({ code }) => code === 'KEY_TAKEN');
    if (!taken || attempt === MOST_KEYS) return outcome;
  }
}

/**
 * The key of a batch, which everybody can read in the ledger: made of what tells of nobody. Another sheet may have the same; then the service, which knows
 * by a digest under a key of its own what was asked, says that it is taken, and the next is tried.
 */
function keyOf(from: number, issued: readonly IssuedInput[], attempt: number): string {
  const [{ certificate, awardedOn }] = issued;
  return [certificate.slice(0, 30), awardedOn, `${String(from)}-${String(from + issued.length - 1)}`, attempt].join(
    ':',
  );
}

const inputsOf = (rows: readonly IssuedRow[]): readonly IssuedInput[] => rows.flatMap(({ issued }) => issued ?? []);

/** @param sent the rows in the order in which they were sent */
function problemOf({ code, path, message }: ServiceProblem, sent: readonly IssuedRow[]): RowProblem {
  const [, position, field] = /^issued\[(\d+)\]\.?(\w*)/.exec(path) ?? [];
  const row = position === undefined ? undefined : sent[Number(position)];
  const key = ISSUED_COLUMNS.find((column) => column.key === field)?.key ?? null;
  return { row: row?.number ?? null, key: key satisfies IssuedKey | null, code, message };
}
