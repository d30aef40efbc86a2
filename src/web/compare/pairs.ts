/** What each job in each region says of two certificates, side by side: where they differ, and which places say the same as their region. */
import type { Column, Region } from '../carries/columns';
import type { ComparedAnswersQuery } from '../graphql/graphql';
import type { Shown } from './address';

type Answer = Extract<ComparedAnswersQuery['a'], { __typename: 'Portability' }>;
export type Cell = Answer['cells']['edges'][number]['node'];

/** What one job in one region says of each of the two. */
interface Pair {
  readonly a: Cell;
  readonly b: Cell;
}

export interface Row extends Pair {
  readonly region: Region;
  /** Places in it, or beside it, that say the same of both. */
  readonly alike: readonly Region[];
}

export function pairsOf(ofA: readonly Cell[], ofB: readonly Cell[]): readonly Pair[] {
  const others = new Map(ofB.map((cell) => [keyOf(cell), cell]));
  return ofA.flatMap((a) => {
    const b = others.get(keyOf(a));
    return b === undefined ? [] : [{ a, b }];
  });
}

const keyOf = ({ post, region }: Cell): string => `${post.code} ${region.code}`;

/** Whether a certificate counts for something, be it under conditions or in part. */
const counts = ({ verdict }: Cell): boolean => ['RECOGNISED', 'CONDITIONAL', 'PARTIAL'].includes(verdict);

export const oneCounts = ({ a, b }: Pair): boolean => counts(a) || counts(b);

/** Two answers differ where the verdict or what is still needed does, and where what counts rests on weaker records for one of them. */
export const differ = ({ a, b }: Pair): boolean => saying(a) !== saying(b);

const saying = (cell: Cell): string =>
  [cell.verdict, counts(cell) ? cell.standing : '', ...cell.outstanding.map(({ code }) => code).sort()].join(' ');

/** The rows of the list, the differences first; of each job, places that say the same as their region are within its row. */
export function rowsOf(pairs: readonly Pair[], columns: readonly Column[], shown: Shown): readonly Row[] {
  const byPost = new Map<string, Map<string, Pair>>();
  for (const pair of pairs) {
    const here = byPost.get(pair.a.post.code) ?? new Map<string, Pair>();
    byPost.set(pair.a.post.code, here.set(pair.a.region.code, pair));
  }
  const isShown = { differences: differ, counting: oneCounts, all: () => true }[shown];
  const rows = [...byPost.values()]
    .flatMap((here) => columns.flatMap((column) => rowsIn(column, here)))
    .filter(isShown);
  return [...rows.filter(differ), ...rows.filter((row) => !differ(row))];
}

function rowsIn({ region, within }: Column, here: ReadonlyMap<string, Pair>): readonly Row[] {
  const groups = new Map<string, Pair & { readonly region: Region; readonly alike: Region[] }>();
  for (const place of [region, ...within]) {
    const pair = here.get(place.code);
    if (pair === undefined) continue;
    const key = `${saying(pair.a)} / ${saying(pair.b)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...pair, region: place, alike: [] });
    else group.alike.push(place);
  }
  return [...groups.values()];
}
