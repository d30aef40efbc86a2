/** A record type's records in order of code, found by code; and trees of records as pre-order intervals. */
import type { Code, Recorded, RecordType, RecordTypes, Standing } from './records';

/** Compares by code point. Codes are ASCII, so the order of UTF-16 units is the same. */
export const byCode = (a: { readonly code: Code }, b: { readonly code: Code }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

export const standingOf = (record: Recorded): Standing => record.standing ?? 'ILLUSTRATIVE';

/** INVARIANT (sorted): `list` is in order of code, so that the order of positions is the order of codes; kept by the constructor. */
export class Table<T extends Recorded> {
  readonly list: readonly T[];
  /** The codes of `list`. */
  readonly codes: readonly Code[];
  private positions: Map<Code, number> | undefined;

  constructor(records: readonly T[]) {
    this.list = isSorted(records) ? records : [...records].sort(byCode);
    this.codes = this.list.map(({ code }) => code);
  }

  /** The position of a code, or -1. */
  position(code: Code): number {
    this.positions ??= new Map(this.codes.map((code, position) => [code, position]));
    return this.positions.get(code) ?? -1;
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
