/** What each step is, before it is laid out: every step that is usable at some time, in order of equivalence. */

/** What an equivalence allows, in numbers. */
export interface StepOf {
  readonly from: number;
  readonly to: number;
  readonly mutual: boolean;
  readonly agreement: number;
  /** The interval of regions, or the one that spans them all; the number of the set of its regions where they are no interval, else -1. */
  readonly regions: number;
  readonly regionSet: number;
  /** The intervals of days, in order; at least one. */
  readonly days: readonly number[];
  /** Its bits, but for the equivalence. */
  readonly bits: number;
  /** It credits units instead of the whole certificate. */
  readonly partial: boolean;
}

const COLUMNS = ['from', 'to', 'agreement', 'regions', 'days', 'bits', 'partial'] as const;

/** INVARIANT (rows by code): steps are in order of the codes of their equivalences; kept by `compileSteps`, which adds them so. */
export class StepRows {
  count = 0;
  from: Int32Array;
  to: Int32Array;
  agreement: Int32Array;
  regions: Int32Array;
  days: Int32Array;
  bits: Int32Array;
  /** 1: the step credits units instead of the whole certificate. */
  partial: Int32Array;

  constructor(capacity: number) {
    for (const column of COLUMNS) this[column] = new Int32Array(capacity);
  }

  /** Adds the step of an equivalence, once for each interval of days, and the one back where it is mutual. */
  add(step: StepOf, equivalence: number): void {
    for (const days of step.days) {
      this.write(step.from, step.to, days, step, equivalence);
      if (step.mutual) this.write(step.to, step.from, days, step, equivalence);
    }
  }

  private write(
    from: number,
    to: number,
    days: number,
    { agreement, regions, bits, partial }: StepOf,
    id: number,
  ): void {
    if (this.count === this.bits.length) this.grow();
    const { count } = this;
    this.from[count] = from;
    this.to[count] = to;
    this.agreement[count] = agreement;
    this.regions[count] = regions;
    this.days[count] = days;
    this.bits[count] = bits | id;
    this.partial[count] = partial ? 1 : 0;
    this.count++;
  }

  private grow(): void {
    for (const column of COLUMNS) {
      const longer = new Int32Array(Math.max(16, this.count * 2));
      longer.set(this[column]);
      this[column] = longer;
    }
  }
}
