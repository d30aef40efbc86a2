/** A candidate: the papers that somebody shows, and the post that they are for. */
import { ArgsType, Field, InputType, PickType } from '@nestjs/graphql';
import { DateScalar } from '../../api/scalars';
import { IssuedKeyInput } from '../../credentials/issued/issued.input';
import type { Day } from '../../recognition';
import { ClaimInput } from '../claim.input';

/** Papers of one candidate. */
export const MOST_PAPERS = 20;

@InputType({ description: 'A paper that a candidate shows, by what stands on it.' })
export class CandidatePaperInput extends IssuedKeyInput {
  @Field(() => DateScalar, { nullable: true, description: 'When it was awarded, as the paper says.' })
  awardedOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer valid, as the paper says.',
  })
  expiresOn?: Day | null;
}

@ArgsType()
export class CandidateArgs extends PickType(ClaimInput, ['post', 'region', 'onDate', 'purpose', 'facts'], ArgsType) {
  @Field(() => [CandidatePaperInput], { description: `The papers: 1 to ${String(MOST_PAPERS)}.` })
  papers: CandidatePaperInput[];
}
