/** A record type's records in order of code, found by code and by number. */
import { firstWhere } from '../memory/binary-search';
import { splicingIntegers, type Edit } from '../memory/splicing';
import type { Code, Recorded, RecordType, RecordTypes } from '../model/records';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** Compares by code point. Codes are ASCII, so the order of UTF-16 units is the same. */
export const byCode = (a: { readonly code: Code }, b: { readonly code: Code }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** Records of other tables that share the numbers with a table are tolerated up to so many, and up to as many again as its own. */
const OTHER_RECORDS_TOLERATED = 1_000;
/** The most numbers of records: they have to fit into 24 bits (`Bits.EQUIVALENCE`). */
const MAX_NUMBERS = 0xffffff;

/** The order of the codes of records that are known by their numbers. */
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
 * INVARIANT (rows by code): positions are in order of code, so that comparing positions compares codes; kept by `of` and `editsFor`.
 *
 * INVARIANT (numbers for good): a record keeps its number in every table that is made by edits; kept by `edited`. What an act brings gets the
 * next number, so that a million records are not copied for one: a table and those made of it share their records, and each has its own order
 * of their numbers.
 */
export class Table<T extends Recorded> implements CodeOrder {
  private positions: ReadonlyMap<Code, number> | undefined;
  private allRecords: readonly T[] | undefined;
  private allCodes: readonly Code[] | undefined;

  private constructor(
    /** By number: the records of this table and of those made of it. Only ever added to. */
    private readonly records: T[],
    /** By position: the number of the record. */
    readonly numbers: Int32Array,
    /** How many numbers, the first ones, are in order of code. */
    private readonly orderedNumbers: number,
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
    return a < this.orderedNumbers && b < this.orderedNumbers ? a - b : byCode(this.records[a], this.records[b]);
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
    return this.issued > Math.min(OTHER_RECORDS_TOLERATED + this.size * 2, MAX_NUMBERS) ? Table.of(this.list) : this;
  }

  /** All records in order. Put together when it is first asked for, as `codes` is: of a large table that acts edit, `at` serves better. */
  get list(): readonly T[] {
    return (this.allRecords ??= Array.from(this.numbers, (number) => this.records[number]));
  }

  get codes(): readonly Code[] {
    return (this.allCodes ??= Array.from(this.numbers, (number) => this.records[number].code));
  }

  /** What it takes to put records in place of those of their codes, or among the others, and to leave those out that ended. */
  editsFor(put: readonly T[], ended: readonly Code[]): readonly Edit<T>[] {
    const changed = new Map<Code, T | undefined>(ended.map((code) => [code, undefined]));
    for (const record of put) changed.set(record.code, record);
    return [...changed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, record]) => {
        const position = this.firstFrom(code);
        return { position, ended: this.has(code, position), record };
      })
      .filter(({ ended: ends, record }) => ends || record !== undefined);
  }

  *edited(edits: readonly Edit<T>[]): TimeSlices<Table<T>> {
    const numbers = edits.map((edit): Edit<readonly number[]> => ({
      ...edit,
      record: edit.record && [this.records.push(edit.record) - 1],
    }));
    return new Table(this.records, yield* splicingIntegers(this.numbers, numbers), this.orderedNumbers);
  }

  /** What edits of another table have made end and come in this one. */
  changesFrom(before: Table<T>, edits: readonly Edit<T>[]): readonly RecordChange<T>[] {
    return edits.flatMap(({ position, ended, record }) => [
      ...(ended ? [{ number: before.numbers[position], record: before.at(position), comes: false }] : []),
      ...(record === undefined ? [] : [{ number: this.numbers[this.position(record.code)], record, comes: true }]),
    ]);
  }

  /** Makes what finds positions at once; without it they are found by binary search. */
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

export type Tables = { readonly [T in RecordType]: Table<RecordTypes[T]> };
