/**
 * How long a decision holds (LAW.md section 10): since when, and until when, the same claim on the same register has the same verdict.
 * Tried are only the days on which something that can matter to it begins or ends.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { judge } from '../decide/judge';
import { isRefusal, questionOn, resolveClaim, type Question } from '../decide/question';
import { runToEnd, type TimeSlices } from '../memory/time-slices';
import { dayNumber, dayOf } from '../model/calendar';
import type { Claim } from '../model/claim';
import type { Outlook, Verdict } from '../model/decision';
import type { Day } from '../model/records';
import { turningDays, type TurningDays } from './turning-days';

type End = Pick<Outlook, 'holdsUntil' | 'nextVerdict'>;

const NO_END: End = { holdsUntil: null, nextVerdict: null };

/** @param verdict what the claim is decided with on its own day; one that is refused has no outlook */
export const outlookOf = (catalogue: Catalogue, claim: Claim, verdict: Verdict): Outlook =>
  runToEnd(findingOutlook(catalogue, claim, verdict));

/** The same in slices. */
export function* findingOutlook(catalogue: Catalogue, claim: Claim, verdict: Verdict): TimeSlices<Outlook> {
  const look = Look.around(catalogue, claim, verdict);
  return look === undefined
    ? { heldSince: null, ...NO_END }
    : { heldSince: yield* look.start(), ...(yield* look.end()) };
}

/** The part of the outlook that lies ahead, in half the time; in slices. */
export function* findingEnd(catalogue: Catalogue, claim: Claim, verdict: Verdict): TimeSlices<End> {
  const look = Look.around(catalogue, claim, verdict);
  return look === undefined ? NO_END : yield* look.end();
}

/** The days before and after that of a claim. */
class Look {
  private readonly days: TurningDays;

  private constructor(
    private readonly catalogue: Catalogue,
    private readonly question: Question,
    private readonly onDate: number,
    private readonly verdict: Verdict,
  ) {
    this.days = turningDays(catalogue, question);
  }

  static around(catalogue: Catalogue, claim: Claim, verdict: Verdict): Look | undefined {
    const question = resolveClaim(catalogue, claim);
    return isRefusal(question) ? undefined : new Look(catalogue, question, dayNumber(claim.onDate), verdict);
  }

  /** Since when the verdict has held. */
  *start(): TimeSlices<Day | null> {
    const { worse, better, requirement } = this.days;
    for (const day of daysThatChange(this.verdict, worse, better, requirement).toReversed()) {
      if (day > this.onDate) continue;
      if (this.verdictOn(day - 1) !== this.verdict) return dayOf(day);
      yield;
    }
    return null;
  }

  /** Until when it holds, and what comes then. */
  *end(): TimeSlices<End> {
    const { worse, better, requirement } = this.days;
    for (const day of daysThatChange(this.verdict, better, worse, requirement)) {
      if (day <= this.onDate) continue;
      const nextVerdict = this.verdictOn(day);
      if (nextVerdict !== this.verdict) return { holdsUntil: dayOf(day), nextVerdict };
      yield;
    }
    return NO_END;
  }

  private verdictOn(day: number): Verdict {
    const { catalogue, question } = this;
    return judge(catalogue, questionOn(catalogue, question, day))?.verdict ?? 'UNDETERMINED';
  }
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
