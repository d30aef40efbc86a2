/**
 * Integers that are only ever added to. A row of them that an act changes is written anew at the end: whoever read it as it was goes on
 * reading that, and the act costs what it changes, however much there is. Shared by all that was made of one another by edits.
 */
import { newIntegers } from './shared-integers';

/** So many of rows that were written anew since are no burden. */
const MOST_OTHERS = 100_000;

/** Room for what acts may bring before all has to be moved. */
export const spareRoom = (count: number): number => 64 + (count >> 4);

export class AppendOnly {
  private constructor(
    readonly integers: Int32Array,
    private end: number,
    /** So many there were before any act. */
    private readonly first: number,
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

  /** Whether most of it may be of rows that were written anew since. */
  get isWorn(): boolean {
    return this.end > MOST_OTHERS + this.first * 2;
  }

  private longer(needed: number): AppendOnly {
    const integers = newIntegers(needed + spareRoom(needed));
    integers.set(this.integers.subarray(0, this.end));
    return new AppendOnly(integers, this.end, this.first);
  }
}
