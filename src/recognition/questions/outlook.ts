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
import type { Day } from '../model/records';
import { turningDays, type TurningDays } from './turning-days';

type End = Pick<Outlook, 'holdsUntil' | 'nextVerdict'>;

const NO_END: End = { holdsUntil: null, nextVerdict: null };

/** @param verdict what the claim is decided with on its own day; one that is refused has no outlook */
export function outlookOf(catalogue: Catalogue, claim: Claim, verdict: Verdict): Outlook {
  const look = Look.around(catalogue, claim, verdict);
  return { heldSince: look?.start() ?? null, ...(look?.end() ?? NO_END) };
}

/** The part of the outlook that lies ahead, in half the time. */
export const endOf = (catalogue: Catalogue, claim: Claim, verdict: Verdict): End =>
  Look.around(catalogue, claim, verdict)?.end() ?? NO_END;

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
  start(): Day | null {
    const { worse, better, requirement } = this.days;
    const start = daysThatChange(this.verdict, worse, better, requirement).findLast(
      (day) => day <= this.onDate && this.verdictOn(day - 1) !== this.verdict,
    );
    return start === undefined ? null : dayOf(start);
  }

  /** Until when it holds, and what comes then. */
  end(): End {
    const { worse, better, requirement } = this.days;
    const end = daysThatChange(this.verdict, better, worse, requirement).find(
      (day) => day > this.onDate && this.verdictOn(day) !== this.verdict,
    );
    return end === undefined ? NO_END : { holdsUntil: dayOf(end), nextVerdict: this.verdictOn(end) };
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
