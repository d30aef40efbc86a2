/**
 * Compiles a register into a catalogue, or brings a catalogue forward: in turns, so that whoever compiles can go on answering from the
 * catalogue before. What an act on equivalences leaves as it is, is taken over; any other act compiles what there is anew.
 */
import { compileRequirementsByTarget } from '../catalogue/requirements-by-target';
import { Catalogue, type Parts } from '../catalogue/catalogue';
import { compileSteps } from './compile-steps';
import { compileConditions, withConditionsOf } from '../catalogue/conditions';
import { boundsOf, DayScale } from '../catalogue/day-scale';
import type { Edit } from '../memory/splicing';
import { editSteps } from '../refresh/refresh-steps';
import { compileExclusions } from '../catalogue/exclusions';
import { compileLevels } from '../catalogue/levels';
import type { Code, Equivalence, RecordType, RecordTypes, Register } from '../model/records';
import { RECORD_TYPES } from '../model/records';
import { compileIncidence, editIncidence } from '../catalogue/incidence';
import { resolveTargets, compileRequirements } from '../catalogue/requirement-rows';
import { forestOf, Table, type Tables } from '../catalogue/tables';
import { runToEnd, inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** Types whose records others name, so that they are looked up by code all the time. */
const NAMED: readonly RecordType[] = [
  'regions',
  'fields',
  'units',
  'frameworks',
  'bodies',
  'certificates',
  'posts',
  'agreements',
];

/** Types whose records have periods that the law reads. */
const DATED = ['agreements', 'equivalences', 'requirements', 'exclusions', 'levelReferences'] as const;

/** So many changes are edited in; of more, compiling anew is quicker. */
const FEW = 256;

/** What has happened to a register, type by type: records put in place of those of their codes or among the others, and codes that ended. */
export type Changes = {
  readonly [T in RecordType]?: { readonly put: readonly RecordTypes[T][]; readonly ended: readonly Code[] };
};

/**
 * Compiles a checked register.
 * @throws CatalogueError where the register is beyond what can be compiled (65,535 regions, 65,534 bounds of periods more than 170 years
 * apart, 16,777,215 equivalences).
 */
export const compile = (register: Register, revision: number): Catalogue => runToEnd(compiling(register, revision));

/** The same, in turns. */
export function* compiling(register: Register, revision: number): TimeSlices<Catalogue> {
  return yield* compileTables(tablesOf(register), revision);
}

const tablesOf = (register: Register): Tables =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => [type, Table.of<RecordTypes[RecordType]>(register[type])]),
  ) as unknown as Tables;

/** What a document is checked against, of a register that need not answer. */
export function surveyOf(register: Register): Pick<Catalogue, 'tables' | 'days' | 'conditions'> {
  const tables = tablesOf(register);
  for (const type of NAMED) runToEnd(tables[type].index());
  const conditions = runToEnd(compileConditions(tables));
  return { tables, days: runToEnd(daysOf(tables)), conditions };
}

/** The catalogue of a later revision. It answers as the register compiled anew would. */
export function* bringForward(catalogue: Catalogue, changes: Changes, revision: number): TimeSlices<Catalogue> {
  const edits = new Map<RecordType, readonly Edit<RecordTypes[RecordType]>[]>();
  const tables: Record<RecordType, Table<RecordTypes[RecordType]>> = { ...catalogue.tables };
  for (const type of RECORD_TYPES) {
    const table = tables[type];
    const { put = [], ended = [] } = changes[type] ?? {};
    const found = table.editsFor(put, ended);
    if (found.length === 0) continue;
    edits.set(type, found);
    tables[type] = yield* table.edited(found);
  }
  const after = tables as unknown as Tables;
  // A proposal, say: it is on record, but nothing that the law reads.
  if (edits.size === 0) return new Catalogue(revision, after, catalogue);
  const equivalences = (edits.get('equivalences') ?? []) as readonly Edit<Equivalence>[];
  const onlyThese = [...edits.keys()].every((type) => type === 'equivalences');
  const known = equivalences.every(({ record }) => catalogue.days.has(record?.period));
  const renumbered = Object.fromEntries(
    RECORD_TYPES.map((type) => [type, after[type].renumbered()]),
  ) as unknown as Tables;
  const stays = renumbered.equivalences === after.equivalences && !isWorn(catalogue);
  return onlyThese && known && equivalences.length <= FEW && stays
    ? yield* withEquivalences(catalogue, after, equivalences, revision)
    : yield* compileTables(renumbered, revision);
}

/** Whether most of what is laid out may be of rows that were written anew since. */
const isWorn = ({ steps, incidence }: Catalogue): boolean =>
  [steps.forward, steps.backward, steps.partial, incidence.out, incidence.in].some((rows) => rows.isWorn);

/** The catalogue of tables in which, as against the one before, nothing but equivalences has changed, on days that it tells apart. */
function* withEquivalences(
  before: Catalogue,
  tables: Tables,
  edits: readonly Edit<Equivalence>[],
  revision: number,
): TimeSlices<Catalogue> {
  const { regionForest, days, exclusions } = before;
  const came = edits.flatMap(({ record }) => record ?? []);
  const conditions = withConditionsOf(before.conditions, came);
  const ground = { tables, regionForest, days, excludable: exclusions.named };
  const changes = tables.equivalences.changesFrom(before.tables.equivalences, edits);
  const incidence = yield* editIncidence(before.incidence, tables, changes);
  const steps = yield* editSteps(before.steps, ground, incidence, changes);
  const stays = steps.credits === before.steps.credits;
  const requirements = stays ? before.requirements : yield* resolveTargets(before.requirements, steps, before.steps);
  return new Catalogue(revision, tables, { ...before, conditions, steps, requirements, incidence });
}

/** Compiles tables. Forests that are known, as those of a register that the tables are a part of, need not be made again. */
export function* compileTables(
  tables: Tables,
  revision: number,
  forests?: Pick<Parts, 'regionForest' | 'fieldForest'>,
): TimeSlices<Catalogue> {
  for (const type of NAMED) yield* tables[type].index();
  const regionForest = forests?.regionForest ?? forestOf(tables.regions);
  const fieldForest = forests?.fieldForest ?? forestOf(tables.fields);
  const days = yield* daysOf(tables);
  const conditions = yield* compileConditions(tables);
  const exclusions = compileExclusions(tables, regionForest, days);
  const levels = yield* compileLevels(tables, days);
  const steps = yield* compileSteps({ tables, regionForest, days, excludable: exclusions.named });
  const requirements = yield* resolveTargets(yield* compileRequirements(tables, regionForest, days), steps, null);
  const incidence = yield* compileIncidence(tables);
  const asking = yield* compileRequirementsByTarget(tables);
  return new Catalogue(revision, tables, {
    regionForest,
    fieldForest,
    days,
    conditions,
    exclusions,
    levels,
    requirements,
    steps,
    incidence,
    asking,
  });
}

function* daysOf(tables: Tables): TimeSlices<DayScale> {
  const bounds = new Set<number>();
  for (const type of DATED) {
    const table: Table<RecordTypes[(typeof DATED)[number]]> = tables[type];
    yield* inTimeSlices(table.size, (start, end) => {
      for (let at = start; at < end; at++) for (const day of boundsOf(table.at(at).period)) bounds.add(day);
    });
  }
  return DayScale.of(bounds);
}
