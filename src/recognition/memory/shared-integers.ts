/**
 * Memory for columns of integers that acts make anew. The engine goes through all of its memory whenever enough of what it counts has been
 * asked for; with a million records that takes a processor most of a second, during which answers are late. It does not count memory
 * that threads could share, so columns lie in such, and are counted here.
 */
const MIB = 2 ** 20;
/** Shorter ones are no burden to anybody. */
const LONG = MIB;
/** Of columns that may wait to be let go of. */
const MOST = 512 * MIB;
/** So much at once the engine takes notice of. */
const NOTICED = 96 * MIB;

let made = 0;

/** A copy of a column. */
export function copyOf(column: Int32Array): Int32Array {
  const copy = newIntegers(column.length);
  copy.set(column);
  return copy;
}

export function newIntegers(length: number): Int32Array {
  const bytes = length * Int32Array.BYTES_PER_ELEMENT;
  if (bytes < LONG) return new Int32Array(length);
  made += bytes;
  if (made > MOST) {
    made = 0;
    // Never written to, so that it takes no memory: the engine is to look for what it can let go of.
    void new ArrayBuffer(NOTICED);
  }
  return new Int32Array(new SharedArrayBuffer(bytes));
}
