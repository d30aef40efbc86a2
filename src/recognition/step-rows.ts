/** What each step is, before it is laid out: every step that is usable at some time, in order of equivalence. */
import type { Edit } from './edits';
import type { Equivalence } from './records';
import { Label } from './steps';
import type { Turns } from './turns';

/** What an equivalence allows, in numbers. */
export interface StepOf {
  readonly from: number;
  readonly to: number;
  readonly mutual: boolean;
  readonly agreement: number;
  /** The interval of regions, or the one that spans them all; the number of the set of its regions where they are no interval, else -1. */
  readonly regions: number;
  readonly regionSet: number;
  /** The interval of days. */
  readonly days: number;
  /** Its label, but for the equivalence. */
  readonly label: number;
  /** 1: it credits units instead of the whole certificate. */
  readonly partial: number;
}

const COLUMNS = ['from', 'to', 'agreement', 'regions', 'days', 'label', 'partial'] as const;

/** INVARIANT (ordered): labels are in order of equivalence; kept by `add`, which is called so, and by `edited`. */
export class StepRows {
  count = 0;
  from: Int32Array;
  to: Int32Array;
  agreement: Int32Array;
  regions: Int32Array;
  days: Int32Array;
  label: Int32Array;
  /** Whether the step credits units instead of the whole certificate. */
  partial: Int32Array;

  constructor(capacity: number) {
    for (const column of COLUMNS) this[column] = new Int32Array(capacity);
  }

  /** Adds the step of an equivalence, and the one back where it is mutual. */
  add(step: StepOf, equivalence: number): void {
    this.write(step.from, step.to, step, equivalence);
    if (step.mutual) this.write(step.to, step.from, step, equivalence);
  }

  private write(from: number, to: number, { agreement, regions, days, label, partial }: StepOf, id: number): void {
    if (this.count === this.label.length) this.grow();
    const { count } = this;
    this.from[count] = from;
    this.to[count] = to;
    this.agreement[count] = agreement;
    this.regions[count] = regions;
    this.days[count] = days;
    this.label[count] = label | id;
    this.partial[count] = partial;
    this.count++;
  }

  private grow(): void {
    for (const column of COLUMNS) {
      const longer = new Int32Array(Math.max(16, this.count * 2));
      longer.set(this[column]);
      this[column] = longer;
    }
  }

  /** The rows after edits of the equivalences. */
  *edited(edits: readonly Edit<Equivalence>[], stepOf: (record: Equivalence) => StepOf | undefined): Turns<StepRows> {
    const coming = new StepRows(edits.length * 2);
    const pieces: Piece[] = [];
    let [at, shift] = [0, 0];
    for (const { position, ended, record } of edits) {
      pieces.push({ rows: this, start: at, end: this.firstOf(position), shift });
      const step = record && stepOf(record);
      const start = coming.count;
      if (step !== undefined) coming.add(step, position + shift);
      pieces.push({ rows: coming, start, end: coming.count, shift: 0 });
      at = this.firstOf(position + ended);
      shift += (record === undefined ? 0 : 1) - ended;
    }
    pieces.push({ rows: this, start: at, end: this.count, shift });
    return yield* joined(pieces);
  }

  /** The first step of an equivalence, or of the next that has any. */
  private firstOf(equivalence: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.label[middle] & Label.EQUIVALENCE) < equivalence) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get byteLength(): number {
    return COLUMNS.reduce((sum, column) => sum + this[column].byteLength, 0);
  }
}

/** Rows that are taken over, and how far their equivalences have moved. */
interface Piece {
  readonly rows: StepRows;
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

function* joined(pieces: readonly Piece[]): Turns<StepRows> {
  const after = new StepRows(pieces.reduce((sum, { start, end }) => sum + end - start, 0));
  after.count = after.label.length;
  for (const column of COLUMNS) {
    let to = 0;
    for (const { rows, start, end } of pieces) {
      after[column].set(rows[column].subarray(start, end), to);
      to += end - start;
    }
    yield;
  }
  let to = 0;
  for (const { start, end, shift } of pieces) {
    // The number of the equivalence stands in the lowest bits.
    if (shift !== 0) for (let step = to; step < to + end - start; step++) after.label[step] += shift;
    to += end - start;
  }
  return after;
}
