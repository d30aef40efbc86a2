/** One question for ways: what the law says of its learner on the way, each thing asked once; and what counts of a set of steps. */
import {
  dayNumber,
  dayOf,
  decideForLearner,
  isDischarged,
  isRefusal,
  standingOf,
  STANDINGS,
  type Code,
  type Condition,
  type Decision,
  type Programme,
} from '../../recognition';
import { Alone, aloneToEntry, NOT_RECOGNISED } from '../compile/alone';
import { demandOfEntry, demandOfPost, exclusionDays, placeOfEntry, type Demand, type Place } from '../compile/demands';
import { inOrder, type Pathways } from '../compile/pathways';
import { NOTHING_DUE, withCost, type Amounts } from '../model/counts';
import { claimOf, given, practised, type Learner } from '../model/learner';
import { afterMonths } from '../model/months';
import { isLeftOut } from '../model/preferences';
import type { WaysQuestion } from '../model/ways';

/** The last day of a plan lies no more months after the first. */
export const MOST_MONTHS = 120;
export const MOST_STEPS = 4;
/** In a set of steps, which are programmes by position: some months of practice. */
export const PRACTICE = -1;
export const LEAST_PRACTICE = 1;
const LAST_DAY = '9999-12-31';

/** What an asker asks with; `question` has been accepted. */
export class Asker {
  readonly learner: Learner;
  readonly from: number;
  readonly end: number;
  readonly last: Demand;
  readonly held: ReadonlySet<number>;
  private readonly place: Place;
  private aloneToPost: Alone | undefined;
  private readonly answers = new Map<string, number>();
  private readonly dates = new Map<number | null, readonly number[]>();
  private readonly left = new Map<number, boolean>();

  /** @param gift a programme that there might be, open to all, which preferences do not touch: it stands behind the others */
  constructor(
    readonly pathways: Pathways,
    readonly question: WaysQuestion,
    readonly gift?: Programme,
  ) {
    const { holdings, facts, from, preferences, post, region, purpose } = question;
    this.learner = { holdings, facts };
    this.from = dayNumber(from);
    const most = Math.min(MOST_MONTHS, preferences?.mostMonths ?? MOST_MONTHS);
    this.end = Math.min(afterMonths(this.from, most), dayNumber(LAST_DAY));
    this.place = { post, region, purpose };
    this.last = demandOfPost(pathways, this.place);
    const { certificates } = pathways.catalogue.tables;
    this.held = new Set(holdings.map(({ certificate }) => certificates.position(certificate)));
  }

  programme(at: number): Programme {
    return this.gift !== undefined && at === this.pathways.programmes.length ? this.gift : this.pathways.programmes[at];
  }

  /** Whether preferences leave a programme in. */
  offers(at: number): boolean {
    let known = this.left.get(at);
    if (known === undefined) {
      const { catalogue } = this.pathways;
      const { preferences } = this.question;
      known =
        preferences === undefined ||
        at === this.pathways.programmes.length ||
        !isLeftOut(catalogue, this.programme(at), preferences);
      this.left.set(at, known);
    }
    return known;
  }

  /** The standing at which the law says yes of the learner on a day, to an entry or (null) to the post; or `NOT_RECOGNISED`. */
  standing(learner: Learner, key: string, entry: number | null, day: number): number {
    return this.aloneTo(entry)?.together(learner.holdings, day) ?? this.standingOfAll(learner, key, entry, day);
  }

  /** What single holdings are worth to an entry or (null) to the post; undefined where it takes more than one thing. */
  aloneTo(entry: number | null): Alone | undefined {
    const demand = entry === null ? this.last : this.demandOf(entry);
    if (demand?.isPlain !== true) return undefined;
    if (entry === null) return (this.aloneToPost ??= new Alone(this.pathways, demand, this.place, null));
    return aloneToEntry(this.pathways, demand, entry);
  }

  private standingOfAll(learner: Learner, key: string, entry: number | null, day: number): number {
    const asked = `${String(entry)} ${day} ${key}`;
    const known = this.answers.get(asked);
    if (known !== undefined) return known;
    const decision = this.decide(learner, entry, day);
    const { verdict, standing } = decision;
    const answer = verdict === 'RECOGNISED' && standing !== null ? STANDINGS.indexOf(standing) : NOT_RECOGNISED;
    this.answers.set(asked, answer);
    return answer;
  }

  decide(learner: Learner, entry: number | null, day: number): Decision {
    const decision = decideForLearner(
      entry === null ? this.pathways.catalogue : this.pathways.entries,
      claimOf(learner, this.placeOf(entry), dayOf(day)),
    );
    if (isRefusal(decision)) throw new Error('a question that was accepted is refused');
    return decision;
  }

  placeOf(entry: number | null): Place {
    return entry === null ? this.place : placeOfEntry(this.pathways, entry);
  }

  demandOf(entry: number): Demand | undefined {
    return entry === this.pathways.programmes.length ? undefined : demandOfEntry(this.pathways, entry);
  }

  /** The days within the question's time on which a decision on an entry or (null) on the post may turn, in order. */
  datesOf(entry: number | null): readonly number[] {
    const known = this.dates.get(entry);
    if (known !== undefined) return known;
    const demand = entry === null ? this.last : this.demandOf(entry);
    const own = this.question.holdings.flatMap(({ awardedOn, expiresOn }) =>
      [awardedOn, expiresOn].flatMap((day) => (day === undefined ? [] : dayNumber(day))),
    );
    const excluded = [...this.pathways.exclusions.keys()].filter(
      (certificate) => this.held.has(certificate) || this.pathways.giversOfCertificate.has(certificate),
    );
    const all = [...(demand?.days ?? []), ...own, ...exclusionDays(this.pathways, this.placeOf(entry), excluded)];
    const dates = inOrder(all.filter((day) => day > this.from && day <= this.end));
    this.dates.set(entry, dates);
    return dates;
  }

  /** Whether the facts of the question discharge a condition. */
  discharges(condition: Condition): boolean {
    return isDischarged(condition, this.question.facts);
  }

  /** The learner after a programme. */
  after(
    learner: Learner,
    certificates: readonly Code[],
    conditions: readonly Code[],
    awardedOn: number | null,
  ): Learner {
    const day = awardedOn === null ? undefined : dayOf(awardedOn);
    return given(
      learner,
      certificates.map((certificate) => (day === undefined ? { certificate } : { certificate, awardedOn: day })),
      conditions,
    );
  }

  afterPractice(learner: Learner, months: number): Learner {
    return practised(learner, this.question.facts?.experienceYears, months);
  }
}

/** What counts of some programmes, whatever the days. */
export interface Sum {
  readonly unknown: number;
  readonly months: number;
  readonly notStated: number;
  readonly amounts: Amounts;
  readonly standing: number;
}

export const NOTHING: Sum = { unknown: 0, months: 0, notStated: 0, amounts: NOTHING_DUE, standing: 0 };

export function withProgramme(sum: Sum, programme: Programme): Sum {
  const { months, cost } = programme;
  return {
    unknown: sum.unknown + (months === undefined ? 1 : 0),
    months: sum.months + (months ?? 0),
    notStated: sum.notStated + (cost === undefined ? 1 : 0),
    amounts: cost === undefined ? sum.amounts : withCost(sum.amounts, cost),
    standing: Math.max(sum.standing, STANDINGS.indexOf(standingOf(programme))),
  };
}
