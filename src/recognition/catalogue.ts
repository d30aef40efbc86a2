/**
 * The catalogue: a register compiled for asking, immutable and named by the revision it was compiled from.
 * Positions in the tables are in order of code, so comparing positions compares codes.
 */
import type { Code, Condition, Day, Exclusion, Level, RecordType, RecordTypes, Register, Requirement } from './records';
import { RECORD_TYPES } from './records';
import { dayNumber } from './calendar';
import { awardWindowCondition, awardWindowOf, compileConditions, type Conditions } from './conditions';
import type { Question } from './question';
import { compileRelaxed, type Relaxed } from './relaxed';
import { Scratch } from './scratch';
import { CatalogueError } from './catalogue-error';
import { compileSteps } from './compile-steps';
import { DayScale } from './day-scale';
import { holds, regionsOf, type Regions } from './regions';
import { PURPOSE_SHIFT, purposeMask, type Steps } from './steps';
import { forestOf, Table, type Forest } from './tables';

export type Tables = { readonly [T in RecordType]: Table<RecordTypes[T]> };

/** A certificate's place on a ladder: framework and order, and which of all levels it is. */
export interface PlacedAt {
  readonly framework: number;
  readonly order: number;
  readonly level: number;
}

/** What a level reference ties a level to. */
export interface Tie {
  readonly framework: number;
  readonly order: number;
  /** Ranks of days. */
  readonly first: number;
  readonly past: number;
  /** Position of the level reference. */
  readonly reference: number;
}

/** An exclusion, compiled. */
export interface Ban {
  readonly exclusion: number;
  readonly posts: ReadonlySet<number> | undefined;
  readonly regions: Regions;
  readonly purposes: number;
  readonly first: number;
  readonly past: number;
}

/** A requirement of a post, compiled: where and when it is the post's. */
export interface Asked {
  readonly requirement: number;
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly past: number;
  /** The certificate that each route asks for, where every route has exactly one need and that a certificate; otherwise undefined. */
  readonly plain: Int32Array | undefined;
  /** Whether any route has conditions of its own. */
  readonly conditional: boolean;
}

export class Catalogue {
  private relaxedSteps: Relaxed | undefined;
  private workspace: Scratch | undefined;

  constructor(
    readonly revision: number,
    readonly tables: Tables,
    /** Intervals of the region tree and of the field tree, by position. */
    readonly regionForest: Forest,
    readonly fieldForest: Forest,
    readonly days: DayScale,
    readonly steps: Steps,
    /** By certificate; undefined where no exclusion names it. */
    readonly bans: readonly (readonly Ban[] | undefined)[],
    /** By post. */
    readonly asked: readonly (readonly Asked[])[],
    readonly conditions: Conditions,
    /** By certificate. */
    readonly placements: readonly (readonly PlacedAt[])[],
    /** By level of all frameworks. */
    readonly ties: readonly (readonly Tie[])[],
    /** The posts that an exclusion names: what is excluded for them may differ from what is excluded for others. */
    readonly singledOut: ReadonlySet<number>,
  ) {}

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

  /** Working memory of the searches: one search at a time, none of its content outlives the search. */
  get scratch(): Scratch {
    return (this.workspace ??= new Scratch(this.steps));
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
export function compile(register: Register, revision: number): Catalogue {
  const tables = Object.fromEntries(
    RECORD_TYPES.map((type) => [type, new Table<RecordTypes[RecordType]>(register[type])]),
  ) as unknown as Tables;
  const regionForest = forestOf(tables.regions);
  const fieldForest = forestOf(tables.fields);
  const days = new DayScale(periodsOf(tables));
  const { bans, excludable, singledOut } = compileBans(tables, regionForest, days);
  const conditions = compileConditions(tables.equivalences.list, tables.requirements.list);
  const levels = compileLevels(tables, days);
  const steps = compileSteps(tables, regionForest, days, excludable);
  const asked = compileAsked(tables, regionForest, days);
  return new Catalogue(
    revision,
    tables,
    regionForest,
    fieldForest,
    days,
    steps,
    bans,
    asked,
    conditions,
    levels.placements,
    levels.ties,
    singledOut,
  );
}

function* periodsOf(tables: Tables): Iterable<{ readonly from?: Day; readonly until?: Day } | undefined> {
  for (const type of ['agreements', 'equivalences', 'requirements', 'exclusions', 'levelReferences'] as const)
    for (const record of tables[type].list) yield record.period;
}

function compileBans(tables: Tables, forest: Forest, days: DayScale) {
  const bans: Ban[][] = [];
  const excludable = new Uint8Array(tables.certificates.list.length);
  const singledOut = new Set<number>();
  tables.exclusions.list.forEach((record: Exclusion, exclusion) => {
    const certificate = tables.certificates.position(record.certificate);
    const posts = record.posts?.map((post) => tables.posts.position(post));
    posts?.forEach((post) => singledOut.add(post));
    excludable[certificate] = 1;
    (bans[certificate] ??= []).push({
      exclusion,
      posts: posts && new Set(posts),
      regions: regionsOf(record.regions, tables.regions, forest),
      purposes: purposeMask(record.purposes),
      first: days.first(record.period),
      past: days.past(record.period),
    });
  });
  return { bans, excludable, singledOut };
}

function compileLevels(tables: Tables, days: DayScale) {
  const numbers = new Map<string, PlacedAt>();
  tables.frameworks.list.forEach(({ code, levels }, framework) => {
    for (const level of levels)
      numbers.set(`${code} ${level.code}`, { framework, order: level.order, level: numbers.size });
  });
  const at = (placement: { framework: Code; level: Code }): PlacedAt => {
    const placed = numbers.get(`${placement.framework} ${placement.level}`);
    if (placed === undefined)
      throw new CatalogueError(`No level \`${placement.level}\` in framework \`${placement.framework}\`.`);
    return placed;
  };
  const ties: Tie[][] = [];
  tables.levelReferences.list.forEach(({ a, b, period }, reference) => {
    const [one, other] = [at(a), at(b)];
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const)
      (ties[here.level] ??= []).push({ ...there, reference, first: days.first(period), past: days.past(period) });
  });
  const none: readonly PlacedAt[] = [];
  return { placements: tables.certificates.list.map(({ placements }) => placements?.map(at) ?? none), ties };
}

function compileAsked(tables: Tables, forest: Forest, days: DayScale): Asked[][] {
  const asked: Asked[][] = tables.posts.list.map(() => []);
  tables.requirements.list.forEach((record: Requirement, requirement) => {
    const region = tables.regions.position(record.region);
    asked[tables.posts.position(record.post)].push({
      requirement,
      low: forest.low[region],
      high: forest.high[region],
      first: days.first(record.period),
      past: days.past(record.period),
      plain: plainRoutes(record, tables),
      conditional: record.routes.some(({ conditions }) => conditions !== undefined),
    });
  });
  return asked;
}

function plainRoutes({ routes }: Requirement, tables: Tables): Int32Array | undefined {
  const certificates = new Int32Array(routes.length);
  for (let route = 0; route < routes.length; route++) {
    const need = routes[route].needs[0];
    if (routes[route].needs.length !== 1 || !('certificate' in need)) return undefined;
    certificates[route] = tables.certificates.position(need.certificate);
  }
  return certificates;
}

/** The requirement of a post in a region on a day: of those in force, the one of the nearest region at or above (semantics.md section 3). */
export function askedOf(catalogue: Catalogue, post: number, region: number, rank: number): Asked | undefined {
  let nearest: Asked | undefined;
  for (const asked of catalogue.asked[post])
    if (region >= asked.low && region < asked.high && rank >= asked.first && rank < asked.past)
      if (nearest === undefined || asked.low > nearest.low) nearest = asked;
  return nearest;
}

/** The requirement that applies, or null: there is none, or the post, region or day is unknown. */
export function requirementOf(catalogue: Catalogue, post: Code, region: Code, onDate: Day): Requirement | null {
  const [y, z, day] = [
    catalogue.tables.posts.position(post),
    catalogue.tables.regions.position(region),
    dayNumber(onDate),
  ];
  if (y < 0 || z < 0 || day < 0) return null;
  const asked = askedOf(catalogue, y, catalogue.regionForest.low[z], catalogue.days.rank(day));
  return asked === undefined ? null : catalogue.tables.requirements.list[asked.requirement];
}

/** Whether an exclusion applies (semantics.md section 4). */
export const bans = (
  ban: Ban,
  { post, region, rank, purpose }: Pick<Question, 'post' | 'region' | 'rank' | 'purpose'>,
): boolean =>
  rank >= ban.first &&
  rank < ban.past &&
  (ban.purposes & (purpose >>> PURPOSE_SHIFT)) !== 0 &&
  (ban.posts === undefined || ban.posts.has(post)) &&
  holds(ban.regions, region);
