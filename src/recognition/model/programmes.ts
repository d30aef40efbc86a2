/** Programmes of study: what is learnt, where, how long, at what price, and what it gives. The law reads none of them but an entry it is asked about. */
import type { Code, Period, Placement, Recorded, Route, Text } from './records';

export const PROGRAMME_MODES = [
  'FULL_TIME',
  'PART_TIME',
  'APPRENTICESHIP',
  'JOINT',
  'SHORT_COURSE',
  'EXAMINATION',
] as const;
export type ProgrammeMode = (typeof PROGRAMME_MODES)[number];

/** An amount from 0 with at most two decimals, in a currency of ISO 4217. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What a programme gives to whoever has completed it: certificates, and conditions of the register that are satisfied. At least one of either. */
export interface Gives {
  readonly certificates?: readonly Code[];
  readonly conditions?: readonly Code[];
}

export interface Programme extends Recorded {
  readonly name: Text;
  readonly providers: readonly Code[];
  readonly consortium?: Code;
  readonly region: Code;
  readonly field?: Code;
  readonly level?: Placement;
  readonly mode: ProgrammeMode;
  /** Whole months from 0; left out: not stated. */
  readonly months?: number;
  readonly hours?: number;
  /** What the learner pays; left out: not stated. */
  readonly cost?: Money;
  /** It is taught in any of them. */
  readonly languages?: readonly string[];
  /** So many a year. */
  readonly places?: number;
  readonly courses?: readonly Code[];
  /** Routes as of a requirement, any of which admits; left out: open to all. */
  readonly entry?: readonly Route[];
  readonly gives: Gives;
  /** The days on which it can be begun; left out: any day. */
  readonly period?: Period;
}
