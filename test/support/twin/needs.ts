/** The twin's reading of LAW.md section 8: what of a need is met, by which paths, and what is missing. */
import type { Certificate, Code, LevelNeed, Need, NeedOutcome, Placement } from '../../../src/recognition';
import { certificateOf, liesIn, recordOf, sorted, upward, type Question } from './circumstances';
import { byCost, endOf, isFull, outstandingOf, unitsBy, type Trail } from './trails';

export interface Finding {
  readonly outcome: NeedOutcome;
  readonly trails: readonly Trail[];
  readonly credited: readonly Code[];
  readonly missing: readonly Code[];
  readonly levelReference: Code | null;
}

/** The trails among which the least cost decides, one list for each choice that may be made. */
export function choices(question: Question, trails: readonly Trail[], need: Need): Trail[][] {
  if ('units' in need)
    return need.units.map((unit) => trails.filter((trail) => unitsBy(question, trail).includes(unit)));
  const whole = trails.filter((trail) => isFull(trail) && satisfies(question, endOf(trail), need));
  if ('framework' in need) return [whole];
  const parts = trails.filter((trail) => !isFull(trail) && endOf(trail) === need.certificate);
  const units = certificateOf(question, need.certificate).units ?? [];
  return [whole, ...units.map((unit) => parts.filter((trail) => unitsBy(question, trail).includes(unit)))];
}

export function findingOf(question: Question, trails: readonly Trail[], need: Need): Finding {
  const best = choices(question, trails, need).map(
    (candidates) => byCost(question, candidates)[0] as Trail | undefined,
  );
  if ('framework' in need) return wholly(best[0], best[0] ? referenceFor(question, endOf(best[0]), need) : null);
  if ('units' in need) return unitByUnit(need.units, best);
  const [whole, ...byUnit] = best;
  const accumulated = unitByUnit(certificateOf(question, need.certificate).units ?? [], byUnit);
  if (whole === undefined) return accumulated;
  const outstanding = (paths: readonly Trail[]): number =>
    new Set(paths.flatMap((trail) => outstandingOf(question, trail))).size;
  const fewer = accumulated.outcome === 'MET' && outstanding(accumulated.trails) < outstanding([whole]);
  return fewer ? accumulated : wholly(whole, null);
}

function wholly(trail: Trail | undefined, levelReference: Code | null): Finding {
  const met = trail !== undefined;
  return { outcome: met ? 'MET' : 'UNMET', trails: met ? [trail] : [], credited: [], missing: [], levelReference };
}

function unitByUnit(units: readonly Code[], best: readonly (Trail | undefined)[]): Finding {
  const credited = units.filter((_, index) => best[index] !== undefined);
  const missing = units.filter((_, index) => best[index] === undefined);
  const outcome = credited.length === 0 ? 'UNMET' : missing.length === 0 ? 'MET' : 'PARTLY_MET';
  const trails = [...new Set(best.filter((trail) => trail !== undefined))];
  return { outcome, trails, credited, missing, levelReference: null };
}

/** Whether holding this certificate, and nothing else, meets a certificate or level need. */
export function satisfies(question: Question, code: Code, need: Exclude<Need, { units: unknown }>): boolean {
  if ('certificate' in need) return code === need.certificate;
  const certificate = certificateOf(question, code);
  return (
    inField(question, certificate, need.field) &&
    (placedHighEnough(question, certificate, need) || referencesFor(question, certificate, need).length > 0)
  );
}

const inField = ({ register }: Question, { field }: Certificate, asked: Code | undefined): boolean =>
  asked === undefined || (field !== undefined && upward(register.fields, field).includes(asked));

function orderOf({ register }: Question, { framework, level }: Placement): number {
  const found = recordOf(register.frameworks, framework).levels.find(({ code }) => code === level);
  if (!found) throw new Error(`framework \`${framework}\` has no level \`${level}\``);
  return found.order;
}

const isHighEnough = (question: Question, placement: Placement, need: LevelNeed): boolean =>
  placement.framework === need.framework && orderOf(question, placement) >= orderOf(question, need);

const placedHighEnough = (question: Question, { placements = [] }: Certificate, need: LevelNeed): boolean =>
  placements.some((placement) => isHighEnough(question, placement, need));

/** Codes of the level references that tie a placement of the certificate to a level that is high enough. */
function referencesFor(question: Question, { placements = [] }: Certificate, need: LevelNeed): Code[] {
  if (!need.referenced) return [];
  const ties = ({ framework, level }: Placement, high: Placement): boolean =>
    placements.some((placement) => placement.framework === framework && placement.level === level) &&
    isHighEnough(question, high, need);
  return question.register.levelReferences
    .filter(({ a, b, period }) => liesIn(period, question.claim.onDate) && (ties(a, b) || ties(b, a)))
    .map(({ code }) => code);
}

function referenceFor(question: Question, code: Code, need: LevelNeed): Code | null {
  const certificate = certificateOf(question, code);
  if (placedHighEnough(question, certificate, need)) return null;
  return sorted(referencesFor(question, certificate, need))[0] ?? null;
}
