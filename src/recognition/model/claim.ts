/** The question: LAW.md section 2. */
import type { Code, Day, Purpose } from './records';

/** One person's certificate as the question states it. */
export interface Holding {
  readonly certificate: Code;
  readonly awardedOn?: Day;
  readonly expiresOn?: Day;
}

/** What is known of the person beside the certificates; discharges conditions (LAW.md section 7). */
export interface Facts {
  /** Years of practice, zero or more. */
  readonly experienceYears?: number;
  readonly languages?: readonly string[];
  /** Codes of conditions that are shown to be satisfied. */
  readonly satisfied?: readonly Code[];
}

export interface Claim {
  readonly holdings: readonly Holding[];
  readonly post: Code;
  readonly region: Code;
  readonly onDate: Day;
  readonly purpose: Purpose;
  readonly facts?: Facts;
}

export const CLAIM_PROBLEM_CODES = [
  'UNKNOWN_CERTIFICATE',
  'UNKNOWN_POST',
  'UNKNOWN_REGION',
  'MALFORMED_DAY',
  'UNKNOWN_PURPOSE',
  'NO_HOLDINGS',
  'MALFORMED_NUMBER',
] as const;

/** Why a claim is refused; a claim that is refused is never answered "no". */
export interface ClaimProblem {
  readonly code: (typeof CLAIM_PROBLEM_CODES)[number];
  /** Where in the claim, as `holdings[1].certificate`. */
  readonly path: string;
  /** The value as given. */
  readonly value: string;
}
