/** Needs (LAW.md section 8): what of a route's needs the paths meet. */
import { levelOf, type Catalogue } from '../catalogue/catalogue';
import type { NeedFinding } from '../model/decision';
import { isAtOrBelow } from '../catalogue/forest';
import { outstandingOf } from './outstanding';
import type { Question } from './question';
import type { CertificateNeed, Code, LevelNeed, Need, UnitsNeed } from '../model/records';
import type { FoundPath, AllPaths } from './all-paths';

export type Finding = NeedFinding<FoundPath>;

export function findNeed(catalogue: Catalogue, question: Question, allPaths: AllPaths, need: Need): Finding {
  if ('certificate' in need) return findCertificate(catalogue, question, allPaths, need);
  if ('units' in need) return findUnits(catalogue, allPaths, need);
  return findLevel(catalogue, question, allPaths, need);
}

const met = (path: FoundPath, levelReference: Code | null = null): Finding => ({
  outcome: 'MET',
  paths: [path],
  credited: [],
  missing: [],
  levelReference,
});

/** Of a full path and accumulation, the one with fewer outstanding conditions counts, the full path on a tie. */
function findCertificate(catalogue: Catalogue, question: Question, allPaths: AllPaths, need: CertificateNeed): Finding {
  const certificate = catalogue.tables.certificates.position(need.certificate);
  const path = allPaths.to(certificate);
  if (path?.outstanding === 0) return met(path);
  const accumulated = accumulate(catalogue, allPaths, certificate);
  if (path === undefined) return accumulated;
  const outstanding = (paths: readonly FoundPath[]): number =>
    outstandingOf(catalogue, question, allPaths, paths).length;
  return accumulated.outcome === 'MET' && outstanding(accumulated.paths) < outstanding([path])
    ? accumulated
    : met(path);
}

/** What the partial paths into a certificate credit of its units. */
function accumulate(catalogue: Catalogue, allPaths: AllPaths, certificate: number): Finding {
  const units = catalogue.tables.certificates.at(certificate).units ?? [];
  const credits = new Map<Code, FoundPath>();
  if (catalogue.steps.credits[certificate] > 0)
    for (const partial of allPaths.partials)
      if (partial.certificate === certificate)
        for (const unit of creditedBy(catalogue, partial)) offer(allPaths, credits, unit, partial);
  return unitsFound(units, credits);
}

function findUnits(catalogue: Catalogue, allPaths: AllPaths, need: UnitsNeed): Finding {
  const wanted = new Set(need.units);
  const credits = new Map<Code, FoundPath>();
  for (const certificate of allPaths.reachedCertificates) {
    const path = allPaths.to(certificate) as FoundPath;
    for (const unit of catalogue.tables.certificates.at(certificate).units ?? [])
      if (wanted.has(unit)) offer(allPaths, credits, unit, path);
  }
  for (const partial of allPaths.partials)
    for (const unit of creditedBy(catalogue, partial)) if (wanted.has(unit)) offer(allPaths, credits, unit, partial);
  return unitsFound(need.units, credits);
}

const creditedBy = (catalogue: Catalogue, { partial }: FoundPath): readonly Code[] =>
  catalogue.tables.equivalences.numbered(partial).creditedUnits ?? [];

function offer(allPaths: AllPaths, credits: Map<Code, FoundPath>, unit: Code, path: FoundPath): void {
  const known = credits.get(unit);
  if (known === undefined || allPaths.compare(path, known) < 0) credits.set(unit, path);
}

function unitsFound(units: readonly Code[], credits: ReadonlyMap<Code, FoundPath>): Finding {
  const credited = units.filter((unit) => credits.has(unit));
  const paths = [...new Set(credited.map((unit) => credits.get(unit) as FoundPath))];
  const outcome = credited.length === 0 ? 'UNMET' : credited.length === units.length ? 'MET' : 'PARTLY_MET';
  return { outcome, paths, credited, missing: units.filter((unit) => !credits.has(unit)), levelReference: null };
}

function findLevel(catalogue: Catalogue, question: Question, allPaths: AllPaths, need: LevelNeed): Finding {
  const asked = neededLevel(catalogue, need);
  let least: FoundPath | undefined;
  for (const certificate of allPaths.reachedCertificates) {
    if (!inField(catalogue, certificate, asked.field)) continue;
    if (reachesLevel(catalogue, question, certificate, asked) === undefined) continue;
    const path = allPaths.to(certificate) as FoundPath;
    if (least === undefined || allPaths.compare(path, least) < 0) least = path;
  }
  if (least === undefined) return { outcome: 'UNMET', paths: [], credited: [], missing: [], levelReference: null };
  const reference = reachesLevel(catalogue, question, least.certificate, asked) as number;
  return met(least, reference < 0 ? null : catalogue.tables.levelReferences.at(reference).code);
}

/** A level need, looked up. */
export interface NeededLevel {
  readonly framework: number;
  readonly order: number;
  /** Position of the field, or -1. */
  readonly field: number;
  readonly referenced: boolean;
}

export const neededLevel = (catalogue: Catalogue, need: LevelNeed): NeededLevel => ({
  framework: catalogue.tables.frameworks.position(need.framework),
  order: levelOf(catalogue, need.framework, need.level)?.order ?? Infinity,
  field: need.field === undefined ? -1 : catalogue.tables.fields.position(need.field),
  referenced: need.referenced === true,
});

export function inField(catalogue: Catalogue, certificate: number, field: number): boolean {
  if (field < 0) return true;
  const own = catalogue.tables.certificates.at(certificate).field;
  if (own === undefined) return false;
  const { fieldForest, tables } = catalogue;
  return isAtOrBelow(fieldForest, fieldForest.low[tables.fields.position(own)], field);
}

/** -1: by a placement in the framework itself; a position: by that level reference, the lowest code of those that serve; undefined: not at all. */
export function reachesLevel(
  catalogue: Catalogue,
  { rank }: Question,
  certificate: number,
  asked: NeededLevel,
): number | undefined {
  let lowest: number | undefined;
  for (const placed of catalogue.levels.placements[certificate]) {
    if (placed.framework === asked.framework) {
      if (placed.order >= asked.order) return -1;
    } else if (asked.referenced) {
      for (const tie of catalogue.levels.ties.get(placed.level) ?? [])
        if (tie.framework === asked.framework && tie.order >= asked.order && rank >= tie.first && rank < tie.past)
          if (lowest === undefined || tie.reference < lowest) lowest = tie.reference;
    }
  }
  return lowest;
}
