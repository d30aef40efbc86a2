/** A record type's records in order of code, found by code; and trees of records as pre-order intervals. */
import { splicingIntegers, type Edit } from '../memory/splicing';
import type { Code, Recorded, RecordType, RecordTypes, Standing } from '../model/records';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** Compares by code point. Codes are ASCII, so the order of UTF-16 units is the same. */
export const byCode = (a: { readonly code: Code }, b: { readonly code: Code }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

export const standingOf = (record: Recorded): Standing => record.standing ?? 'ILLUSTRATIVE';

/** So many records that are none of a table's are no burden. */
const MOST_OTHERS = 1_000;
/** Numbers have to fit into 24 bits. */
const MOST_NUMBERS = 0xffffff;

/** Compares codes, of records that are known by their numbers. */
export interface CodeOrder {
  compare(a: number, b: number): number;
}

/** A record that ends or comes. */
export interface RecordChange<T> {
  readonly number: number;
  readonly record: T;
  readonly comes: boolean;
}

/**
 * INVARIANT (sorted): positions are in order of code, so that comparing positions compares codes; kept by `of` and `edited`.
 *
 * A record has a number for good. What an act brings gets the next number, so that a million records are not copied for one: a table and those
 * made of it by edits share their records, and each has its own order of their numbers.
 */
export class Table<T extends Recorded> implements CodeOrder {
  private positions: ReadonlyMap<Code, number> | undefined;
  private listed: readonly T[] | undefined;
  private coded: readonly Code[] | undefined;

  private constructor(
    /** By number: the records of this table and of those made of it. Only ever added to. */
    private readonly records: T[],
    /** By position: the number of the record. */
    readonly numbers: Int32Array,
    /** So many numbers, the first ones, are in order of code. */
    private readonly ordered: number,
  ) {}

  static of<T extends Recorded>(given: readonly T[]): Table<T> {
    const records: T[] = [];
    // One by one, which leaves room at the end: otherwise the first act would have to wait until a million were moved.
    for (const record of given) records.push(record);
    if (!isSorted(records)) records.sort(byCode);
    return new Table(
      records,
      Int32Array.from(records, (_, position) => position),
      records.length,
    );
  }

  get size(): number {
    return this.numbers.length;
  }

  at(position: number): T {
    return this.records[this.numbers[position]];
  }

  /** The record of a number, of this table or of one that it was made of or that was made of it. */
  numbered(number: number): T {
    return this.records[number];
  }

  compare(a: number, b: number): number {
    return a < this.ordered && b < this.ordered ? a - b : byCode(this.records[a], this.records[b]);
  }

  codeAt(position: number): Code {
    return this.at(position).code;
  }

  /** Records that have had numbers. */
  get issued(): number {
    return this.records.length;
  }

  /** The same with numbers for its own records alone, if most are of others or numbers run out. */
  renumbered(): Table<T> {
    return this.issued > Math.min(MOST_OTHERS + this.size * 2, MOST_NUMBERS) ? Table.of(this.list) : this;
  }

  /** All records in order. Put together when it is first asked for, as `codes` is: of a large table that acts edit, `at` serves better. */
  get list(): readonly T[] {
    return (this.listed ??= Array.from(this.numbers, (number) => this.records[number]));
  }

  get codes(): readonly Code[] {
    return (this.coded ??= Array.from(this.numbers, (number) => this.records[number].code));
  }

  /** What it takes to put records in place of those of their codes, or among the others, and to leave those out that ended. */
  editsFor(put: readonly T[], ended: readonly Code[]): readonly Edit<T>[] {
    const changed = new Map<Code, T | undefined>(ended.map((code) => [code, undefined]));
    for (const record of put) changed.set(record.code, record);
    return [...changed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, record]) => {
        const position = this.firstFrom(code);
        return { position, ended: this.has(code, position) ? (1 as const) : (0 as const), record };
      })
      .filter((edit) => edit.ended === 1 || edit.record !== undefined);
  }

  *edited(edits: readonly Edit<T>[]): TimeSlices<Table<T>> {
    const numbers = edits.map((edit): Edit<readonly number[]> => ({
      ...edit,
      record: edit.record && [this.records.push(edit.record) - 1],
    }));
    return new Table(this.records, yield* splicingIntegers(this.numbers, numbers), this.ordered);
  }

  /** What edits of another table have made end and come in this one. */
  changesFrom(before: Table<T>, edits: readonly Edit<T>[]): readonly RecordChange<T>[] {
    return edits.flatMap(({ position, ended, record }) => [
      ...(ended === 1 ? [{ number: before.numbers[position], record: before.at(position), comes: false }] : []),
      ...(record === undefined ? [] : [{ number: this.numbers[this.position(record.code)], record, comes: true }]),
    ]);
  }

  /** Makes what finds positions at once; without it they are found by halving. */
  *index(): TimeSlices {
    if (this.positions !== undefined) return;
    const positions = new Map<Code, number>();
    yield* inTimeSlices(this.size, (start, end) => {
      for (let position = start; position < end; position++) positions.set(this.codeAt(position), position);
    });
    this.positions = positions;
  }

  /** The position of a code, or -1. */
  position(code: Code): number {
    if (this.positions !== undefined) return this.positions.get(code) ?? -1;
    const position = this.firstFrom(code);
    return this.has(code, position) ? position : -1;
  }

  /** The first position whose code is not before `wanted`. */
  firstFrom(wanted: Code): number {
    return firstWhere(this.size, (position) => this.codeAt(position) >= wanted);
  }

  private has(code: Code, position: number): boolean {
    return position < this.size && this.codeAt(position) === code;
  }

  find(code: Code): T | undefined {
    const position = this.position(code);
    return position < 0 ? undefined : this.at(position);
  }
}

function isSorted(records: readonly Recorded[]): boolean {
  for (let i = 1; i < records.length; i++) if (byCode(records[i - 1], records[i]) > 0) return false;
  return true;
}

/** Position of the first that is not before `wanted`. */
export const firstFrom = (sorted: readonly string[], wanted: string): number =>
  firstWhere(sorted.length, (position) => sorted[position] >= wanted);

/** The first position from which on something holds; `end` where there is none. */
export function firstWhere(end: number, holds: (position: number) => boolean, start = 0): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export type Tables = { readonly [T in RecordType]: Table<RecordTypes[T]> };

/** A forest as intervals: `b` is `a` or lies below it exactly if `low[a] <= low[b] < high[a]`. Indexed by position in the table. */
export interface Forest {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export function forestOf(table: Table<Recorded & { readonly parent?: Code }>): Forest {
  const { size } = table;
  const children: number[][] = Array.from({ length: size }, () => []);
  const roots: number[] = [];
  table.list.forEach((record, position) => {
    if (record.parent === undefined) roots.push(position);
    else children[table.position(record.parent)].push(position);
  });
  const low = new Int32Array(size);
  const high = new Int32Array(size);
  let next = 0;
  const open: number[] = roots.reverse();
  while (open.length > 0) {
    const node = open.pop() as number;
    if (node < 0) {
      high[~node] = next;
      continue;
    }
    low[node] = next++;
    open.push(~node);
    for (const child of children[node]) open.push(child);
  }
  return { low, high };
}
