/**
 * Memory for what grows with each act: integers that are only ever added to. A row of them that an act changes is written anew at the end:
 * whoever read it as it was goes on reading that, and the act costs what it changes, however much there is. Shared by all catalogues that
 * were made of one another by edits.
 */
import { newIntegers } from './shared-integers';

/** So many superseded integers are always tolerated; of more, no more than there were at first. */
const SUPERSEDED_INTEGERS_TOLERATED = 100_000;

/** Spare integers for what acts may bring before all has to be moved: a sixteenth, and a few. */
export const spareRoom = (count: number): number => 64 + (count >> 4);

/**
 * INVARIANT (append-only): an integer that a reader may know of is never written again, but for `Bits.DEAD_END`, which may be cleared;
 * kept by `add` and `with`.
 */
export class AppendOnly {
  private constructor(
    readonly integers: Int32Array,
    private end: number,
    /** How many integers there were before any act. */
    private readonly initialLength: number,
  ) {}

  /** So many integers, 0 for now. */
  static of(count: number): AppendOnly {
    return new AppendOnly(new Int32Array(count + spareRoom(count)), count, count);
  }

  /** The same with room for so many more; a longer copy where there is none. */
  withRoom(count: number): AppendOnly {
    const needed = this.end + count;
    return needed <= this.integers.length ? this : this.longer(needed);
  }

  /** Adds integers that there is room for, and says where they start. */
  add(row: readonly number[]): number {
    const start = this.end;
    this.integers.set(row, start);
    this.end += row.length;
    return start;
  }

  /** With a value at a position that nothing stood at. */
  with(position: number, value: number): AppendOnly {
    const grown = position < this.integers.length ? this : this.longer(position + 1);
    grown.integers[position] = value;
    grown.end = Math.max(grown.end, position + 1);
    return grown;
  }

  /** Whether most integers may belong to rows that were written anew since, so that compiling anew frees them. */
  get isMostlySuperseded(): boolean {
    return this.end > SUPERSEDED_INTEGERS_TOLERATED + this.initialLength * 2;
  }

  private longer(needed: number): AppendOnly {
    const integers = newIntegers(needed + spareRoom(needed));
    integers.set(this.integers.subarray(0, this.end));
    return new AppendOnly(integers, this.end, this.initialLength);
  }
}
