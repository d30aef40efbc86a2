/** The answer: LAW.md sections 8 to 10. Plain data in codes, so that the same claim on the same revision gives the same bytes. */
import type { Code, Day, Purpose, RecordType, Standing } from './records';

export const VERDICTS = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED', 'UNDETERMINED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const NEED_OUTCOMES = ['MET', 'PARTLY_MET', 'UNMET'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

export const HOLDING_PROBLEMS = ['NOT_YET_AWARDED', 'EXPIRED', 'AWARDED_OUTSIDE_PERIOD'] as const;
export type HoldingProblem = (typeof HOLDING_PROBLEMS)[number];

/** One step of a path: an equivalence, read from `from` to `to` (for a mutual one this may be against its own direction). */
export interface Step {
  readonly equivalence: Code;
  readonly agreement: Code;
  readonly from: Code;
  readonly to: Code;
  /** All conditions of the step, as the equivalence lists them, then `AWARDED_WITHIN:…` where section 5 asks for it; discharged or not. */
  readonly conditions: readonly Code[];
}

export interface Path {
  /** Position of the holding in the claim, from 0. */
  readonly holding: number;
  /** The certificate that is reached (the held one where there are no steps). */
  readonly certificate: Code;
  readonly steps: readonly Step[];
  readonly full: boolean;
}

/** What was found of a need; its paths in codes, or as the searches have them. */
export interface NeedFinding<P = Path> {
  readonly outcome: NeedOutcome;
  /** In the order in which they first credit something, each once. */
  readonly paths: readonly P[];
  readonly credited: readonly Code[];
  readonly missing: readonly Code[];
  /** The level reference that the need rests on, or null. */
  readonly levelReference: Code | null;
}

export interface HoldingFinding {
  readonly certificate: Code;
  readonly stands: boolean;
  readonly problem: HoldingProblem | null;
}

export interface Decision {
  readonly verdict: Verdict;
  /** The state of the register that the decision was made from. */
  readonly revision: number;
  readonly post: Code;
  readonly region: Code;
  readonly onDate: Day;
  readonly purpose: Purpose;
  /** Of the weakest record that the decision rests on (`citedRecords`); null where it rests on none (`UNDETERMINED`). */
  readonly standing: Standing | null;
  readonly requirement: Code | null;
  readonly route: Code | null;
  /** One finding for each need of the route, in its order. */
  readonly needs: readonly NeedFinding[];
  /** Codes of the conditions that are not discharged, each once, sorted. */
  readonly outstanding: readonly Code[];
  readonly holdings: readonly HoldingFinding[];
  /** Codes of the exclusions that apply to a certificate that is held, or that a need of the requirement names; sorted. */
  readonly exclusions: readonly Code[];
}

/** How long a decision holds. Nothing but the day changes: the claim, its facts and the register stay as they are. */
export interface Outlook {
  /** The first day of the unbroken run of days with this verdict that the day of the claim lies in; null where that has no beginning. */
  readonly heldSince: Day | null;
  /** The first day after that of the claim that has another verdict, and that verdict; null where there is none. */
  readonly holdsUntil: Day | null;
  readonly nextVerdict: Verdict | null;
}

export const CHANGE_KINDS = ['BEGINS', 'ENDS', 'SUSPENDED', 'REINSTATED', 'AWARDED', 'EXPIRES'] as const;

/** Why a verdict changes on a day: a record comes into force or is no longer, or (the last two) a held certificate. */
export interface ChangeCause {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly type: RecordType;
  readonly code: Code;
}

export const REMARK_KINDS = ['UNKNOWN_CONDITION', 'EXPIRY_NOT_STATED', 'AWARD_DAY_NOT_STATED'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** What whoever asked should know, and what changes no verdict. `holding`: its position in the claim, from 0. */
export type Remark =
  /** A fact of the claim that no condition of the register has. */
  | { readonly kind: 'UNKNOWN_CONDITION'; readonly condition: Code }
  /** The certificate is valid for so many months, so that it would normally expire on `expectedOn`. */
  | {
      readonly kind: 'EXPIRY_NOT_STATED';
      readonly holding: number;
      readonly certificate: Code;
      readonly expectedOn: Day;
      /** Whether it would have expired by the day of the claim. */
      readonly isPast: boolean;
    }
  /** The award day, which the claim does not state, decides: `condition` is outstanding. */
  | {
      readonly kind: 'AWARD_DAY_NOT_STATED';
      readonly holding: number;
      readonly certificate: Code;
      readonly condition: Code;
    };

export const OBSTACLE_KINDS = [
  'NOT_YET_IN_FORCE',
  'NO_LONGER_IN_FORCE',
  'REGION',
  'PURPOSE',
  'NOT_ENDORSED',
  'SUSPENDED',
  'AWARDED_OUTSIDE_WINDOW',
  'EXCLUDED',
  'NO_ONWARD_RECOGNITION',
  'TOO_MANY_STEPS',
  'DIFFERENT_AGREEMENTS',
] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

export interface Obstacle {
  readonly kind: ObstacleKind;
  /** Position of the step that it stands at, from 0; null = of the path. */
  readonly step: number | null;
  /** Codes of the records that stand in the way (equivalence, agreement or exclusion), sorted. */
  readonly records: readonly Code[];
}

/** A path that would meet an unmet need of the decision's route if its obstacles were lifted. */
export interface NearMiss {
  /** Position of the need in the route, from 0. */
  readonly need: number;
  readonly path: Path;
  readonly obstacles: readonly Obstacle[];
}

/** What one post in one region says of the holdings that were asked about. */
export interface PortabilityCell {
  readonly post: Code;
  readonly region: Code;
  readonly verdict: Verdict;
  /** Of the weakest record it rests on; null where it is undetermined. */
  readonly standing: Standing | null;
  readonly requirement: Code | null;
  readonly route: Code | null;
  /** Codes of the conditions that are not discharged, each once, sorted. */
  readonly outstanding: readonly Code[];
}
