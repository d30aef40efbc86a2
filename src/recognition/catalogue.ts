/**
 * The catalogue: a register compiled for asking, immutable and named by the revision it was compiled from.
 * Positions in the tables are in order of code, so comparing positions compares codes.
 */
import { compileAsking, type Asking } from './asking';
import { dayNumber } from './calendar';
import { compileSteps } from './compile-steps';
import { awardWindowCondition, awardWindowOf, compileConditions, type Conditions } from './conditions';
import { DayScale } from './day-scale';
import { compileExclusions, type Exclusions } from './exclusions';
import { compileLevels, type Levels } from './levels';
import { Search } from './meet';
import type { Code, Condition, Day, Level, Period, RecordType, RecordTypes, Register, Requirement } from './records';
import { RECORD_TYPES } from './records';
import { compileRelaxed, type Relaxed } from './relaxed';
import { compileRequirements, requirementAt, type Requirements } from './requirements';
import type { Steps } from './steps';
import { forestOf, Table, type Forest, type Tables } from './tables';

export class Catalogue {
  /** Intervals of the region tree and of the field tree, by position. */
  readonly regionForest: Forest;
  readonly fieldForest: Forest;
  readonly days: DayScale;
  readonly conditions: Conditions;
  readonly exclusions: Exclusions;
  readonly levels: Levels;
  readonly requirements: Requirements;
  readonly steps: Steps;
  private relaxedSteps: Relaxed | undefined;
  private askingIndex: Asking | undefined;
  private quickSearch: Search | undefined;

  constructor(
    readonly revision: number,
    readonly tables: Tables,
  ) {
    this.regionForest = forestOf(tables.regions);
    this.fieldForest = forestOf(tables.fields);
    this.days = new DayScale(periodsOf(tables));
    this.conditions = compileConditions(tables.equivalences.list, tables.requirements.list);
    this.exclusions = compileExclusions(tables, this.regionForest, this.days);
    this.levels = compileLevels(tables, this.days);
    this.steps = compileSteps(tables, this.regionForest, this.days, this.exclusions.named);
    this.requirements = compileRequirements(tables, this.regionForest, this.days, this.steps);
  }

  /** Any condition of the register by its code, `AWARDED_WITHIN:` ones included (their text is left to the reader's language). */
  condition(code: Code): Condition | undefined {
    const window = awardWindowOf(code);
    if (window === undefined) return this.conditions.find(code);
    const equivalence = this.tables.equivalences.find(window);
    return equivalence?.awarded === undefined ? undefined : awardWindowCondition(window);
  }

  /** A level of a framework, or undefined. */
  level(framework: Code, level: Code): Level | undefined {
    return this.tables.frameworks.find(framework)?.levels.find(({ code }) => code === level);
  }

  /** The steps as they would be if nothing stood in their way. Compiled when first asked for. */
  get relaxed(): Relaxed {
    return (this.relaxedSteps ??= compileRelaxed(this.tables));
  }

  /** Which requirements ask for what. Compiled when first asked for. */
  get asking(): Asking {
    return (this.askingIndex ??= compileAsking(this.tables));
  }

  /** The quick search over this catalogue. */
  get search(): Search {
    return (this.quickSearch ??= new Search(this));
  }

  /** Size of the compiled steps in bytes, records and working memory aside. */
  get byteLength(): number {
    return this.steps.byteLength + this.days.byteLength;
  }
}

/**
 * Compiles a checked register.
 * @throws CatalogueError where the register is beyond what can be compiled (65,535 regions or bounds of periods, 16,777,215 equivalences).
 */
export const compile = (register: Register, revision: number): Catalogue =>
  new Catalogue(
    revision,
    Object.fromEntries(
      RECORD_TYPES.map((type) => [type, new Table<RecordTypes[RecordType]>(register[type])]),
    ) as unknown as Tables,
  );

/** The register that a catalogue was compiled from. */
export const registerOf = ({ tables }: Catalogue): Register =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, tables[type].list])) as unknown as Register;

function* periodsOf(tables: Tables): Iterable<Period | undefined> {
  for (const type of ['agreements', 'equivalences', 'requirements', 'exclusions', 'levelReferences'] as const)
    for (const record of tables[type].list) yield record.period;
}

/** The requirement that applies, or null: there is none, or the post, region or day is unknown. */
export function requirementOf(catalogue: Catalogue, post: Code, region: Code, onDate: Day): Requirement | null {
  const { tables, regionForest, days } = catalogue;
  const [y, z, day] = [tables.posts.position(post), tables.regions.position(region), dayNumber(onDate)];
  return y < 0 || z < 0 || day < 0 ? null : (requirementAt(catalogue, y, regionForest.low[z], days.rank(day)) ?? null);
}
