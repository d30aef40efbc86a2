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
  const start = daysThatChange(verdict, days.worse, days.better, days.requirement).findLast(
    (day) => day <= onDate && verdictOn(day - 1) !== verdict,
  );
  const end = daysThatChange(verdict, days.better, days.worse, days.requirement).find(
    (day) => day > onDate && verdictOn(day) !== verdict,
  );
  return {
    heldSince: start === undefined ? null : dayOf(start),
    holdsUntil: end === undefined ? null : dayOf(end),
    nextVerdict: end === undefined ? null : verdictOn(end),
  };
}

/**
 * The days on which a verdict can turn into another, in order. The best cannot become better, nor the worst worse; and where there is no
 * requirement, nothing but one matters.
 * @param up days on which it can only become better in the direction of time that is looked into, as long as the requirement is the same
 * @param down days on which it can only become worse
 */
function daysThatChange(
  verdict: Verdict,
  up: readonly number[],
  down: readonly number[],
  requirement: readonly number[],
): readonly number[] {
  if (verdict === 'UNDETERMINED') return requirement;
  const turning = [...(verdict === 'RECOGNISED' ? [] : up), ...(verdict === 'NOT_RECOGNISED' ? [] : down)];
  return [...new Set([...requirement, ...turning])].sort((a, b) => a - b);
}

const verdictOf = (catalogue: Catalogue, question: Question): Verdict =>
  judge(catalogue, question)?.verdict ?? 'UNDETERMINED';
