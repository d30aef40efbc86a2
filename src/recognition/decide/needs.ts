/** Needs (semantics.md section 8): what of a route's needs the paths of one sweep meet. */
import type { Catalogue } from '../catalogue/catalogue';
import type { NeedOutcome } from '../model/decision';
import { isExcluded } from '../catalogue/exclusions';
import type { Question } from './question';
import type { CertificateNeed, Code, LevelNeed, Need, UnitsNeed } from '../model/records';
import type { Found, Sweep } from './all-paths';

export interface Finding {
  readonly outcome: NeedOutcome;
  readonly paths: readonly Found[];
  readonly credited: readonly Code[];
  readonly missing: readonly Code[];
  readonly levelReference: Code | null;
}

export function findNeed(catalogue: Catalogue, question: Question, sweep: Sweep, need: Need): Finding {
  if ('certificate' in need) return findCertificate(catalogue, question, sweep, need);
  if ('units' in need) return findUnits(catalogue, sweep, need);
  return findLevel(catalogue, question, sweep, need);
}

const met = (path: Found, levelReference: Code | null = null): Finding => ({
  outcome: 'MET',
  paths: [path],
  credited: [],
  missing: [],
  levelReference,
});

function findCertificate(catalogue: Catalogue, question: Question, sweep: Sweep, need: CertificateNeed): Finding {
  const certificate = catalogue.tables.certificates.position(need.certificate);
  const path = sweep.to(certificate);
  if (path !== undefined) return met(path);
  const units = catalogue.tables.certificates.at(certificate).units ?? [];
  if (catalogue.steps.credits[certificate] === 0 || isExcluded(catalogue, certificate, question))
    return unitsFound(units, new Map());
  const credits = new Map<Code, Found>();
  for (const partial of sweep.partials)
    if (partial.certificate === certificate)
      for (const unit of creditedBy(catalogue, partial)) offer(sweep, credits, unit, partial);
  return unitsFound(units, credits);
}

function findUnits(catalogue: Catalogue, sweep: Sweep, need: UnitsNeed): Finding {
  const wanted = new Set(need.units);
  const credits = new Map<Code, Found>();
  for (const certificate of sweep.reachedCertificates) {
    const path = sweep.to(certificate) as Found;
    for (const unit of catalogue.tables.certificates.at(certificate).units ?? [])
      if (wanted.has(unit)) offer(sweep, credits, unit, path);
  }
  for (const partial of sweep.partials)
    for (const unit of creditedBy(catalogue, partial)) if (wanted.has(unit)) offer(sweep, credits, unit, partial);
  return unitsFound(need.units, credits);
}

const creditedBy = (catalogue: Catalogue, { partial }: Found): readonly Code[] =>
  catalogue.tables.equivalences.numbered(partial).creditedUnits ?? [];

function offer(sweep: Sweep, credits: Map<Code, Found>, unit: Code, path: Found): void {
  const known = credits.get(unit);
  if (known === undefined || sweep.compare(path, known) < 0) credits.set(unit, path);
}

function unitsFound(units: readonly Code[], credits: ReadonlyMap<Code, Found>): Finding {
  const credited = units.filter((unit) => credits.has(unit));
  const paths = [...new Set(credited.map((unit) => credits.get(unit) as Found))];
  const outcome = credited.length === 0 ? 'UNMET' : credited.length === units.length ? 'MET' : 'PARTLY_MET';
  return { outcome, paths, credited, missing: units.filter((unit) => !credits.has(unit)), levelReference: null };
}

function findLevel(catalogue: Catalogue, question: Question, sweep: Sweep, need: LevelNeed): Finding {
  const asked = askedLevel(catalogue, need);
  let least: Found | undefined;
  for (const certificate of sweep.reachedCertificates) {
    if (!inField(catalogue, certificate, asked.field)) continue;
    if (reachesLevel(catalogue, question, certificate, asked) === undefined) continue;
    const path = sweep.to(certificate) as Found;
    if (least === undefined || sweep.compare(path, least) < 0) least = path;
  }
  if (least === undefined) return { outcome: 'UNMET', paths: [], credited: [], missing: [], levelReference: null };
  const reference = reachesLevel(catalogue, question, least.certificate, asked) as number;
  return met(least, reference < 0 ? null : catalogue.tables.levelReferences.at(reference).code);
}

/** A level need, looked up. */
export interface AskedLevel {
  readonly framework: number;
  readonly order: number;
  /** Position of the field, or -1. */
  readonly field: number;
  readonly referenced: boolean;
}

export const askedLevel = (catalogue: Catalogue, need: LevelNeed): AskedLevel => ({
  framework: catalogue.tables.frameworks.position(need.framework),
  order: catalogue.level(need.framework, need.level)?.order ?? Infinity,
  field: need.field === undefined ? -1 : catalogue.tables.fields.position(need.field),
  referenced: need.referenced === true,
});

export function inField(catalogue: Catalogue, certificate: number, field: number): boolean {
  if (field < 0) return true;
  const own = catalogue.tables.certificates.at(certificate).field;
  if (own === undefined) return false;
  const { low, high } = catalogue.fieldForest;
  const position = low[catalogue.tables.fields.position(own)];
  return position >= low[field] && position < high[field];
}

/** -1: by a placement in the framework itself; a position: by that level reference, the lowest code of those that serve; undefined: not at all. */
export function reachesLevel(
  catalogue: Catalogue,
  { rank }: Question,
  certificate: number,
  asked: AskedLevel,
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
