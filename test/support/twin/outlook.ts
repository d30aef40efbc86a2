/** The twin's reading of how long a decision holds (LAW.md section 10): it is decided on every day, one after the other. */
import type { Claim, Day, Outlook, Register, Refusal, Verdict } from '../../../src/recognition';
import { decideSlowly } from './decide';

/** @param days consecutive days, the claim's among them; before the first and after the last nothing begins or ends */
export function outlookSlowly(register: Register, claim: Claim, days: readonly Day[]): Outlook {
  const verdicts = days.map((onDate) => verdictOf(decideSlowly(register, 1, { ...claim, onDate })));
  const own = days.indexOf(claim.onDate);
  const other = (verdict: Verdict): boolean => verdict !== verdicts[own];
  const before = verdicts.slice(0, own).findLastIndex(other);
  const after = verdicts.findIndex((verdict, position) => position > own && other(verdict));
  return {
    heldSince: before < 0 ? null : days[before + 1],
    holdsUntil: after < 0 ? null : days[after],
    nextVerdict: after < 0 ? null : verdicts[after],
  };
}

function verdictOf(answer: ReturnType<typeof decideSlowly>): Verdict {
  if ('problems' in answer) throw new Error(`the claim is refused: ${JSON.stringify((answer as Refusal).problems)}`);
  return answer.verdict;
}
