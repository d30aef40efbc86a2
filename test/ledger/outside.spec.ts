/** Cases of a library of transparency logs (test/ledger/outside): what it proves is proved here, what it refuses is refused, and what is made here is what it makes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistencyOf, inclusionOf, isConsistent, isIncluded, rootOf } from '../../src/ledger/merkle.proof';

interface Case {
  readonly case: string;
  readonly desc: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
}
interface InclusionCase extends Case {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly leafHash: string;
  readonly root: string;
}
interface ConsistencyCase extends Case {
  readonly size1: number;
  readonly root1: string;
  readonly size2: number;
  readonly root2: string;
}

const casesOf = <T extends Case>(kind: string): readonly (readonly [string, T])[] =>
  (JSON.parse(readFileSync(join(__dirname, 'outside', `${kind}.json`), 'utf8')) as T[]).map((each) => [
    `${each.case}: ${each.desc}`,
    each,
  ]);
const INCLUSION = casesOf<InclusionCase>('inclusion');
const CONSISTENCY = casesOf<ConsistencyCase>('consistency');

const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');
const hexes = (proof: readonly string[] | null): readonly string[] => (proof ?? []).map(hex);

const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const leafHash = (leaf: string): string =>
  createHash('sha256')
    .update(Buffer.from(`00${leaf}`, 'hex'))
    .digest('hex');
const leafOf = new Map(LEAVES.map((leaf) => [leafHash(leaf), leaf]));
/** A tree of one leaf of which nothing but the hash is known: here whoever asks has the entry itself. */
const OF_A_HASH = 'single-entry/matching-root-and-leaf';

test('all cases are here', () => {
  expect([INCLUSION, CONSISTENCY].map(({ length }) => length)).toEqual([98, 98]);
  for (const cases of [INCLUSION, CONSISTENCY]) expect(cases.filter(([, { wantErr }]) => wantErr)).toHaveLength(92);
});

test.each(INCLUSION)('inclusion: %s', (_, { case: name, wantErr, leafIdx, treeSize, leafHash: hash, root, proof }) => {
  // Where no leaf has that hash, there is no entry that could be proved to stand there.
  const entry = leafOf.get(hex(hash)) ?? hex(hash);
  const included = isIncluded(entry, leafIdx, { size: treeSize, root: hex(root) }, hexes(proof));
  expect(included).toBe(!wantErr && name !== OF_A_HASH);
});

test.each(CONSISTENCY)('consistency: %s', (_, { wantErr, size1, root1, size2, root2, proof }) => {
  const [earlier, later] = [
    { size: size1, root: hex(root1) },
    { size: size2, root: hex(root2) },
  ];
  expect(isConsistent(earlier, later, hexes(proof))).toBe(!wantErr);
});

describe('what is made here', () => {
  const made = INCLUSION.filter(([, { wantErr, case: name }]) => !wantErr && name !== OF_A_HASH);
  test.each(made)('the way of %s', (_, { leafIdx, treeSize, root, proof }) => {
    const entries = LEAVES.slice(0, treeSize);
    expect([rootOf(entries), inclusionOf(entries, leafIdx)]).toEqual([hex(root), hexes(proof)]);
  });

  test.each(CONSISTENCY.filter(([name]) => /^\d\/happy-path/.test(name)))(
    'the proof of %s',
    (_, { size1, root1, size2, root2, proof }) => {
      const entries = LEAVES.slice(0, size2);
      expect([rootOf(entries.slice(0, size1)), rootOf(entries)]).toEqual([hex(root1), hex(root2)]);
      expect(consistencyOf(entries, size1)).toEqual(hexes(proof));
    },
  );
});
