/** Every message of the sentences and what it is filled with. Each language has all of them: a missing one does not compile. */
import type {
  ChangeCause,
  ClaimProblem,
  HoldingProblem,
  NeedOutcome,
  ObstacleKind,
  Purpose,
  Standing,
  State,
  Verdict,
} from '../../recognition';

type Nothing = Record<never, never>;
type PerVerdict = { readonly [V in Verdict as `verdict.${V}`]: Asked };
type PerPurpose = { readonly [P in Purpose as `purpose.${P}`]: Nothing };
type PerStanding = { readonly [S in Standing as `standing.${S}`]: Nothing };
type PerState = { readonly [S in State as `state.${S}`]: Nothing };
type PerOutcome = { readonly [O in NeedOutcome as `need.${O}`]: { readonly need: string } };
type PerHoldingProblem = { readonly [P in HoldingProblem as `holding.${P}`]: StandsNot };
type PerObstacle = { readonly [O in ObstacleKind as `obstacle.${O}`]: ObstacleArguments[O] };
type PerVerdictName = { readonly [V in Verdict as `verdictName.${V}`]: Nothing };
type PerChange = { readonly [K in ChangeCause['kind'] as `change.${K}`]: { readonly record: string } };
type PerProblem = {
  readonly [P in ClaimProblem['code'] as `problem.${P}`]: { readonly value: string; readonly path: string };
};

interface Asked {
  readonly certificates: string;
  readonly post: string;
  readonly region: string;
  readonly day: string;
  readonly purpose: string;
}

interface StandsNot {
  readonly certificate: string;
  readonly day: string;
  readonly window: string;
}

interface Units {
  readonly count: number;
  readonly units: string;
}

/** `record` is `equivalence` or `agreement` in words, at the beginning of a sentence. */
interface ObstacleArguments {
  readonly NOT_YET_IN_FORCE: { readonly record: string; readonly day: string };
  readonly NO_LONGER_IN_FORCE: { readonly record: string; readonly day: string };
  readonly REGION: { readonly record: string; readonly regions: string };
  readonly PURPOSE: { readonly record: string; readonly purposes: string };
  readonly NOT_ENDORSED: { readonly record: string; readonly state: string };
  readonly SUSPENDED: { readonly record: string };
  readonly AWARDED_OUTSIDE_WINDOW: { readonly record: string; readonly window: string };
  readonly EXCLUDED: { readonly certificate: string; readonly reason: string; readonly exclusion: string };
  readonly NO_ONWARD_RECOGNITION: { readonly agreement: string; readonly steps: number };
  readonly TOO_MANY_STEPS: { readonly agreement: string; readonly steps: number; readonly most: number };
  readonly DIFFERENT_AGREEMENTS: { readonly agreements: string };
}

interface Plain {
  readonly quoted: { readonly name: string };
  /** What is cited, with its standing and its source. */
  readonly cited: { readonly code: string; readonly standing: string; readonly source: string };
  /** The same without its code. */
  readonly citedPlainly: { readonly standing: string; readonly source: string };
  readonly source: { readonly title: string };
  readonly sourceAt: { readonly title: string; readonly url: string };
  readonly noSource: Nothing;

  /** The word of the verdict, then the sentence that says it in full. */
  readonly answer: { readonly verdict: string; readonly sentence: string };
  readonly asIf: { readonly drafts: string };
  readonly illustrative: Nothing;
  readonly reported: Nothing;
  readonly ruleOf: { readonly region: string; readonly authority: string };
  readonly ruleOfUnnamed: { readonly region: string };
  readonly advice: { readonly region: string };
  readonly basis: { readonly region: string; readonly requirement: string; readonly route: string };
  /** Where the route has no name. */
  readonly basisAlone: { readonly region: string; readonly requirement: string };

  readonly why: Nothing;
  readonly noNeeds: Nothing;
  readonly needCertificate: { readonly certificate: string };
  readonly needLevel: { readonly level: string };
  readonly needLevelInField: { readonly level: string; readonly field: string };
  readonly needReferenced: { readonly need: string };
  readonly needUnits: Units;
  readonly level: { readonly level: string; readonly framework: string };

  readonly held: { readonly certificate: string };
  readonly stepFull: {
    readonly from: string;
    readonly to: string;
    readonly equivalence: string;
    readonly agreement: string;
  };
  readonly stepPartial: Units & Plain['stepFull'];
  readonly hasUnits: Units & { readonly certificate: string };
  readonly placed: { readonly certificate: string; readonly level: string };
  readonly placedByReference: {
    readonly certificate: string;
    readonly level: string;
    readonly other: string;
    readonly reference: string;
  };
  readonly accumulated: { readonly certificate: string };
  readonly missing: Units;
  readonly unreached: Nothing;

  readonly outstanding: Nothing;
  readonly awardWindow: { readonly certificate: string; readonly window: string; readonly equivalence: string };
  readonly windowBoth: { readonly from: string; readonly until: string };
  readonly windowFrom: { readonly from: string };
  readonly windowUntil: { readonly until: string };
  readonly windowOpen: Nothing;

  readonly notCounting: Nothing;
  readonly exclusions: Nothing;
  readonly exclusion: { readonly certificate: string; readonly reason: string; readonly exclusion: string };

  readonly nearMisses: Nothing;
  readonly nearMiss: { readonly from: string; readonly to: string; readonly steps: string };
  readonly nearMissHeld: { readonly certificate: string };
  /** Steps under one agreement, one after the other. */
  readonly nearMissSteps: { readonly count: number; readonly equivalences: string; readonly agreement: string };
  readonly nearMissStepsPlainly: { readonly count: number; readonly agreement: string };
  readonly equivalence: { readonly code: string };
  /** Records that have no name, by what they are about. */
  readonly equivalenceOf: { readonly from: string; readonly to: string };
  readonly agreement: { readonly agreement: string };

  readonly 'obstacle.SUSPENDED.since': { readonly record: string; readonly from: string };
  readonly 'obstacle.SUSPENDED.until': { readonly record: string; readonly from: string; readonly until: string };

  readonly heldSince: { readonly day: string };
  /** `last`: the last day on which the decision holds; `day`: the next one. */
  readonly holdsUntil: { readonly last: string; readonly day: string; readonly verdict: string };
  readonly requirement: { readonly code: string };
  readonly requirementFor: { readonly post: string; readonly region: string };
  readonly levelReference: { readonly code: string };
  readonly levelReferenceOf: { readonly a: string; readonly b: string };
  readonly exclusionOf: { readonly code: string; readonly certificate: string };
  readonly exclusionOfPlainly: { readonly certificate: string };

  readonly remarks: Nothing;
  readonly 'remark.UNKNOWN_CONDITION': { readonly code: string };
  readonly 'remark.EXPIRY_NOT_STATED': { readonly certificate: string; readonly months: number; readonly day: string };
  readonly 'remark.EXPIRY_NOT_STATED.past': Plain['remark.EXPIRY_NOT_STATED'];
  readonly 'remark.AWARD_DAY_NOT_STATED': { readonly certificate: string };

  readonly didYouMean: { readonly codes: string };
  readonly lookUp: Nothing;
  readonly filing: {
    readonly verdict: string;
    readonly requirement: string;
    readonly route: string;
    readonly standing: string;
    readonly revision: string;
  };
}

export type MessageArguments = PerVerdict &
  PerPurpose &
  PerStanding &
  PerState &
  PerOutcome &
  PerHoldingProblem &
  PerObstacle &
  PerVerdictName &
  PerChange &
  PerProblem &
  Plain;
export type MessageKey = keyof MessageArguments;
/** ICU messages of one language. */
export type Messages = Readonly<Record<MessageKey, string>>;
