/** A candidate: the papers that somebody shows, and the post that they are for. */
import { ArgsType, Field, InputType, PickType } from '@nestjs/graphql';
import { DateScalar } from '../../api/scalars';
import { FILE_TEXT, StatusListInput } from '../../credentials/files/files.input';
import { LISTS } from '../../credentials/files/files.resolver';
import { IssuedKeyInput } from '../../credentials/issued/issued.input';
import type { Day } from '../../recognition';
import { ClaimInput } from '../claim.input';

/** Papers and files of one candidate. */
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
  @Field(() => [CandidatePaperInput], {
    defaultValue: [],
    description: `The papers: with the files 1 to ${String(MOST_PAPERS)}.`,
  })
  papers: CandidatePaperInput[];

  @Field(() => [String], { defaultValue: [], description: `The credential files. ${FILE_TEXT}` })
  files: string[];

  @Field(LISTS.type, { nullable: true, description: LISTS.description })
  statusLists?: StatusListInput[] | null;
}
