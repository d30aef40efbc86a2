/** A record type's records in order of code, found by code; and trees of records as pre-order intervals. */
import type { Edit } from './edits';
import type { Code, Recorded, RecordType, RecordTypes, Standing } from './records';
import { splicing } from './edits';
import { inTurns, type Turns } from './turns';

/** Compares by code point. Codes are ASCII, so the order of UTF-16 units is the same. */
export const byCode = (a: { readonly code: Code }, b: { readonly code: Code }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

export const standingOf = (record: Recorded): Standing => record.standing ?? 'ILLUSTRATIVE';

/** INVARIANT (sorted): `list` is in order of code, so that the order of positions is the order of codes; kept by `of` and `edited`. */
export class Table<T extends Recorded> {
  private positions: ReadonlyMap<Code, number> | undefined;

  private constructor(
    readonly list: readonly T[],
    /** The codes of `list`. */
    readonly codes: readonly Code[],
  ) {}

  static of<T extends Recorded>(records: readonly T[]): Table<T> {
    const list = isSorted(records) ? records : [...records].sort(byCode);
    return new Table(
      list,
      list.map(({ code }) => code),
    );
  }

  /** What it takes to put records in place of those of their codes, or among the others, and to leave those out that ended. */
  editsFor(put: readonly T[], ended: readonly Code[]): readonly Edit<T>[] {
    const changed = new Map<Code, T | undefined>(ended.map((code) => [code, undefined]));
    for (const record of put) changed.set(record.code, record);
    return [...changed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, record]) => {
        const position = firstFrom(this.codes, code);
        return { position, ended: this.codes[position] === code ? (1 as const) : (0 as const), record };
      })
      .filter((edit) => edit.ended === 1 || edit.record !== undefined);
  }

  *edited(edits: readonly Edit<T>[]): Turns<Table<T>> {
    const list = yield* splicing(this.list, edits, (record) => [record]);
    const codes = yield* splicing(this.codes, edits, ({ code }) => [code]);
    return new Table(list, codes);
  }

  /** Makes what finds positions at once; without it they are found by halving. */
  *index(): Turns {
    if (this.positions !== undefined) return;
    const positions = new Map<Code, number>();
    yield* inTurns(this.codes.length, (start, end) => {
      for (let position = start; position < end; position++) positions.set(this.codes[position], position);
    });
    this.positions = positions;
  }

  /** The position of a code, or -1. */
  position(code: Code): number {
    if (this.positions !== undefined) return this.positions.get(code) ?? -1;
    const position = firstFrom(this.codes, code);
    return this.codes[position] === code ? position : -1;
  }

  find(code: Code): T | undefined {
    const position = this.position(code);
    return position < 0 ? undefined : this.list[position];
  }
}

function isSorted(records: readonly Recorded[]): boolean {
  for (let i = 1; i < records.length; i++) if (byCode(records[i - 1], records[i]) > 0) return false;
  return true;
}

/** Position of the first that is not before `wanted`. */
export function firstFrom(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
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
  const size = table.list.length;
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
