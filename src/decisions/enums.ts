/** Closed lists of decisions as GraphQL enums. */
import type { HoldingProblem, NeedOutcome, ObstacleKind, RemarkKind, Verdict } from '../recognition';
import { enumOf } from '../api/enums';

export const VerdictEnum = enumOf<Verdict>('Verdict', 'The answer in one word, the best first.', {
  RECOGNISED: 'Every need is met and nothing is outstanding.',
  CONDITIONAL: 'Every need is met; the conditions in `outstanding` remain to be satisfied.',
  PARTIAL: 'Some needs are met or partly met, not all of them.',
  NOT_RECOGNISED: 'None of the needs is met.',
  UNDETERMINED: 'The register has no requirement of this post and region on this day. Silence is not refusal.',
});

export const NeedOutcomeEnum = enumOf<NeedOutcome>('NeedOutcome', 'How far a need is met.', {
  MET: 'Met.',
  PARTLY_MET: 'Some of its units are credited, others are missing.',
  UNMET: 'Not met.',
});

export const HoldingProblemEnum = enumOf<HoldingProblem>(
  'HoldingProblem',
  'Why a holding counts for nothing on a day.',
  {
    NOT_YET_AWARDED: 'Its award day is after the day.',
    EXPIRED: 'Its expiry day is the day or before it.',
    AWARDED_OUTSIDE_PERIOD: 'Its award day lies outside the period in which its certificate is awarded.',
  },
);

export const RemarkKindEnum = enumOf<RemarkKind>('RemarkKind', 'What a remark is about.', {
  UNKNOWN_CONDITION: 'A code in `facts.satisfied` is that of no condition of the register.',
  EXPIRY_NOT_STATED: 'The certificate is usually valid for some months, and its expiry day was not stated.',
  AWARD_DAY_NOT_STATED: 'The award day was not stated, and the answer depends on it.',
});

export const ObstacleKindEnum = enumOf<ObstacleKind>('ObstacleKind', 'What stands in the way of a path.', {
  NOT_YET_IN_FORCE: 'The equivalence or its agreement is not in force yet.',
  NO_LONGER_IN_FORCE: 'The equivalence or its agreement is no longer in force.',
  REGION: 'The equivalence or its agreement does not serve in the region.',
  PURPOSE: 'The equivalence or its agreement does not serve for the purpose.',
  NOT_ENDORSED: 'The equivalence or its agreement is not endorsed.',
  SUSPENDED: 'The equivalence or its agreement is suspended.',
  AWARDED_OUTSIDE_WINDOW: 'The holding was awarded outside the award window of the equivalence.',
  EXCLUDED: 'A certificate of the path is excluded.',
  NO_ONWARD_RECOGNITION: 'The agreement does not let recognition be passed on.',
  TOO_MANY_STEPS: 'The path has more steps than the agreement lets recognition be passed on.',
  DIFFERENT_AGREEMENTS: 'The steps hang on different agreements, which never chain.',
});
