/** What all that looks for findings rests on: the register on one day, with the law's own view of where and when its records serve. */
import {
  isInForce,
  isStanding,
  PURPOSES,
  regionsOf,
  sharedRegions,
  type Catalogue,
  type Code,
  type Dated,
  type Day,
  type Equivalence,
  type PlacedAt,
  type Purpose,
  type Regions,
  type Tie,
  type TimeSlices,
} from '../recognition';

/** An equivalence in one direction. */
export interface Edge {
  readonly record: Equivalence;
  readonly from: Code;
  readonly to: Code;
}

/** A region and a purpose, as one number. */
export type Scope = number;

interface Service {
  readonly regions: Regions;
  readonly scopes: ReadonlySet<Scope>;
}

export class RegisterOnDay {
  private readonly regionsByCodes = new Map<string, Regions>();
  private readonly serviceByTerms = new Map<string, Service>();

  constructor(
    readonly catalogue: Catalogue,
    readonly onDate: Day,
  ) {}

  /** What is endorsed and has not ended, whether it has begun or not. */
  readonly isStanding = (record: Dated): boolean => isStanding(record, this.onDate);

  readonly isInForce = (record: Dated): boolean => isInForce(record, this.onDate);

  /** The regions of some codes, with all that lies below them. */
  regionsOf(codes: readonly Code[]): Regions {
    const key = codes.join(' ');
    const known = this.regionsByCodes.get(key);
    if (known !== undefined) return known;
    const { tables, regionForest } = this.catalogue;
    const found = regionsOf(codes, tables.regions, regionForest);
    this.regionsByCodes.set(key, found);
    return found;
  }

  /** Where an equivalence serves: its own regions within those of its agreement. */
  servedRegions(record: Equivalence): Regions {
    return this.serviceOf(record).regions;
  }

  /** Where an equivalence serves and what for. */
  servedScopes(record: Equivalence): ReadonlySet<Scope> {
    return this.serviceOf(record).scopes;
  }

  private serviceOf({ agreement, regions, purposes }: Equivalence): Service {
    const key = [agreement, regions?.join(), purposes?.join()].join(' ');
    const known = this.serviceByTerms.get(key);
    if (known !== undefined) return known;
    const general = this.catalogue.tables.agreements.find(agreement);
    const wide = this.regionsOf(general?.regions ?? []);
    const where = regions === undefined ? wide : sharedRegions(this.regionsOf(regions), wide);
    const whatFor = (general?.purposes ?? []).filter((purpose) => purposes?.includes(purpose) ?? true);
    const service = { regions: where, scopes: scopesOf(where, whatFor) };
    this.serviceByTerms.set(key, service);
    return service;
  }

  /** What level references tie a level to; those that pass a test. */
  tiesOf({ level }: PlacedAt, test: (reference: Dated) => boolean): readonly Tie[] {
    const { levels, tables } = this.catalogue;
    return (levels.ties.get(level) ?? []).filter(({ reference }) => test(tables.levelReferences.at(reference)));
  }

  /** Where a certificate is placed on the ladders of frameworks. */
  placementsOf(certificate: Code): readonly PlacedAt[] {
    const { levels, tables } = this.catalogue;
    return levels.placements[tables.certificates.position(certificate)];
  }

  /** The most steps of a path under an agreement. */
  maxSteps(agreement: Code): number {
    return this.catalogue.tables.agreements.find(agreement)?.onward?.maxSteps ?? 1;
  }

  /** Equivalences of which they and their agreements pass a test, in each direction. */
  *edges(test: (record: Dated) => boolean): TimeSlices<readonly Edge[]> {
    const { agreements, equivalences } = this.catalogue.tables;
    const edges: Edge[] = [];
    for (const record of inSlices(equivalences.list)) {
      if (record === undefined) {
        yield;
        continue;
      }
      const agreement = agreements.find(record.agreement);
      if (agreement === undefined || !test(record) || !test(agreement)) continue;
      const { from, to } = record;
      edges.push({ record, from, to });
      if (record.mutual === true) edges.push({ record, from: to, to: from });
    }
    return edges;
  }
}

/** Items that are looked at in one slice. */
const ITEMS_PER_SLICE = 128;

/** The items one by one, and undefined wherever others may have their turn. */
export function* inSlices<T>(items: Iterable<T>): Iterable<T | undefined> {
  let count = 0;
  for (const item of items) {
    if (count++ % ITEMS_PER_SLICE === 0) yield undefined;
    yield item;
  }
}

/** Items by their keys, in order of their first ones. */
export function* grouping<T, K>(items: readonly T[], keyOf: (item: T) => K): TimeSlices<ReadonlyMap<K, readonly T[]>> {
  const groups = new Map<K, T[]>();
  for (const item of inSlices(items)) {
    if (item === undefined) {
      yield;
      continue;
    }
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** All regions of a set, each for all of some purposes. */
export function scopesOf(regions: Regions, purposes: readonly Purpose[]): ReadonlySet<Scope> {
  const numbers = purposes.map((purpose) => PURPOSES.indexOf(purpose));
  const scopes = new Set<Scope>();
  for (let interval = 0; interval < regions.length; interval += 2)
    for (let region = regions[interval]; region < regions[interval + 1]; region++)
      for (const purpose of numbers) scopes.add(region * PURPOSES.length + purpose);
  return scopes;
}

export const intersection = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...a].filter((item) => b.has(item)));
