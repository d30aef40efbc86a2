/** What counts of a plan (WAYS.md section 4): time, cost, steps and standing; and which plan beats which. */
import type { Money } from '../../recognition';

/** Amounts in hundredths by currency, in order of the currencies; none is 0. */
export type Amounts = readonly (readonly [currency: string, hundredths: number])[];

export interface Counts {
  /** Steps whose time is not stated. */
  readonly unknown: number;
  /** As an integer. */
  readonly day: number;
  /** Steps whose cost is not stated. */
  readonly notStated: number;
  readonly amounts: Amounts;
  readonly steps: number;
  /** Position in `STANDINGS`: that of the weakest record. */
  readonly standing: number;
}

const HUNDREDTHS = 100;
export const hundredthsOf = ({ amount }: Money): number => Math.round(amount * HUNDREDTHS);
export const amountOf = (hundredths: number): number => hundredths / HUNDREDTHS;

export const NOTHING_DUE: Amounts = [];

export function withCost(amounts: Amounts, cost: Money): Amounts {
  const due = hundredthsOf(cost);
  if (due === 0) return amounts;
  const sums = new Map(amounts);
  sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + due);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

const amountIn = (amounts: Amounts, currency: string): number =>
  amounts.find(([other]) => other === currency)?.[1] ?? 0;

/** Whether nothing is dearer in any currency. */
const isNoDearer = (a: Amounts, b: Amounts): boolean =>
  a.every(([currency, hundredths]) => hundredths <= amountIn(b, currency));

type Cost = Pick<Counts, 'notStated' | 'amounts'>;

export const costsNoMore = (a: Cost, b: Cost): boolean =>
  a.notStated !== b.notStated ? a.notStated < b.notStated : isNoDearer(a.amounts, b.amounts);

const isNoLater = (a: Counts, b: Counts): boolean => (a.unknown !== b.unknown ? a.unknown < b.unknown : a.day <= b.day);

export const isNoWorse = (a: Counts, b: Counts): boolean =>
  isNoLater(a, b) && a.steps <= b.steps && a.standing <= b.standing && costsNoMore(a, b);

export const beats = (a: Counts, b: Counts): boolean => isNoWorse(a, b) && !isNoWorse(b, a);

/** Of plans that count alike this is 0. */
export function compareCounts(a: Counts, b: Counts): number {
  return (
    a.unknown - b.unknown ||
    a.day - b.day ||
    a.notStated - b.notStated ||
    compareAmounts(a.amounts, b.amounts) ||
    a.steps - b.steps ||
    a.standing - b.standing
  );
}

/** Currency by currency, in order of their codes; what is not needed costs 0. */
function compareAmounts(a: Amounts, b: Amounts): number {
  const currencies = [...new Set([...a, ...b].map(([currency]) => currency))].sort();
  for (const currency of currencies) {
    const apart = amountIn(a, currency) - amountIn(b, currency);
    if (apart !== 0) return apart;
  }
  return 0;
}
