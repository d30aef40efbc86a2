/** The question for ways to a post and its answer (WAYS.md sections 1 to 4). Plain data in codes: the same question on the same register gets the same bytes. */
import type {
  Claim,
  Code,
  Day,
  Decision,
  Facts,
  Holding,
  Money,
  ProgrammeMode,
  Purpose,
  Standing,
} from '../../recognition';

/** What leaves programmes or plans out before anything is compared (WAYS.md section 3). */
export interface Preferences {
  /** Language tags: a programme is left out if it states its languages and none is one of these or narrower. */
  readonly languages?: readonly string[];
  readonly modes?: readonly ProgrammeMode[];
  readonly regions?: readonly Code[];
  /** False: programmes that are `ILLUSTRATIVE` are left out. */
  readonly illustrative?: boolean;
  /** The most months from `from` to the last day; nothing whose time is not stated. */
  readonly mostMonths?: number;
  /** The most it may cost; nothing in another currency, and nothing whose cost is not stated. */
  readonly mostCost?: Money;
}

export interface WaysQuestion {
  /** As in a claim, but there may be none. */
  readonly holdings: readonly Holding[];
  readonly post: Code;
  readonly region: Code;
  readonly purpose: Purpose;
  readonly from: Day;
  readonly facts?: Facts;
  readonly preferences?: Preferences;
}

/** The needs and conditions of one later decision's route for which a step is needed (WAYS.md section 6). */
export interface Service {
  /** The position of the step whose entry is decided, or `LAST`. */
  readonly decision: number | 'LAST';
  readonly route: Code;
  /** Positions in the route. */
  readonly needs: readonly number[];
  /** Codes, sorted. */
  readonly conditions: readonly Code[];
}

export interface WayStep {
  /** A programme, or null where it is practice. */
  readonly programme: Code | null;
  /** Months of practice, or null where it is a programme. */
  readonly practice: number | null;
  readonly begin: Day;
  readonly last: Day;
  /** The certificates that become holdings, in order. */
  readonly certificates: readonly Code[];
  /** The conditions that are satisfied from then on. */
  readonly conditions: readonly Code[];
  /** In the order of the decisions. */
  readonly serves: readonly Service[];
}

export interface Way {
  /** The day on which one would be there. */
  readonly day: Day;
  /** Some step takes an unknown time, so that one would be there no sooner. */
  readonly notBefore: boolean;
  /** Whole months from the day of the question, rounded up. */
  readonly months: number;
  /** Sums above 0, one for each currency, in order of the currencies. */
  readonly cost: readonly Money[];
  /** Positions of the steps whose programme states no cost. */
  readonly costNotStated: readonly number[];
  readonly standing: Standing;
  readonly steps: readonly WayStep[];
  /** What is had on that day: what is held and then what the steps gave, in order. */
  readonly claim: Claim;
  /** On that claim, as proof. */
  readonly decision: Decision;
}

export interface Ways {
  /** In the order of WAYS.md section 5, at most 50. */
  readonly ways: readonly Way[];
  /** Whether there are others. */
  readonly more: boolean;
}

/** One thing that would make a way where there is none (WAYS.md section 7), and how many posts it turns. */
export type MissingLink =
  | { readonly kind: 'EQUIVALENCE'; readonly from: Code; readonly to: Code; readonly turns: number }
  | { readonly kind: 'PROGRAMME'; readonly certificate: Code; readonly turns: number }
  | { readonly kind: 'CONDITION'; readonly code: Code; readonly turns: number };
