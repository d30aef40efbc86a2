/**
 * How long a decision holds (LAW.md section 10): since when, and until when, the same claim on the same register has the same verdict.
 * Tried are only the days on which something that can matter to it begins or ends.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { judge } from '../decide/judge';
import { isRefusal, questionOn, resolveClaim, type Question } from '../decide/question';
import { dayNumber, dayOf } from '../model/calendar';
import type { Claim } from '../model/claim';
import type { Outlook, Verdict } from '../model/decision';
import { turningDays } from './turning-days';

const NO_OUTLOOK: Outlook = { heldSince: null, holdsUntil: null, nextVerdict: null };

/** @param verdict what the claim is decided with on its own day; one that is refused has no outlook */
export function outlookOf(catalogue: Catalogue, claim: Claim, verdict: Verdict): Outlook {
  const question = resolveClaim(catalogue, claim);
  if (isRefusal(question)) return NO_OUTLOOK;
  const onDate = dayNumber(claim.onDate);
  const days = turningDays(catalogue, question);
  const verdictOn = (day: number): Verdict => verdictOf(catalogue, questionOn(catalogue, question, day));
  const start = days.findLast((day) => day <= onDate && verdictOn(day - 1) !== verdict);
  for (const day of days) {
    if (day <= onDate) continue;
    const next = verdictOn(day);
    if (next !== verdict) return { heldSince: dayOrNull(start), holdsUntil: dayOf(day), nextVerdict: next };
  }
  return { ...NO_OUTLOOK, heldSince: dayOrNull(start) };
}

const verdictOf = (catalogue: Catalogue, question: Question): Verdict =>
  judge(catalogue, question)?.verdict ?? 'UNDETERMINED';

const dayOrNull = (day: number | undefined): string | null => (day === undefined ? null : dayOf(day));
