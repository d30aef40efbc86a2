/** What became of an act: it stands in the ledger, or it was refused with every problem named. */
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { ActProblem } from './refusal';
import type { LanguageTag } from '../recognition';
import { inputPath } from '../api/inputs';
import { LedgerEntryModel } from '../api/ledger-entry.model';
import { nameIn } from '../api/names';
import { RecordModel } from '../api/records';
import { TextField } from '../api/text-field';

@ObjectType('ActRecorded', { description: 'The act stands in the ledger.' })
export class ActRecordedModel {
  @Field(() => Int, { description: 'The revision that the act made: ask with `atLeastRevision` to see it.' })
  readonly revision: number;

  @Field(() => LedgerEntryModel, { description: 'Its entry.' })
  readonly entry: LedgerEntryModel;

  @Field(() => Boolean, { description: 'Whether it had been done before, under the same key, and was not done again.' })
  readonly repeated: boolean;

  @Field(() => RecordModel, {
    nullable: true,
    description: 'The record that it is about, as it stands now; null where it is no longer in the register.',
  })
  readonly record: RecordModel | null;

  constructor(of: ActRecordedModel) {
    Object.assign(this, of);
  }
}

@ObjectType('ActProblem', { description: 'One thing that stands against an act.' })
export class ActProblemModel {
  constructor(private readonly problem: ActProblem) {}

  @Field(() => String, {
    description:
      'What it is, as a stable code. Of acts: `NOT_A_PARTY`, `FOUR_EYES`, `OWN_PROPOSAL`, `WRONG_STATE`, `STALE`, `OVERLAPS`, `IN_USE` and others; of the content of a record, the codes of `registry check`, as `UNKNOWN_CODE`.',
  })
  get code(): string {
    return this.problem.code;
  }

  @Field(() => String, { description: 'Where, as `routes[0].needs`; empty: the act as a whole.' })
  get path(): string {
    return inputPath(this.problem.pointer);
  }

  @Field(() => String, { description: 'The value as given; empty where there is none.' })
  get value(): string {
    return this.problem.value;
  }

  @TextField({ description: 'What is wrong, what was expected and what to do next.' })
  message(language: LanguageTag): string {
    return nameIn(this.problem.message, language);
  }
}

@ObjectType('ActRefused', { description: 'The act was refused; nothing of it was done.' })
export class ActRefusedModel {
  constructor(private readonly reasons: readonly ActProblem[]) {}

  @Field(() => [ActProblemModel], { description: 'Every problem.' })
  get problems(): readonly ActProblemModel[] {
    return this.reasons.map((reason) => new ActProblemModel(reason));
  }
}

export const ActResult = createUnionType({
  name: 'ActResult',
  description: 'What became of an act.',
  types: () => [ActRecordedModel, ActRefusedModel] as const,
  resolveType: (value: object) => (value instanceof ActRefusedModel ? ActRefusedModel : ActRecordedModel),
});
