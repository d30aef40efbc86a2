/** Finds the records that have a key, spaces aside: a hash table of integers, as a map of a million texts would take a hundred megabytes. */
import { inTimeSlices, type TimeSlices } from '../../recognition';
import { unspaced } from '../../language/folding';

type Keys = readonly (readonly string[])[];

const SPACE = 0x20;

export class KeyTable {
  private constructor(
    private readonly keys: Keys,
    /** The records with keys of hash `h`: `owners[starts[h]]` up to `owners[starts[h + 1]]`. */
    private readonly starts: Int32Array,
    private readonly owners: Int32Array,
  ) {}

  /** @param keys those of each record */
  static *over(keys: Keys): TimeSlices<KeyTable> {
    let count = 0;
    yield* inTimeSlices(keys.length, (start, end) => {
      for (let position = start; position < end; position++) count += keys[position].length;
    });
    const buckets = 2 ** Math.ceil(Math.log2(count + 1));
    const starts = new Int32Array(buckets + 1);
    const each = (work: (bucket: number, position: number) => void): TimeSlices =>
      inTimeSlices(keys.length, (start, end) => {
        for (let position = start; position < end; position++)
          for (const key of keys[position]) work(hashOf(key) & (buckets - 1), position);
      });
    yield* each((bucket) => void starts[bucket + 1]++);
    for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1] += starts[bucket];
    const owners = new Int32Array(count);
    const next = starts.slice();
    yield* each((bucket, position) => void (owners[next[bucket]++] = position));
    return new KeyTable(keys, starts, owners);
  }

  /** The positions, ascending, of the records that have a key, given without spaces. */
  find(wanted: string): readonly number[] {
    const bucket = hashOf(wanted) & (this.starts.length - 2);
    const owners = new Set(this.owners.subarray(this.starts[bucket], this.starts[bucket + 1]));
    return [...owners].filter((position) => this.keys[position].some((key) => unspaced(key) === wanted));
  }
}

/** FNV-1a over the UTF-16 code units that are no spaces. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    if (unit !== SPACE) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash ^ (hash >>> 16);
}
