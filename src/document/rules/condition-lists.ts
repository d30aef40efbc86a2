/** The lists of conditions that equivalences, the routes of requirements and the entries of programmes have, with the path of each within its record. */
import { CONDITION_TYPES, type Code, type Condition, type RecordTypes, type Route } from '../../recognition';
import type { GivenRecord } from '../given-records';
import type { Path } from '../problem';
import type { MergedRecord, MergedRegister } from './merged-register';

export interface ConditionList {
  readonly conditions: readonly Condition[];
  /** The record that has the list. */
  readonly code: Code;
  readonly given?: GivenRecord;
  readonly path: Path;
}

type Bearing = RecordTypes[(typeof CONDITION_TYPES)[number]];

/** @param part the lists of the document, or those that the register keeps */
export const conditionLists = (register: MergedRegister, part: 'given' | 'kept'): readonly ConditionList[] =>
  CONDITION_TYPES.flatMap((type): readonly MergedRecord<Bearing>[] => register[part](type)).flatMap(listsOf);

function listsOf({ record, given }: MergedRecord<Bearing>): readonly ConditionList[] {
  const { code } = record;
  const lists =
    'agreement' in record
      ? [{ conditions: record.conditions, path: ['conditions'] }]
      : 'routes' in record
        ? ofRoutes(record.routes, 'routes')
        : ofRoutes(record.entry ?? [], 'entry');
  return lists.flatMap(({ conditions, path }) => (conditions === undefined ? [] : [{ conditions, code, given, path }]));
}

const ofRoutes = (routes: readonly Route[], field: string) =>
  routes.map(({ conditions }, at) => ({ conditions, path: [field, at, 'conditions'] }));
