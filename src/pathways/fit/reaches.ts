/** Where graduates get (WAYS.md section 11): every post in every region asked; of several graduates the best of each. */
import {
  isRefusal,
  judgingPortabilityForLearner,
  standingOf,
  STANDINGS,
  VERDICTS,
  type Code,
  type PortabilityCell,
  type Programme,
  type Purpose,
  type Standing,
  type TimeSlices,
} from '../../recognition';
import type { Pathways } from '../compile/pathways';
import type { Graduate, ReachCount, Reached } from '../model/fit';

/** @returns a cell for each region asked and each post, in this order */
export function* reachesOf(
  { catalogue }: Pathways,
  graduate: Graduate,
  regions: readonly Code[],
  purpose: Purpose,
): TimeSlices<readonly Reached[]> {
  const { holdings, conditions, day, programme } = graduate;
  const own = standingOf(catalogue.tables.programmes.find(programme) as Programme);
  const claim = { holdings, onDate: day, purpose, ...(conditions.length > 0 && { facts: { satisfied: conditions } }) };
  const cells = yield* judgingPortabilityForLearner(catalogue, claim, { regions });
  if (isRefusal(cells)) throw new Error('a question that was accepted is refused');
  const byRegion = new Map<Code, PortabilityCell[]>(regions.map((region) => [region, []]));
  for (const cell of cells) byRegion.get(cell.region)?.push(cell);
  return [...byRegion.values()].flat().map((cell) => ({ ...cell, programme, standing: weaker(cell.standing, own) }));
}

const weaker = (decided: Standing | null, own: Standing): Standing | null =>
  decided === null ? null : weakestOf([decided, own]);

export const weakestOf = (standings: readonly Standing[]): Standing =>
  STANDINGS[Math.max(...standings.map((standing) => STANDINGS.indexOf(standing)))];

/** Of two lists of cells for the same places the better for each, of equally good ones that of the first. */
export const betterOf = (list: readonly Reached[], next: readonly Reached[]): readonly Reached[] =>
  list.map((cell, at) => (isBetter(next[at], cell) ? next[at] : cell));

function isBetter(a: Reached, b: Reached): boolean {
  const apart =
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    placeOf(a.standing) - placeOf(b.standing) ||
    a.outstanding.length - b.outstanding.length;
  return apart < 0;
}

const placeOf = (standing: Standing | null): number => (standing === null ? 0 : STANDINGS.indexOf(standing));

/** How many cells have which verdict at which standing: in order of the verdicts, the stronger standing first; none is 0. */
export function countsOf(cells: readonly Pick<Reached, 'verdict' | 'standing'>[]): readonly ReachCount[] {
  const standings = [...STANDINGS, null];
  const counts = new Int32Array(VERDICTS.length * standings.length);
  for (const { verdict, standing } of cells)
    counts[VERDICTS.indexOf(verdict) * standings.length + standings.indexOf(standing)]++;
  return VERDICTS.flatMap((verdict, row) =>
    standings.flatMap((standing, column) => {
      const count = counts[row * standings.length + column];
      return count === 0 ? [] : [{ verdict, standing, count }];
    }),
  );
}
