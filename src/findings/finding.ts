/** What a careful registrar would want to know of a register. */
import type { RecordKey } from '../document';
import type { MessageParameters } from '../language/message';

export const FINDING_KINDS = [
  'CHAIN_RAISES_LEVEL',
  'LEADS_NOWHERE',
  'EXCLUSION_CONTRADICTS',
  'ENDS_SOON',
  'SUSPENDED_SOON',
  'UNMEETABLE_FROM_ELSEWHERE',
  'PARTIAL_CREDIT_CYCLE',
  'NAME_MISSING',
  'ILLUSTRATIVE_UNDER_OFFICIAL',
  'GIVES_NO_LONGER_AWARDED',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** What it is about first, then what else it concerns. */
  readonly records: readonly RecordKey[];
  /** What its sentences are filled with. */
  readonly parameters: MessageParameters;
}

/** Of one kind at most so many are told: where there are more, there is a first one to mend. */
export const MAX_PER_KIND = 1_000;
