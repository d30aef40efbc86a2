/** What the cells of coverage add up to, for each pair of regions. */
import type { CoverageQuery, Verdict } from '../graphql/graphql';
import { VERDICT_CODES } from '../parts/words';

export type Cell = CoverageQuery['coverage']['cells'][number];
export type Region = Cell['region'];

/** How many pairs of a certificate and a post have which verdict; examples never count as progress. */
export interface Counts {
  readonly sum: number;
  readonly vouched: Readonly<Record<Verdict, number>>;
  readonly examples: Readonly<Record<Verdict, number>>;
}

const none = (): Record<Verdict, number> =>
  Object.fromEntries(VERDICT_CODES.map((code) => [code, 0])) as Record<Verdict, number>;

/** The code of certificates that count for none of the regions. */
export const ELSEWHERE = '';

export const keyOf = (from: string, to: string): string => `${from} ${to}`;

interface Field {
  readonly code: string;
  readonly name: string;
  readonly parent?: Field | null;
}

/** The field of the posts of a cell and those above it, the widest first. */
export function fieldsOf({ field }: Cell): readonly Field[] {
  const fields: Field[] = [];
  for (let each: Field | null | undefined = field; each; each = each.parent) fields.unshift(each);
  return fields;
}

/** By the pair of regions (`keyOf`). @param field the code of a field of posts, with those below it; null: all */
export function countsOf(cells: readonly Cell[], field: string | null): ReadonlyMap<string, Counts> {
  const found = new Map<string, { sum: number; vouched: Record<Verdict, number>; examples: Record<Verdict, number> }>();
  for (const cell of cells) {
    if (field !== null && !fieldsOf(cell).some(({ code }) => code === field)) continue;
    const { certificateRegion, region, verdict, standing, count } = cell;
    const key = keyOf(certificateRegion?.code ?? ELSEWHERE, region.code);
    const counts = found.get(key) ?? { sum: 0, vouched: none(), examples: none() };
    found.set(key, counts);
    counts.sum += count;
    counts[standing === 'ILLUSTRATIVE' ? 'examples' : 'vouched'][verdict] += count;
  }
  return found;
}

/** Each region once, in the order in which they come. */
export const distinct = <R extends { readonly code: string }>(regions: readonly R[]): readonly R[] => [
  ...new Map(regions.map((region) => [region.code, region])).values(),
];
