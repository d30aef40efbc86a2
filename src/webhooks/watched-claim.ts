/** The claims that a webhook watches: certificates and a post, but nothing of a person. */
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { today } from '../api/clock';
import { PurposeEnum } from '../api/enums';
import { CodeScalar, DateScalar } from '../api/scalars';
import {
  decide,
  isRefusal,
  type Catalogue,
  type Claim,
  type ClaimProblem,
  type Code,
  type Day,
  type Purpose,
  type Standing,
  type Verdict,
} from '../recognition';

const DESCRIPTION = {
  certificates: 'The codes of the certificates that somebody would hold, awarded on a day that is not known.',
  post: 'The code of the post.',
  region: 'The code of the region.',
  purpose: 'Why recognition would be sought.',
  onDate: 'The day; if left out, the day that it is, in UTC+8.',
};

@InputType({ description: 'A claim to be told about; it says nothing of a person.' })
export class WatchedClaimInput {
  @Field(() => [CodeScalar], { description: DESCRIPTION.certificates })
  certificates: Code[];
  @Field(() => CodeScalar, { description: DESCRIPTION.post })
  post: Code;
  @Field(() => CodeScalar, { description: DESCRIPTION.region })
  region: Code;
  @Field(() => PurposeEnum, { defaultValue: PurposeEnum.PRACTICE, description: DESCRIPTION.purpose })
  purpose: Purpose;
  @Field(() => DateScalar, { nullable: true, description: DESCRIPTION.onDate })
  onDate?: Day | null;
}

@ObjectType('WatchedClaim', { description: 'A claim that a webhook is told about.' })
export class WatchedClaimModel {
  @Field(() => [CodeScalar], { description: DESCRIPTION.certificates })
  readonly certificates: readonly Code[];
  @Field(() => CodeScalar, { description: DESCRIPTION.post })
  readonly post: Code;
  @Field(() => CodeScalar, { description: DESCRIPTION.region })
  readonly region: Code;
  @Field(() => PurposeEnum, { description: DESCRIPTION.purpose })
  readonly purpose: Purpose;
  @Field(() => DateScalar, { nullable: true, description: DESCRIPTION.onDate })
  readonly onDate: Day | null;
}

/** What a claim came to; both are null where it was refused. */
export interface ClaimStatus {
  readonly verdict: Verdict | null;
  readonly standing: Standing | null;
  readonly revision: number;
  readonly onDate: Day;
}

/** The status, and what it rests on; or why the claim was refused. */
export type ClaimResult = ClaimStatus &
  (
    | { readonly requirement: Code | null; readonly route: Code | null; readonly outstanding: readonly Code[] }
    | { readonly problems: readonly ClaimProblem[] }
  );

/** @param day the day for claims that name none */
export function resultOf(catalogue: Catalogue, watched: WatchedClaimModel, day: Day): ClaimResult {
  const { revision } = catalogue;
  const claim = claimOf(watched, day);
  const answer = decide(catalogue, claim);
  if (isRefusal(answer))
    return { verdict: null, standing: null, revision, onDate: claim.onDate, problems: answer.problems };
  const { verdict, standing, onDate, requirement, route, outstanding } = answer;
  return { verdict, standing, revision, onDate, requirement, route, outstanding };
}

export const claimOf = ({ certificates, post, region, purpose, onDate }: WatchedClaimModel, day = today()): Claim => ({
  holdings: certificates.map((certificate) => ({ certificate })),
  post,
  region,
  purpose,
  onDate: onDate ?? day,
});

export const statusIn = ({ verdict, standing, revision, onDate }: ClaimStatus): ClaimStatus => ({
  verdict,
  standing,
  revision,
  onDate,
});

export const differ = (a: ClaimStatus, b: ClaimStatus): boolean => a.verdict !== b.verdict || a.standing !== b.standing;
