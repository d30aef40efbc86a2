/**
 * What may contribute to a need (LAW.md section 8), whoever asks and on whatever day: the certificates from which paths lead to what meets some of
 * it, the conditions on the way, and the days on which anything about that begins or ends. Exclusions are left aside, so it is never too little.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { boundsOf } from '../catalogue/day-scale';
import { isAtOrBelow } from '../catalogue/forest';
import { inField, neededLevel } from '../decide/needs';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';
import type { Agreement, Code, Condition, LevelNeed, Need, Purpose } from '../model/records';
import { servicePeriods } from '../model/validity';
import { leadBack, partialInto, type PathEnds } from './lead-back';

/** Certificates by what a need may ask of them, by position. */
export interface CertificatesByContent {
  readonly byUnit: ReadonlyMap<Code, readonly number[]>;
  /** By position of the framework that they are placed in. */
  readonly byFramework: ReadonlyMap<number, readonly number[]>;
}

export function* certificatesByContent({ tables, levels }: Catalogue): TimeSlices<CertificatesByContent> {
  const byUnit = new Map<Code, number[]>();
  const byFramework = new Map<number, number[]>();
  const note = <K>(known: Map<K, number[]>, key: K, certificate: number): void => {
    const listed = known.get(key);
    if (listed === undefined) known.set(key, [certificate]);
    else listed.push(certificate);
  };
  yield* inTimeSlices(tables.certificates.size, (start, end) => {
    for (let certificate = start; certificate < end; certificate++) {
      for (const unit of tables.certificates.at(certificate).units ?? []) note(byUnit, unit, certificate);
      for (const { framework } of levels.placements[certificate]) note(byFramework, framework, certificate);
    }
  });
  return { byUnit, byFramework };
}

export interface Contributors {
  /** Positions of certificates. */
  readonly certificates: ReadonlySet<number>;
  /** Those among them that meet some of it themselves. */
  readonly targets: ReadonlySet<number>;
  /** The equivalences on the way, by number. */
  readonly equivalences: ReadonlySet<number>;
  /** The conditions of the equivalences on the way, each once. */
  readonly conditions: readonly Condition[];
  /** Days as integers (`dayNumber`), in no order. */
  readonly days: ReadonlySet<number>;
}

/** What serves a region and a purpose, on whatever day. */
export class Scope {
  private readonly agreements = new Map<number, boolean>();
  private readonly region: number;

  constructor(
    private readonly catalogue: Catalogue,
    region: Code,
    private readonly purpose: Purpose,
  ) {
    this.region = catalogue.regionForest.low[catalogue.tables.regions.position(region)];
  }

  /** Whether the equivalence of a number may be a step on some day. */
  serves(id: number): boolean {
    const { tables, steps } = this.catalogue;
    const agreement = steps.agreementOf.integers[id];
    let under = this.agreements.get(agreement);
    if (under === undefined) this.agreements.set(agreement, (under = this.mayServe(tables.agreements.at(agreement))));
    return under && this.mayServe(tables.equivalences.numbered(id));
  }

  private mayServe(record: Partial<Agreement>): boolean {
    const { regions, purposes } = record;
    return (
      (purposes?.includes(this.purpose) ?? true) &&
      (regions?.some((region) => this.isIn(region)) ?? true) &&
      servicePeriods(record).length > 0
    );
  }

  private isIn(region: Code): boolean {
    const { regionForest, tables } = this.catalogue;
    return isAtOrBelow(regionForest, this.region, tables.regions.position(region));
  }
}

export function* contributorsTo(
  catalogue: Catalogue,
  content: CertificatesByContent,
  need: Need,
  isUsable: (equivalence: number) => boolean,
): TimeSlices<Contributors> {
  const { tables, steps } = catalogue;
  const certificates = new Set<number>();
  const used = new Set<number>();
  const ends = endsOf(catalogue, content, need);
  yield* leadBack(
    catalogue,
    ends,
    (id) => isUsable(id) && used.add(id) !== undefined,
    (certificate) => certificates.add(certificate),
  );
  const conditions = new Map<Code, Condition>();
  const days = new Set(tieDays(catalogue, need));
  const agreements = new Set<number>();
  for (const id of used) {
    const equivalence = tables.equivalences.numbered(id);
    for (const condition of equivalence.conditions ?? []) conditions.set(condition.code, condition);
    for (const day of boundsOf(equivalence)) days.add(day);
    agreements.add(steps.agreementOf.integers[id]);
  }
  for (const agreement of agreements) for (const day of boundsOf(tables.agreements.at(agreement))) days.add(day);
  return { certificates, targets: new Set(ends.full), equivalences: used, conditions: [...conditions.values()], days };
}

/** Where a path has to end so as to contribute to a need at all. */
function endsOf(catalogue: Catalogue, content: CertificatesByContent, need: Need): PathEnds {
  const { certificates, equivalences } = catalogue.tables;
  if ('certificate' in need) {
    const certificate = certificates.position(need.certificate);
    return { full: [certificate], partial: partialInto(catalogue, certificate) };
  }
  if ('framework' in need) return { full: placedAt(catalogue, content, need), partial: [] };
  const full = new Set(need.units.flatMap((unit) => content.byUnit.get(unit) ?? []));
  const credits = (id: number): boolean =>
    need.units.some((unit) => equivalences.numbered(id).creditedUnits?.includes(unit) === true);
  return { full, partial: [...full].flatMap((certificate) => partialInto(catalogue, certificate).filter(credits)) };
}

/** The certificates that meet a level need on some day. */
function placedAt(catalogue: Catalogue, content: CertificatesByContent, need: LevelNeed): readonly number[] {
  const { levels } = catalogue;
  const asked = neededLevel(catalogue, need);
  const isHighEnough = (at: { readonly framework: number; readonly order: number }): boolean =>
    at.framework === asked.framework && at.order >= asked.order;
  const lists = asked.referenced ? [...content.byFramework.values()] : [content.byFramework.get(asked.framework) ?? []];
  return [...new Set(lists.flat())].filter(
    (certificate) =>
      inField(catalogue, certificate, asked.field) &&
      levels.placements[certificate].some(
        (placed) => isHighEnough(placed) || (asked.referenced && levels.ties.get(placed.level)?.some(isHighEnough)),
      ),
  );
}

/** The days on which level references that may serve a need begin and end. */
const tieDays = ({ tables }: Catalogue, need: Need): readonly number[] =>
  'framework' in need && need.referenced === true ? tables.levelReferences.list.flatMap(boundsOf) : [];
