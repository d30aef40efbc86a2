/**
 * The catalogue: a register compiled for asking, a value that is named by the revision it was compiled from. `LAYOUT.md` draws its memory.
 * Positions in the tables are in order of code, so comparing positions compares codes; equivalences are known by the numbers of their records.
 */
import type { RequirementsByTarget } from './requirements-by-target';
import { dayNumber } from '../model/calendar';
import { awardWindowCondition, awardWindowOf, type Conditions } from './conditions';
import type { DayScale } from './day-scale';
import type { Exclusions } from './exclusions';
import type { Levels } from './levels';
import type { Code, Condition, Day, Equivalence, Level, Register, Requirement } from '../model/records';
import { RECORD_TYPES } from '../model/records';
import type { Incidence } from './incidence';
import { requirementAt, requirementsThatMayApply, type Requirements } from './requirement-rows';
import type { Steps } from './step-graph';
import type { Forest } from './forest';
import type { Tables } from './tables';

/** What a register is compiled into; made by `compile` and `bringForward`. */
export interface Catalogue {
  readonly revision: number;
  readonly tables: Tables;
  /** Intervals of the region tree and of the field tree, by position. */
  readonly regionForest: Forest;
  readonly fieldForest: Forest;
  readonly days: DayScale;
  readonly conditions: Conditions;
  readonly exclusions: Exclusions;
  readonly levels: Levels;
  readonly requirements: Requirements;
  readonly steps: Steps;
  /** The steps as they would be if nothing stood in their way. */
  readonly incidence: Incidence;
  /** Which requirements ask for what. */
  readonly requirementsByTarget: RequirementsByTarget;
}

/** Any condition of the register by its code, `AWARDED_WITHIN:` ones included (their text is left to the reader's language). */
export function conditionOf({ conditions, tables }: Catalogue, code: Code): Condition | undefined {
  const window = awardWindowOf(code);
  if (window === undefined) return conditions.get(code)?.condition;
  return tables.equivalences.find(window)?.awarded === undefined ? undefined : awardWindowCondition(window);
}

/** A level of a framework, or undefined. */
export const levelOf = ({ tables }: Catalogue, framework: Code, level: Code): Level | undefined =>
  tables.frameworks.find(framework)?.levels.find(({ code }) => code === level);

/** The equivalences that lead out of a certificate, in whatever state, in order of code; mutual ones lead out of both their ends. */
export function equivalencesFrom({ incidence, tables }: Catalogue, certificate: Code): readonly Equivalence[] {
  const { outRows, out } = incidence;
  const position = tables.certificates.position(certificate);
  if (position < 0) return [];
  return Array.from(out.integers.subarray(outRows[position * 2], outRows[position * 2 + 1]), (id) =>
    tables.equivalences.numbered(id),
  );
}

/** Size of the compiled steps in bytes, records and working memory aside. */
export const byteLengthOf = ({ steps, days }: Catalogue): number => steps.byteLength + days.byteLength;

/** The register that a catalogue was compiled from. */
export const registerOf = ({ tables }: Catalogue): Register =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, tables[type].list])) as unknown as Register;

/** The requirement that applies, or null: there is none, or the post, region or day is unknown. */
export function requirementOf(catalogue: Catalogue, post: Code, region: Code, onDate: Day): Requirement | null {
  const { tables, regionForest, days } = catalogue;
  const [y, z, day] = [tables.posts.position(post), tables.regions.position(region), dayNumber(onDate)];
  return y < 0 || z < 0 || day < 0 ? null : (requirementAt(catalogue, y, regionForest.low[z], days.rank(day)) ?? null);
}

/** The requirements of a post that may apply in a region on some day; those of regions that lie deeper come first. */
export function requirementsOnAnyDay(catalogue: Catalogue, post: Code, region: Code): readonly Requirement[] {
  const { tables, regionForest } = catalogue;
  const [y, z] = [tables.posts.position(post), tables.regions.position(region)];
  return y < 0 || z < 0 ? [] : requirementsThatMayApply(catalogue, y, regionForest.low[z]);
}
