/**
 * From a catalogue and what has happened to its register to the next catalogue, without compiling all of it: the only folder that is there
 * for speed alone. What acts on equivalences, on what training offers and on the keys of issuers leave as it is, is taken over; any other act
 * compiles what there is anew.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { withConditionsOf } from '../catalogue/conditions';
import { boundsOf } from '../catalogue/day-scale';
import { resolveTargets } from '../catalogue/requirement-rows';
import type { Table, Tables } from '../catalogue/tables';
import { compileTables } from '../compile/compile';
import type { Edit } from '../memory/splicing';
import type { TimeSlices } from '../memory/time-slices';
import type { Code, Equivalence, Programme, RecordType, RecordTypes } from '../model/records';
import { RECORD_TYPES, TYPES_BESIDE_THE_LAW } from '../model/records';
import { refreshIncidence } from './refresh-incidence';
import { refreshSteps } from './refresh-steps';

/** Equivalences that are edited in at most; of more, compiling anew is quicker. */
const MAX_EDITED_EQUIVALENCES = 256;

/** What has happened to a register, type by type: records put in place of those of their codes or among the others, and codes that ended. */
export type Changes = {
  readonly [T in RecordType]?: { readonly put: readonly RecordTypes[T][]; readonly ended: readonly Code[] };
};

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
  if (edits.size === 0) return { ...catalogue, revision, tables: after };
  const equivalences = (edits.get('equivalences') ?? []) as readonly Edit<Equivalence>[];
  const programmes = (edits.get('programmes') ?? []) as readonly Edit<Programme>[];
  const onlyThese = [...edits.keys()].every((type) => type === 'equivalences' || isBesideTheLaw(type));
  const known = equivalences.every(
    ({ record }) => record === undefined || boundsOf(record).every((day) => catalogue.days.has(day)),
  );
  const renumbered = Object.fromEntries(
    RECORD_TYPES.map((type) => [type, after[type].renumbered()]),
  ) as unknown as Tables;
  const stays = renumbered.equivalences === after.equivalences && !isMostlySuperseded(catalogue);
  return onlyThese && known && equivalences.length <= MAX_EDITED_EQUIVALENCES && stays
    ? yield* withEdits(catalogue, renumbered, { equivalences, programmes }, revision)
    : yield* compileTables(renumbered, revision);
}

/** Whether most of what is laid out may be of rows that were written anew since. */
const isMostlySuperseded = ({ steps, incidence }: Catalogue): boolean =>
  [steps.forward, steps.backward, steps.partial, incidence.out, incidence.in].some((rows) => rows.isMostlySuperseded);

const isBesideTheLaw = (type: RecordType): boolean => (TYPES_BESIDE_THE_LAW as readonly RecordType[]).includes(type);

interface Edits {
  readonly equivalences: readonly Edit<Equivalence>[];
  readonly programmes: readonly Edit<Programme>[];
}

/**
 * The catalogue of tables in which, as against the one before, nothing has changed but what the law decides without, and equivalences on days
 * that its scale knows. Of the former it knows the conditions of entries alone.
 */
function* withEdits(
  before: Catalogue,
  tables: Tables,
  { equivalences, programmes }: Edits,
  revision: number,
): TimeSlices<Catalogue> {
  const entries = withConditionsOf(
    before.conditions,
    programmes.flatMap(({ position, ended }) => (ended ? [before.tables.programmes.at(position)] : [])),
    programmes.flatMap(({ record }) => record ?? []),
  );
  if (equivalences.length === 0) return { ...before, revision, tables, conditions: entries };
  const { regionForest, days, exclusions } = before;
  const ground = { tables, regionForest, days, excludable: exclusions.named };
  const changes = tables.equivalences.changesFrom(before.tables.equivalences, equivalences);
  const [ended, came] = [false, true].map((comes) =>
    changes.filter((change) => change.comes === comes).map(({ record }) => record),
  );
  const conditions = withConditionsOf(entries, ended, came);
  const incidence = yield* refreshIncidence(before.incidence, tables, changes);
  const steps = yield* refreshSteps(before.steps, ground, incidence, changes);
  const stays = steps.credits === before.steps.credits;
  const requirements = stays ? before.requirements : yield* resolveTargets(before.requirements, steps, before.steps);
  return { ...before, revision, tables, conditions, steps, requirements, incidence };
}
