/** What verdicts, standings and states are called in the glossary. */
import type { TermId } from '../glossary/terms';
import type { Standing, State, Verdict } from '../graphql/graphql';

export const VERDICT_TERMS: Readonly<Record<Verdict, TermId>> = {
  RECOGNISED: 'recognised',
  CONDITIONAL: 'conditional',
  PARTIAL: 'partial',
  NOT_RECOGNISED: 'not-recognised',
  UNDETERMINED: 'undetermined',
};

export const STANDING_TERMS: Readonly<Record<Standing, TermId>> = {
  OFFICIAL: 'official',
  REPORTED: 'reported',
  ILLUSTRATIVE: 'illustrative',
};

export const STATE_TERMS: Partial<Readonly<Record<State, TermId>>> = {
  PROPOSED: 'proposed',
  ENDORSED: 'endorsed',
  SUSPENDED: 'suspended',
};
