/** The arguments of the questions about recognition, and the claim each of them makes. Null and left out are the same; the day is today where none is given. */
import { ArgsType, Field, Float, InputType, Int, IntersectionType, OmitType, PickType } from '@nestjs/graphql';
import type { Claim, Code, Day, Facts, Holding, Purpose } from '../recognition';
import { today } from '../api/clock';
import { PurposeEnum } from '../api/enums';
import { badRequest } from '../api/errors';
import { MAX_CLAIMS, MAX_HOLDINGS } from '../api/limits';
import { CodeScalar, DateScalar } from '../api/scalars';

@InputType({ description: "One person's certificate, as the question states it." })
export class HoldingInput {
  @Field(() => CodeScalar, { description: 'The code of the certificate.' })
  certificate: Code;
  @Field(() => DateScalar, { nullable: true, description: 'When it was awarded, if known.' })
  awardedOn?: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer valid, if it expires.',
  })
  expiresOn?: Day | null;
}

@InputType({ description: 'What is known of the person beside the certificates; it discharges conditions.' })
export class FactsInput {
  @Field(() => Float, { nullable: true, description: 'Years of practice, zero or more.' })
  experienceYears?: number | null;
  @Field(() => [String], { nullable: true, description: 'Tags of the languages the person has, as `yue` or `pt`.' })
  languages?: string[] | null;
  @Field(() => [CodeScalar], { nullable: true, description: 'Codes of conditions that are shown to be satisfied.' })
  satisfied?: Code[] | null;
}

@InputType({ description: 'The question: do these holdings count for a post in a region, on a day, for a purpose?' })
export class ClaimInput {
  @Field(() => [HoldingInput], { description: 'The certificates held: one or more.' })
  holdings: HoldingInput[];
  @Field(() => CodeScalar, { description: 'The code of the post.' })
  post: Code;
  @Field(() => CodeScalar, { description: 'The code of the region.' })
  region: Code;
  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC+8 if left out.' })
  onDate?: Day | null;
  @Field(() => PurposeEnum, { defaultValue: PurposeEnum.PRACTICE, description: 'Why recognition is sought.' })
  purpose: Purpose;
  @Field(() => FactsInput, { nullable: true, description: 'What is known of the person.' })
  facts?: FactsInput | null;
}

@ArgsType()
export class RevisionArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Answer from this revision or a later one: what somebody who has just written asks with. It is waited for up to five seconds.',
  })
  atLeastRevision?: number | null;

  @Field(() => Int, { nullable: true, description: 'Answer as it was answered when this revision was the latest.' })
  asOfRevision?: number | null;
}

@ArgsType()
export class RecognitionArgs extends PickType(ClaimInput, ['post', 'region', 'onDate', 'purpose'], ArgsType) {
  @Field(() => CodeScalar, { description: 'The code of the certificate that is held.' })
  certificate: Code;
  @Field(() => DateScalar, { nullable: true, description: 'When the certificate was awarded, if known.' })
  awardedOn?: Day | null;
}

@ArgsType()
export class DecideArgs extends RevisionArgs {
  @Field(() => ClaimInput, { description: 'The question.' })
  claim: ClaimInput;
}

@ArgsType()
export class DecideManyArgs extends RevisionArgs {
  @Field(() => [ClaimInput], { description: `The questions: at most ${String(MAX_CLAIMS)}.` })
  claims: ClaimInput[];
}

/** A claim without a post and a region: it is about every post in every region. */
@ArgsType()
export class PortabilityArgs extends IntersectionType(
  RevisionArgs,
  OmitType(ClaimInput, ['post', 'region'], ArgsType),
) {}

/** A claim without holdings: it is about every certificate, each by itself. */
@ArgsType()
export class AcceptedCertificatesArgs extends IntersectionType(
  RevisionArgs,
  OmitType(ClaimInput, ['holdings'], ArgsType),
) {}

/** The day, purpose and facts of a question. @param day where none is given */
export const circumstancesOf = (
  input: Pick<ClaimInput, 'onDate' | 'purpose' | 'facts'>,
  day = today(),
): Pick<Claim, 'onDate' | 'purpose' | 'facts'> => ({
  onDate: input.onDate ?? day,
  purpose: input.purpose,
  facts: input.facts ? factsOf(input.facts) : undefined,
});

export const claimOf = (input: ClaimInput, day?: Day): Claim => ({
  holdings: holdingsOf(input.holdings),
  post: input.post,
  region: input.region,
  ...circumstancesOf(input, day),
});

export function holdingsOf(holdings: readonly HoldingInput[]): readonly Holding[] {
  if (holdings.length > MAX_HOLDINGS)
    throw badRequest('TOO_MANY_HOLDINGS', { most: MAX_HOLDINGS, count: holdings.length });
  return holdings.map(({ certificate, awardedOn, expiresOn }) => ({
    certificate,
    awardedOn: awardedOn ?? undefined,
    expiresOn: expiresOn ?? undefined,
  }));
}

const factsOf = ({ experienceYears, languages, satisfied }: FactsInput): Facts => ({
  experienceYears: experienceYears ?? undefined,
  languages: languages ?? undefined,
  satisfied: satisfied ?? undefined,
});
