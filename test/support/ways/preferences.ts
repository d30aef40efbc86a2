/** The enumerator's reading of preferences and of costs. */
import type { Money, Programme, Register } from '../../../src/recognition';
import type { Preferences } from '../../../src/pathways';

export interface Cost {
  readonly notStated: number;
  /** Hundredths by currency. */
  readonly amounts: Readonly<Record<string, number>>;
}

const hundredths = ({ amount }: Money): number => Math.round(amount * 100);

export function costOf(steps: readonly (Programme | number)[]): Cost {
  const amounts: Record<string, number> = {};
  let notStated = 0;
  for (const step of steps) {
    if (typeof step === 'number') continue;
    const { cost } = step;
    if (cost === undefined) notStated++;
    else amounts[cost.currency] = (amounts[cost.currency] ?? 0) + hundredths(cost);
  }
  return { notStated, amounts };
}

export const mayCost = ({ notStated, amounts }: Cost, most: Money): boolean =>
  notStated === 0 &&
  Object.entries(amounts).every(
    ([currency, sum]) => sum === 0 || (currency === most.currency && sum <= hundredths(most)),
  );

const isOrNarrower = (tag: string, range: string): boolean =>
  tag.toLowerCase() === range.toLowerCase() || tag.toLowerCase().startsWith(`${range.toLowerCase()}-`);

export function isLeftOut({ regions }: Register, programme: Programme, preferences: Preferences): boolean {
  const { languages, modes, regions: within, illustrative } = preferences;
  const { languages: taught, mode, region, standing = 'ILLUSTRATIVE' } = programme;
  const lies = (inner: string | undefined, outer: string): boolean =>
    inner !== undefined && (inner === outer || lies(regions.find(({ code }) => code === inner)?.parent, outer));
  if (languages && taught && !taught.some((tag) => languages.some((range) => isOrNarrower(tag, range)))) return true;
  if (modes && !modes.includes(mode)) return true;
  if (within && !within.some((outer) => lies(region, outer))) return true;
  return illustrative === false && standing === 'ILLUSTRATIVE';
}
