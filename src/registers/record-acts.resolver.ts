/** The mutations of the registers of reference. */
import { Args, Int, Resolver } from '@nestjs/graphql';
import type { Caller } from '../access/caller';
import { Act, CallerOf } from '../access/required-roles';
import { ActInput } from '../acts/act.input';
import { ActResult } from '../acts/act-result.model';
import { MAX_ROWS, refuseNumber } from '../acts/many';
import type { ActRecordedModel, ActRefusedModel } from '../acts/act-result.model';
import { CodeScalar } from '../api/scalars';
import type { Code } from '../recognition';
import { RecordInput, recordOf, ReferenceTypeEnum, type ReferenceType } from './record.input';
import { RecordActsService } from './record-acts.service';

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

const ROLES = ['REGISTRAR', 'BODY', 'AUTHORITY'] as const;
const WHOSE =
  'An awarding body keeps its certificates, a provider its programmes and openings, the lead of a consortium the consortium, a competent authority the requirements and exclusions of its regions (which takes the role `authority:CODE`), the registrar the rest.';
const FOR_GOOD = 'A code is for good: one that was retired is registered again by who retired it alone.';
const SEEN = {
  type: () => Int,
  description: 'The revision in which you have seen the record: refused where it has been changed since.',
};
const WHY = { type: () => ActInput, description: 'Why it is done, and for whom.' };
const RECORD = { type: () => RecordInput, description: 'The whole record.' };

@Resolver()
export class RecordActsResolver {
  constructor(private readonly records: RecordActsService) {}

  @Act(() => ActResult, { roles: ROLES, description: `Adds a record to the register. ${FOR_GOOD} ${WHOSE}` })
  register(
    @Args('record', RECORD) given: RecordInput,
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    const { about, record } = recordOf(given);
    return this.records.register({ about, caller, input }, record);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description: `Adds many records to the register, at most ${String(MAX_ROWS)}, as one act: all of them or, with every problem told, none. ${FOR_GOOD} ${WHOSE}`,
  })
  registerMany(
    @Args('records', { type: () => [RecordInput], description: 'The whole records.' }) given: RecordInput[],
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    refuseNumber(given, 'records');
    return this.records.registerMany({ caller, input }, given.map(recordOf));
  }

  @Act(() => ActResult, { roles: ROLES, description: `Replaces a record of the register by another version. ${WHOSE}` })
  amend(
    @Args('record', RECORD) given: RecordInput,
    @Args('seenRevision', SEEN) seen: number,
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    const { about, record } = recordOf(given);
    return this.records.amend({ about, caller, input }, record, seen);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description: `Takes a record out of the register; refused, with the list, where others rest on it. Earlier revisions keep it. ${WHOSE}`,
  })
  retire(
    @Args('type', { type: () => ReferenceTypeEnum, description: 'The type of the record.' }) type: ReferenceType,
    @Args('code', { type: () => CodeScalar, description: 'The code of the record.' }) code: Code,
    @Args('seenRevision', SEEN) seen: number,
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.records.retire({ about: { type, code }, caller, input }, seen);
  }
}
