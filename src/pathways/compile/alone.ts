/**
 * What single holdings are worth where one is enough (`Demand.isPlain`): on which days the law says yes, and at which standing. Between two days on
 * which anything turns an answer holds, so each is asked for once, whoever asks.
 */
import {
  dayNumber,
  dayOf,
  decideForLearner,
  isRefusal,
  STANDINGS,
  type Catalogue,
  type Code,
  type Holding,
} from '../../recognition';
import { claimOf } from '../model/learner';
import { placeOfEntry, type Demand, type Place } from './demands';
import { awardDays, type Pathways } from './pathways';

export const NOT_RECOGNISED = -1;
const NOT_ASKED = -2;

export class Alone {
  /** By certificate and stretch of award days: answers by stretch of days. */
  private readonly answers = new Map<string, Int8Array>();
  private readonly catalogue: Catalogue;

  constructor(
    private readonly pathways: Pathways,
    private readonly demand: Demand,
    private readonly place: Place,
    entry: number | null,
  ) {
    this.catalogue = entry === null ? pathways.catalogue : pathways.entries;
  }

  /** The standing at which the law says yes to some holdings on a day; undefined where it has to be asked of all of them. */
  together(holdings: readonly Holding[], day: number): number | undefined {
    const { exclusions, catalogue } = this.pathways;
    let all = NOT_RECOGNISED;
    for (const holding of holdings) {
      if (exclusions.size > 0 && exclusions.has(catalogue.tables.certificates.position(holding.certificate)))
        return undefined;
      if (!standsOn(holding, day)) continue;
      const own = this.on(holding, day, this.stretchOf(day));
      if (own === NOT_RECOGNISED || own === all) continue;
      if (all !== NOT_RECOGNISED) return undefined;
      all = own;
    }
    return all;
  }

  /** Whether the law may say yes to a holding on some day from one to another, whenever it was awarded and expires. */
  serves(holding: Holding, from: number, end: number): boolean {
    if (awardDays(this.pathways, holding.certificate).length > 0) return true;
    const { days } = this.demand;
    const first = this.stretchOf(from);
    for (let stretch = first; stretch === first || (stretch <= days.length && days[stretch - 1] <= end); stretch++)
      if (this.on(holding, stretch === first ? from : days[stretch - 1], stretch) !== NOT_RECOGNISED) return true;
    return false;
  }

  /**
   * The first day from one to another on which the law may say yes to a certificate at a standing below (stronger than) another, whenever it was
   * awarded; and the strongest that it may be at.
   */
  next(
    certificate: Code,
    from: number,
    end: number,
    below: number,
  ): { readonly day: number; readonly standing: number } | undefined {
    const { exclusions, catalogue } = this.pathways;
    const isOpen =
      awardDays(this.pathways, certificate).length > 0 ||
      (exclusions.size > 0 && exclusions.has(catalogue.tables.certificates.position(certificate)));
    if (isOpen) return below > 0 && from <= end ? { day: from, standing: 0 } : undefined;
    const { days } = this.demand;
    const first = this.stretchOf(from);
    for (let stretch = first; stretch === first || (stretch <= days.length && days[stretch - 1] <= end); stretch++) {
      const day = stretch === first ? from : days[stretch - 1];
      const standing = this.on({ certificate }, day, stretch);
      if (standing !== NOT_RECOGNISED && standing < below) return { day, standing };
    }
    return undefined;
  }

  private on(holding: Holding, day: number, stretch: number): number {
    const answers = this.answersFor(holding);
    if (answers[stretch] === NOT_ASKED) answers[stretch] = this.ask(holding, day);
    return answers[stretch];
  }

  private answersFor({ certificate, awardedOn }: Holding): Int8Array {
    const turning = awardDays(this.pathways, certificate);
    const award =
      turning.length === 0 ? '' : awardedOn === undefined ? '?' : String(countUntil(turning, dayNumber(awardedOn)));
    const key = award === '' ? certificate : `${certificate} ${award}`;
    let known = this.answers.get(key);
    if (known === undefined)
      this.answers.set(key, (known = new Int8Array(this.demand.days.length + 1).fill(NOT_ASKED)));
    return known;
  }

  private ask({ certificate, awardedOn }: Holding, day: number): number {
    const decides = awardDays(this.pathways, certificate).length > 0 && awardedOn !== undefined;
    const holding = decides ? { certificate, awardedOn } : { certificate };
    const claim = claimOf({ holdings: [holding], facts: undefined }, this.place, dayOf(day));
    const decision = decideForLearner(this.catalogue, claim);
    if (isRefusal(decision) || decision.verdict !== 'RECOGNISED' || decision.standing === null) return NOT_RECOGNISED;
    return STANDINGS.indexOf(decision.standing);
  }

  private stretchOf(day: number): number {
    return countUntil(this.demand.days, day);
  }
}

/** What single holdings are worth to entries, by programme: shared by all questions. */
const toEntries = new WeakMap<Pathways, Map<number, Alone>>();

export function aloneToEntry(pathways: Pathways, demand: Demand, entry: number): Alone {
  let known = toEntries.get(pathways);
  if (known === undefined) toEntries.set(pathways, (known = new Map<number, Alone>()));
  let own = known.get(entry);
  if (own === undefined) known.set(entry, (own = new Alone(pathways, demand, placeOfEntry(pathways, entry), entry)));
  return own;
}

/** How many days of a sorted list have come. */
function countUntil(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const standsOn = ({ awardedOn, expiresOn }: Holding, day: number): boolean =>
  (awardedOn === undefined || dayNumber(awardedOn) <= day) && (expiresOn === undefined || dayNumber(expiresOn) > day);
