/** What all that looks for findings stands on: the register on one day. */
import {
  type Catalogue,
  type Code,
  type Day,
  type Equivalence,
  type Period,
  type Placement,
  type Purpose,
  type State,
} from '../recognition';

/** An equivalence in one direction. */
export interface Edge {
  readonly record: Equivalence;
  readonly from: Code;
  readonly to: Code;
}

/** What has days, and may have a state. */
export interface Dated {
  readonly state?: State;
  readonly period?: Period;
}

/** A region and a purpose. */
export type Place = string;

interface Served {
  readonly regions: ReadonlySet<Code>;
  readonly places: ReadonlySet<Place>;
}

export class Ground {
  private readonly below = new Map<Code, ReadonlySet<Code>>();
  private readonly known = new Map<string, Served>();
  private readonly ties: ReadonlyMap<string, readonly (Dated & { readonly to: Placement })[]>;

  constructor(
    readonly catalogue: Catalogue,
    readonly onDate: Day,
  ) {
    const ties = new Map<string, (Dated & { readonly to: Placement })[]>();
    const tie = ({ framework, level }: Placement, to: Placement, period?: Period): void =>
      void ties.set(`${framework} ${level}`, [...(ties.get(`${framework} ${level}`) ?? []), { to, period }]);
    for (const { a, b, period } of catalogue.tables.levelReferences.list) {
      tie(a, b, period);
      tie(b, a, period);
    }
    this.ties = ties;
  }

  /** What is endorsed and has not ended, whether it has begun or not. */
  readonly stands = ({ state = 'ENDORSED', period }: Dated): boolean =>
    state === 'ENDORSED' && (period?.until === undefined || period.until > this.onDate);

  readonly isInForce = (record: Dated): boolean =>
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
  servedBy(record: Equivalence): ReadonlySet<Code> {
    return this.served(record).regions;
  }

  /** Where it serves and what for. */
  servedPlaces(record: Equivalence): ReadonlySet<Place> {
    return this.served(record).places;
  }

  private served({ agreement, regions, purposes }: Equivalence): Served {
    const key = [agreement, regions?.join(), purposes?.join()].join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const general = this.catalogue.tables.agreements.find(agreement);
    const wide = this.regionsOf(general?.regions ?? []);
    const where = regions === undefined ? wide : intersection(this.regionsOf(regions), wide);
    const whatFor = (general?.purposes ?? []).filter((purpose) => purposes?.includes(purpose) ?? true);
    const served = { regions: where, places: placesOf(where, whatFor) };
    this.known.set(key, served);
    return served;
  }

  /** The levels that level references tie to one; those that pass a test. */
  tiedTo({ framework, level }: Placement, test: (reference: Dated) => boolean): readonly Placement[] {
    return (this.ties.get(`${framework} ${level}`) ?? []).filter(test).map(({ to }) => to);
  }

  /** The most steps of a path under an agreement. */
  mostSteps(agreement: Code): number {
    return this.catalogue.tables.agreements.find(agreement)?.onward?.maxSteps ?? 1;
  }

  /** Equivalences of which they and their agreements pass a test, in each direction. */
  edges(test: (record: Dated) => boolean): readonly Edge[] {
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

export const placesOf = (regions: Iterable<Code>, purposes: readonly Purpose[]): ReadonlySet<Place> =>
  new Set(Array.from(regions).flatMap((region) => purposes.map((purpose) => `${region} ${purpose}`)));

export const intersection = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...a].filter((item) => b.has(item)));

export const overlap = (a: Period = {}, b: Period = {}): boolean =>
  (a.from === undefined || b.until === undefined || a.from < b.until) &&
  (b.from === undefined || a.until === undefined || b.from < a.until);
