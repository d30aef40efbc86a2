/** What all that looks for findings stands on: the register on one day. */
import {
  type Catalogue,
  type Code,
  type Day,
  type Equivalence,
  type Period,
  type Purpose,
  type State,
} from '../recognition';

/** An equivalence in one direction. */
export interface Edge {
  readonly record: Equivalence;
  readonly from: Code;
  readonly to: Code;
}

export class Ground {
  private readonly below = new Map<Code, ReadonlySet<Code>>();

  constructor(
    readonly catalogue: Catalogue,
    readonly onDate: Day,
  ) {}

  /** What is endorsed and has not ended, whether it has begun or not. */
  readonly stands = ({ state = 'ENDORSED', period }: { readonly state?: State; readonly period?: Period }): boolean =>
    state === 'ENDORSED' && (period?.until === undefined || period.until > this.onDate);

  readonly isInForce = (record: { readonly state?: State; readonly period?: Period }): boolean =>
    this.stands(record) && (record.period?.from === undefined || record.period.from <= this.onDate);

  /** The regions of some codes, with all that lies below them. */
  regionsOf(codes: readonly Code[]): ReadonlySet<Code> {
    const key = codes.join(' ');
    const known = this.below.get(key);
    if (known !== undefined) return known;
    const { tables, regionForest } = this.catalogue;
    const found = new Set<Code>();
    for (const code of codes) {
      const outer = tables.regions.position(code);
      tables.regions.codes.forEach((inner, position) => {
        if (
          regionForest.low[position] >= regionForest.low[outer] &&
          regionForest.low[position] < regionForest.high[outer]
        )
          found.add(inner);
      });
    }
    this.below.set(key, found);
    return found;
  }

  /** Where an equivalence serves: its own regions within those of its agreement. */
  servedBy({ agreement, regions }: Equivalence): ReadonlySet<Code> {
    const general = this.regionsOf(this.catalogue.tables.agreements.find(agreement)?.regions ?? []);
    return regions === undefined ? general : intersection(this.regionsOf(regions), general);
  }

  purposesOf({ agreement, purposes }: Equivalence): readonly Purpose[] {
    return purposes ?? this.catalogue.tables.agreements.find(agreement)?.purposes ?? [];
  }

  /** The most steps of a path under an agreement. */
  mostSteps(agreement: Code): number {
    return this.catalogue.tables.agreements.find(agreement)?.onward?.maxSteps ?? 1;
  }

  /** Equivalences of which they and their agreements pass a test, in each direction. */
  edges(test: (record: { readonly state?: State; readonly period?: Period }) => boolean): readonly Edge[] {
    const { agreements, equivalences } = this.catalogue.tables;
    return equivalences.list.flatMap((record) => {
      const agreement = agreements.find(record.agreement);
      if (agreement === undefined || !test(record) || !test(agreement)) return [];
      const { from, to } = record;
      return record.mutual === true
        ? [
            { record, from, to },
            { record, from: to, to: from },
          ]
        : [{ record, from, to }];
    });
  }
}

export const intersection = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...a].filter((item) => b.has(item)));

/** Groups by a key, in order. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

export const overlap = (a: Period = {}, b: Period = {}): boolean =>
  (a.from === undefined || b.until === undefined || a.from < b.until) &&
  (b.from === undefined || a.until === undefined || b.from < a.until);
