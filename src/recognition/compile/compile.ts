/** From a register to a catalogue, in time slices, so that whoever compiles can go on answering from the catalogue before. */
import { compileRequirementsByTarget } from '../catalogue/requirements-by-target';
import type { Catalogue } from '../catalogue/catalogue';
import { compileSteps } from './compile-steps';
import { compileConditions } from '../catalogue/conditions';
import { boundsOf, DayScale } from '../catalogue/day-scale';
import { compileExclusions } from '../catalogue/exclusions';
import { compileLevels } from '../catalogue/levels';
import type { RecordType, RecordTypes, Register } from '../model/records';
import { RECORD_TYPES } from '../model/records';
import { compileIncidence } from './compile-incidence';
import { resolveTargets, compileRequirements } from '../catalogue/requirement-rows';
import { forestOf } from '../catalogue/forest';
import { Table, type Tables } from '../catalogue/tables';
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
export const DATED_TYPES = ['agreements', 'equivalences', 'requirements', 'exclusions', 'levelReferences'] as const;

/**
 * Compiles a checked register.
 * @throws CatalogueError where the register is beyond what can be compiled (65,535 regions, 65,534 bounds of periods more than 170 years
 * apart, 16,777,215 equivalences).
 */
export const compile = (register: Register, revision: number): Catalogue => runToEnd(compiling(register, revision));

/** The same, in time slices. */
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

/** Compiles tables. Forests that are known, as those of a register that the tables are a part of, need not be made again. */
export function* compileTables(
  tables: Tables,
  revision: number,
  forests?: Pick<Catalogue, 'regionForest' | 'fieldForest'>,
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
  const requirementsByTarget = yield* compileRequirementsByTarget(tables);
  return {
    revision,
    tables,
    regionForest,
    fieldForest,
    days,
    conditions,
    exclusions,
    levels,
    requirements,
    steps,
    incidence,
    requirementsByTarget,
  };
}

function* daysOf(tables: Tables): TimeSlices<DayScale> {
  const bounds = new Set<number>();
  for (const type of DATED_TYPES) {
    const table: Table<RecordTypes[(typeof DATED_TYPES)[number]]> = tables[type];
    yield* inTimeSlices(table.size, (start, end) => {
      for (let at = start; at < end; at++) for (const day of boundsOf(table.at(at))) bounds.add(day);
    });
  }
  return DayScale.of(bounds);
}
