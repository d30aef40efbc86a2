/** Looks for everything that a careful registrar would want to know, in portions: others have their turn in between. */
import type { Catalogue, Day } from '../recognition';
import { MOST_OF_A_KIND, type Finding, type FindingKind } from './finding';
import { Ground } from './ground';
import { chainsThatRaise, creditCycles, leadNowhere } from './lint-paths';
import { closedToOthers, contradictions, endings, illustrativeUnderOfficial, untranslated } from './lint-records';

const LINTS: Readonly<Record<FindingKind, (ground: Ground, within: number) => Generator<Finding | undefined>>> = {
  CHAIN_RAISES_LEVEL: chainsThatRaise,
  LEADS_NOWHERE: leadNowhere,
  EXCLUSION_CONTRADICTS: contradictions,
  ENDS_SOON: endings,
  UNMEETABLE_FROM_ELSEWHERE: closedToOthers,
  PARTIAL_CREDIT_CYCLE: creditCycles,
  NAME_MISSING: untranslated,
  ILLUSTRATIVE_UNDER_OFFICIAL: illustrativeUnderOfficial,
};

/** So long, in milliseconds, one portion may take; and so long one kind is looked for, before it is told as far as it was found. */
const PORTION = 20;
const PATIENCE = 10_000;

export interface Found {
  readonly findings: readonly Finding[];
  /** Whether there may be more of the kind than is told. */
  readonly complete: boolean;
}

export async function findingsOf(catalogue: Catalogue, kind: FindingKind, onDate: Day, within: number): Promise<Found> {
  const findings: Finding[] = [];
  const begun = Date.now();
  let turn = begun;
  for (const found of LINTS[kind](new Ground(catalogue, onDate), within)) {
    if (found !== undefined) findings.push(found);
    if (findings.length === MOST_OF_A_KIND) return { findings, complete: false };
    if (Date.now() - turn < PORTION) continue;
    if (Date.now() - begun > PATIENCE) return { findings, complete: false };
    await new Promise(setImmediate);
    turn = Date.now();
  }
  return { findings, complete: true };
}
