/** An entry of the ledger. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CodeScalar } from './scalars';

@ObjectType('LedgerEntry', {
  description:
    'One act on the register: who, when, what, why. It is never changed and never deleted. Its number is the revision that the act made.',
})
export class LedgerEntryModel {
  @Field(() => Int, { description: 'Its number, counted from 1 without a gap.' })
  readonly number: number;

  @Field(() => String, {
    description:
      'When, as an ISO 8601 point in time in UTC; never before the entry before. Where the clock said an earlier one, by a second or more, that is the `clock` of the summary.',
  })
  readonly recordedAt: string;

  @Field(() => String, { description: 'Who acted.' })
  readonly actor: string;

  @Field(() => String, { description: 'What was done, as `IMPORT`.' })
  readonly act: string;

  @Field(() => CodeScalar, {
    nullable: true,
    description: "The code of the body on whose behalf; null: on nobody else's.",
  })
  readonly body: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The record that it is about, as `equivalences/GIC-1`; null where it is about many.',
  })
  readonly subject: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who acted.' })
  readonly reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on, as JSON: a list of objects with `title`, `url` and `sha256`.',
  })
  readonly evidence: string | null;

  @Field(() => String, { nullable: true, description: 'The word of who acted for this act.' })
  readonly key: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was asked for under that key.' })
  readonly request: string | null;

  @Field(() => String, {
    description:
      'What the act did, as JSON; for an import, how many records of each type it added and amended. With `clock`, where the clock was behind the entry before.',
  })
  readonly summary: string;

  @Field(() => String, { description: 'SHA-256 of the records that the act added.' })
  readonly added: string;

  @Field(() => String, { description: 'SHA-256 of what the act ended.' })
  readonly ended: string;

  @Field(() => String, { description: 'The hash of the entry before; 64 zeros for the first.' })
  readonly previous: string;

  @Field(() => String, { description: 'SHA-256 of all the fields above; README says how it is computed.' })
  readonly hash: string;
}
