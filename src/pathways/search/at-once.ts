/**
 * A set of steps all at once: more holdings and facts never make a verdict worse (LAW.md section 11), so where the law does not say yes to a learner
 * who has all that they may ever give, it says yes to nobody on the way.
 */
import { dayOf, type Holding } from '../../recognition';
import { NOT_RECOGNISED } from '../compile/alone';
import { awardDays } from '../compile/pathways';
import type { Learner } from '../model/learner';
import { MOST_MONTHS, type Asker } from './asker';

/** A day before all others. */
const LONG_AGO = '0001-01-01';

export class AtOnce {
  private everything: Learner | undefined;
  private readonly key: string;

  constructor(
    private readonly asker: Asker,
    private readonly programmes: readonly number[],
    private readonly practices: number,
  ) {
    this.key = `at once ${[...programmes].sort((a, b) => a - b).join()} ${Math.min(practices, 1)}`;
  }

  /** Whether the law may say yes to the post at all. */
  isEverRecognised(): boolean {
    const { asker } = this;
    if (asker.aloneTo(null) !== undefined) return true;
    const given = this.programmes.flatMap((at) => asker.programme(at).gives.certificates ?? []);
    const awards = given.flatMap((certificate) => awardDays(asker.pathways, certificate));
    const later = awards.filter((day) => day > asker.from && day <= asker.end);
    return [asker.from, ...asker.datesOf(null), ...later].some((day) => this.isRecognised(null, day));
  }

  /** Whether the law may say yes on a day to an entry or (null) to the post. */
  isRecognised(entry: number | null, day: number): boolean {
    const { asker } = this;
    // Where single holdings decide, that is as quickly asked.
    if (asker.aloneTo(entry) !== undefined) return true;
    this.everything ??= this.everythingGiven();
    return asker.standing(this.everything, this.key, entry, day) !== NOT_RECOGNISED;
  }

  private everythingGiven(): Learner {
    const { asker } = this;
    const certificates = new Set(this.programmes.flatMap((at) => asker.programme(at).gives.certificates ?? []));
    const holdings = [...certificates].flatMap((certificate): readonly Holding[] => {
      const turning = awardDays(asker.pathways, certificate);
      const awards = turning.map((day) => ({ certificate, awardedOn: dayOf(day) }));
      return turning.length === 0
        ? [{ certificate }]
        : [{ certificate }, { certificate, awardedOn: LONG_AGO }, ...awards];
    });
    const conditions = this.programmes.flatMap((at) => asker.programme(at).gives.conditions ?? []);
    const { holdings: held, facts } = asker.learner;
    const taught = {
      holdings: [...held, ...holdings],
      facts: conditions.length === 0 ? facts : { ...facts, satisfied: [...(facts?.satisfied ?? []), ...conditions] },
    };
    return this.practices === 0 ? taught : asker.afterPractice(taught, MOST_MONTHS);
  }
}
