/** Proofs hold for every size, by a verifier of its own; a proof of anything else does not. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  consistencyOf,
  GrowingTree,
  inclusionOf,
  isConsistent,
  isIncluded,
  ProvingTree,
  rootOf,
} from '../../src/ledger/merkle.proof';
import { runToEnd } from '../../src/recognition';

const hashes = Array.from({ length: 70 }, (_, entry) => createHash('sha256').update(String(entry)).digest('hex'));
const digest = (hex: string): string => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');

/** The root, built level by level from the leaves: pairs are joined, an odd one goes up as it is. */
function builtUp(entries: readonly string[]): string {
  let level = entries.map((entry) => digest(`00${entry}`));
  while (level.length > 1)
    level = level.flatMap((node, position) =>
      position % 2 === 1 ? [] : position + 1 < level.length ? [digest(`01${node}${level[position + 1]}`)] : [node],
    );
  return level[0];
}

/** Climbs from a leaf to the root: at each level the node is a left one, a right one, or an odd one that goes up as it is. */
function climbed(entry: string, number: number, size: number, path: readonly string[]): string | null {
  const rest = [...path];
  let node = digest(`00${entry}`);
  for (let [position, width] = [number - 1, size]; width > 1; position >>= 1, width = (width + 1) >> 1) {
    if (position % 2 === 0 && position === width - 1) continue;
    const other = rest.shift();
    if (other === undefined) return null;
    node = position % 2 === 1 ? digest(`01${other}${node}`) : digest(`01${node}${other}`);
  }
  return rest.length === 0 ? node : null;
}

const sizes = Array.from({ length: hashes.length }, (_, position) => position + 1);

test('the root is that of RFC 9162, for every size', () => {
  expect(rootOf([])).toBe(createHash('sha256').digest('hex'));
  for (const size of sizes) expect(rootOf(hashes.slice(0, size))).toBe(builtUp(hashes.slice(0, size)));
});

test('every entry is proved to stand in every ledger that has it', () => {
  for (const size of sizes)
    for (let number = 1; number <= size; number++) {
      const entries = hashes.slice(0, size);
      expect(climbed(hashes[number - 1], number, size, inclusionOf(entries, number - 1))).toBe(builtUp(entries));
    }
});

test('a tree that grows, and one that keeps its nodes, say the same', () => {
  const growing = new GrowingTree();
  expect(growing.head).toEqual({ size: 0, root: rootOf([]) });
  expect(runToEnd(ProvingTree.over([])).head).toEqual(growing.head);
  for (const size of sizes) {
    const entries = hashes.slice(0, size);
    growing.add(hashes[size - 1]);
    expect(growing.head).toEqual({ size, root: builtUp(entries) });
    const proving = runToEnd(ProvingTree.over(entries));
    expect(proving.head).toEqual(growing.head);
    for (let position = 0; position < size; position++)
      expect(proving.inclusionOf(position)).toEqual(inclusionOf(entries, position));
  }
});

test('an entry is taken to stand where it does, by its own way, and by no other', () => {
  for (const size of sizes) {
    const entries = hashes.slice(0, size);
    const head = { size, root: builtUp(entries) };
    for (let position = 0; position < size; position++) {
      const path = inclusionOf(entries, position);
      const [entry, other] = [hashes[position], hashes[(position + 1) % hashes.length]];
      expect(isIncluded(entry, position, head, path)).toBe(true);
      expect(isIncluded(other, position, head, path)).toBe(false);
      expect(isIncluded(entry, position, head, [...path, other])).toBe(false);
      expect(isIncluded(entry, position, { ...head, root: other }, path)).toBe(false);
      for (const elsewhere of [-1, 0.5, size, position + 1, position - 1])
        expect(isIncluded(entry, elsewhere, head, path)).toBe(false);
      for (const left of path.keys()) expect(isIncluded(entry, position, head, path.toSpliced(left, 1))).toBe(false);
    }
  }
});

test('every ledger is proved to begin with every earlier one', () => {
  for (const size of sizes)
    for (let before = 1; before <= size; before++) {
      const [earlier, later] = [before, size].map((entries) => ({
        size: entries,
        root: builtUp(hashes.slice(0, entries)),
      }));
      expect(isConsistent(earlier, later, consistencyOf(hashes.slice(0, size), before))).toBe(true);
    }
});

test('nothing is proved of an empty ledger', () => {
  const empty = { size: 0, root: rootOf([]) };
  for (const size of [0, ...sizes])
    expect(isConsistent(empty, { size, root: rootOf(hashes.slice(0, size)) }, [])).toBe(false);
});

test('no ledger is proved to begin with what it does not begin with', () => {
  const scene = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }))
    .chain(([before, more]) =>
      fc.record({ before: fc.constant(before), size: fc.constant(before + more), changed: fc.nat(before - 1) }),
    );
  fc.assert(
    fc.property(scene, fc.nat(), ({ before, size, changed }, at) => {
      const entries = hashes.slice(0, size);
      const earlier = { size: before, root: builtUp(entries.slice(0, before)) };
      const rewritten = entries.with(changed, digest(entries[changed]));
      const later = { size, root: builtUp(rewritten) };
      expect(isConsistent(earlier, later, consistencyOf(rewritten, before))).toBe(false);
      const proof = consistencyOf(entries, before);
      const honest = { size, root: builtUp(entries) };
      if (proof.length > 0)
        expect(isConsistent(earlier, honest, proof.with(at % proof.length, digest(proof[at % proof.length])))).toBe(
          false,
        );
      expect(isConsistent(earlier, honest, [...proof, proof[0] ?? earlier.root])).toBe(false);
      expect(isConsistent(earlier, honest, proof.slice(1))).toBe(proof.length === 0);
      expect(isConsistent(honest, earlier, proof)).toBe(size === before);
    }),
    { numRuns: 2000 },
  );
});
