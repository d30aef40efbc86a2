/** Looks for everything that a careful registrar would want to know; others have their turn in between. */
import type { Catalogue, Day } from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import { MAX_PER_KIND, type Finding, type FindingKind } from './finding';
import { chainsThatRaise, creditCycles, leadNowhere } from './lint-paths';
import {
  closedToOthers,
  contradictions,
  endings,
  illustrativeUnderOfficial,
  suspensionsToCome,
  untranslated,
} from './lint-records';
import { noLongerAwarded } from './lint-training';
import { RegisterOnDay } from './register-on-day';

type Lint = (register: RegisterOnDay, within: number) => Iterable<Finding | undefined>;

const LINTS: Readonly<Record<FindingKind, Lint>> = {
  CHAIN_RAISES_LEVEL: chainsThatRaise,
  LEADS_NOWHERE: leadNowhere,
  EXCLUSION_CONTRADICTS: contradictions,
  ENDS_SOON: endings,
  SUSPENDED_SOON: suspensionsToCome,
  UNMEETABLE_FROM_ELSEWHERE: closedToOthers,
  PARTIAL_CREDIT_CYCLE: creditCycles,
  NAME_MISSING: untranslated,
  ILLUSTRATIVE_UNDER_OFFICIAL: illustrativeUnderOfficial,
  GIVES_NO_LONGER_AWARDED: noLongerAwarded,
};

/** How long one kind is looked for, before it is told as far as it was found. */
const TIMEOUT_MS = 10_000;

export interface Found {
  readonly findings: readonly Finding[];
  /** Whether there may be more of the kind than is told. */
  readonly complete: boolean;
}

export const findingsOf = (catalogue: Catalogue, kind: FindingKind, onDate: Day, within: number): Promise<Found> =>
  cooperatively(collect(LINTS[kind](new RegisterOnDay(catalogue, onDate), within)));

function* collect(lint: Iterable<Finding | undefined>): Generator<undefined, Found> {
  const findings: Finding[] = [];
  // Counted is its own time: how much others have to do decides nothing.
  let [spent, since] = [0, performance.now()];
  for (const found of lint) {
    if (found !== undefined) findings.push(found);
    spent += performance.now() - since;
    if (findings.length === MAX_PER_KIND || spent > TIMEOUT_MS) return { findings, complete: false };
    yield;
    since = performance.now();
  }
  return { findings, complete: true };
}
