/**
 * The ledger as a Merkle tree (RFC 9162, section 2.1; SHA-256): its leaves are the hashes of the entries, in order.
 * Whoever keeps the root of an earlier size can be shown, in a few hashes, that the tree only grew (`consistency`), and that an entry
 * stands in it (`inclusion`). Pure. Hashes are in lower-case hexadecimal.
 */
import { bytesOf, hexOf, sha256 } from '../persistence/sha256';

type Node = Uint8Array;

const LEAF = new Uint8Array([0]);
const INNER = new Uint8Array([1]);

const leafOf = (entry: string): Node => sha256(LEAF, bytesOf(entry));
const join = (left: Node, right: Node): Node => sha256(INNER, left, right);

/** The largest power of two below `size`, which is 2 or more. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** Work that may be cut at each `yield`. */
type Slices<T> = Generator<undefined, T>;

function finish<T>(slices: Slices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** Leaves that are hashed in one slice. */
const LEAVES_PER_SLICE = 64;

function* headOf(entries: readonly string[], start: number, end: number): Slices<Node> {
  if (end === start) return sha256();
  if (end === start + 1) return leafOf(entries[start]);
  const middle = start + split(end - start);
  const node = join(yield* headOf(entries, start, middle), yield* headOf(entries, middle, end));
  if (end - start === LEAVES_PER_SLICE) yield;
  return node;
}

/** The root of the tree over the hashes of entries. */
export const rootOf = (entries: readonly string[]): string => finish(findingRoot(entries));

export function* findingRoot(entries: readonly string[]): Slices<string> {
  return hexOf(yield* headOf(entries, 0, entries.length));
}

/** The hashes that lead from the entry at `position` (from 0) to the root. */
export const inclusionOf = (entries: readonly string[], position: number): string[] =>
  finish(findingInclusion(entries, position));

export function* findingInclusion(entries: readonly string[], position: number): Slices<string[]> {
  function* path(start: number, end: number): Slices<Node[]> {
    if (end === start + 1) return [];
    const middle = start + split(end - start);
    return position < middle
      ? [...(yield* path(start, middle)), yield* headOf(entries, middle, end)]
      : [...(yield* path(middle, end)), yield* headOf(entries, start, middle)];
  }
  return (yield* path(0, entries.length)).map(hexOf);
}

/** The hashes that lead from the root over the first `size` entries (1 or more) to the root over all of them. */
export const consistencyOf = (entries: readonly string[], size: number): string[] =>
  finish(findingConsistency(entries, size));

export function* findingConsistency(entries: readonly string[], size: number): Slices<string[]> {
  function* proof(start: number, end: number, known: boolean): Slices<Node[]> {
    if (size === end) return known ? [] : [yield* headOf(entries, start, end)];
    const middle = start + split(end - start);
    return size <= middle
      ? [...(yield* proof(start, middle, known)), yield* headOf(entries, middle, end)]
      : [...(yield* proof(middle, end, false)), yield* headOf(entries, start, middle)];
  }
  return (yield* proof(0, entries.length, true)).map(hexOf);
}

/** A root over the first `size` entries. */
export interface Root {
  readonly size: number;
  readonly root: string;
}

/** Whether a proof shows that the tree of `later` begins with that of `earlier` (RFC 9162, section 2.1.4.2). */
export function isConsistent(earlier: Root, later: Root, proof: readonly string[]): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root;
  if (proof.length === 0) return false;
  const whole = Number.isInteger(Math.log2(earlier.size));
  const path = [...(whole ? [earlier.root] : []), ...proof].map(bytesOf);
  let [first, second] = [earlier.size - 1, later.size - 1];
  while (first % 2 === 1) [first, second] = [halved(first), halved(second)];
  let [before, after] = [path[0], path[0]];
  for (const node of path.slice(1)) {
    if (second === 0) return false;
    if (first % 2 === 1 || first === second) {
      before = join(node, before);
      after = join(node, after);
      while (first % 2 === 0 && first !== 0) [first, second] = [halved(first), halved(second)];
    } else after = join(after, node);
    [first, second] = [halved(first), halved(second)];
  }
  return second === 0 && hexOf(before) === earlier.root && hexOf(after) === later.root;
}

const halved = (value: number): number => Math.floor(value / 2);

/** Whether the hashes of a path lead from the entry at `position` (from 0) to a root (RFC 9162, section 2.1.3.2). */
export function isIncluded(entry: string, position: number, { size, root }: Root, path: readonly string[]): boolean {
  if (!Number.isSafeInteger(position) || position < 0 || position >= size) return false;
  let node = leafOf(entry);
  let [at, last] = [position, size - 1];
  for (const other of path.map(bytesOf)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = join(other, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [halved(at), halved(last)];
    } else node = join(node, other);
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 && hexOf(node) === root;
}

/** The root of a tree that leaves are added to one by one: of a million there is no list in memory. */
export class GrowingTree {
  /** The roots of the whole trees that it is made of, the largest first. */
  private readonly peaks: { readonly size: number; readonly node: Node }[] = [];
  private count = 0;

  add(entry: string): void {
    let [size, node] = [1, leafOf(entry)];
    for (let left = this.peaks.at(-1); left?.size === size; left = this.peaks.at(-1)) {
      this.peaks.pop();
      [size, node] = [size * 2, join(left.node, node)];
    }
    this.peaks.push({ size, node });
    this.count++;
  }

  get head(): Root {
    const [last, ...others] = this.peaks.map(({ node }) => node).reverse();
    return {
      size: this.count,
      root: this.count === 0 ? hexOf(sha256()) : hexOf(others.reduce((right, left) => join(left, right), last)),
    };
  }
}

const HASH_BYTES = 32;

/** A tree with all of its nodes, which gives many proofs for little work each. */
export class ProvingTree {
  /** @param levels the nodes of each level, one behind the other, from the leaves up: an odd one goes up as it is */
  private constructor(private readonly levels: readonly Uint8Array[]) {}

  static *over(entries: readonly string[]): Slices<ProvingTree> {
    let level = new Uint8Array(entries.length * HASH_BYTES);
    for (const [position, entry] of entries.entries()) {
      level.set(leafOf(entry), position * HASH_BYTES);
      if (position % LEAVES_PER_SLICE === LEAVES_PER_SLICE - 1) yield;
    }
    const levels = [level];
    while (level.length > HASH_BYTES) levels.push((level = yield* levelAbove(level)));
    return new ProvingTree(levels);
  }

  get head(): Root {
    const { size } = this;
    return { size, root: size === 0 ? hexOf(sha256()) : hexOf(this.levels[this.levels.length - 1]) };
  }

  get size(): number {
    return this.levels[0].length / HASH_BYTES;
  }

  /** The hashes that lead from the entry at `position` (from 0) to the root. */
  inclusionOf(position: number): string[] {
    return this.levels.slice(0, -1).flatMap((level, height) => {
      const other = (Math.floor(position / 2 ** height) ^ 1) * HASH_BYTES;
      return other < level.length ? [hexOf(level.subarray(other, other + HASH_BYTES))] : [];
    });
  }
}

function* levelAbove(level: Uint8Array): Slices<Uint8Array<ArrayBuffer>> {
  const above = new Uint8Array(Math.ceil(level.length / HASH_BYTES / 2) * HASH_BYTES);
  for (let at = 0; at < above.length; at += HASH_BYTES) {
    const [left, right] = [0, 1].map((side) =>
      level.subarray(2 * at + side * HASH_BYTES, 2 * at + (side + 1) * HASH_BYTES),
    );
    above.set(right.length === 0 ? left : join(left, right), at);
    if ((at / HASH_BYTES) % LEAVES_PER_SLICE === LEAVES_PER_SLICE - 1) yield;
  }
  return above;
}
