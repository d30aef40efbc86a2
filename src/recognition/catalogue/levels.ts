/** Frameworks' levels: where certificates are placed, and which levels are tied to which. */
import { CatalogueError } from '../model/catalogue-error';
import type { DayScale } from './day-scale';
import type { Placement } from '../model/records';
import type { Tables } from './tables';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** A level as a certificate is placed at it: framework and order, and which of all levels it is. */
export interface PlacedAt {
  readonly framework: number;
  readonly order: number;
  readonly level: number;
}

/** What a level reference ties a level to. */
export interface Tie extends PlacedAt {
  /** Ranks of days. */
  readonly first: number;
  readonly past: number;
  /** Position of the level reference. */
  readonly reference: number;
}

export interface Levels {
  /** By certificate. */
  readonly placements: readonly (readonly PlacedAt[])[];
  /** By level of all frameworks. */
  readonly ties: ReadonlyMap<number, readonly Tie[]>;
}

const NOWHERE: readonly PlacedAt[] = [];

export function* compileLevels(tables: Tables, days: DayScale): TimeSlices<Levels> {
  const known = new Map<string, PlacedAt>();
  tables.frameworks.list.forEach(({ code, levels }, framework) => {
    for (const level of levels)
      known.set(`${code} ${level.code}`, { framework, order: level.order, level: known.size });
  });
  const at = ({ framework, level }: Placement): PlacedAt => {
    const placed = known.get(`${framework} ${level}`);
    if (placed === undefined) throw new CatalogueError(`No level \`${level}\` in framework \`${framework}\`.`);
    return placed;
  };
  const ties = new Map<number, Tie[]>();
  const tie = (here: PlacedAt, there: Tie): void => void ties.set(here.level, [...(ties.get(here.level) ?? []), there]);
  tables.levelReferences.list.forEach(({ a, b, period }, reference) => {
    const when = { reference, first: days.first(period), past: days.past(period) };
    tie(at(a), { ...at(b), ...when });
    tie(at(b), { ...at(a), ...when });
  });
  const { list } = tables.certificates;
  const placements = new Array<readonly PlacedAt[]>(list.length);
  yield* inTimeSlices(list.length, (start, end) => {
    for (let certificate = start; certificate < end; certificate++)
      placements[certificate] = list[certificate].placements?.map(at) ?? NOWHERE;
  });
  return { placements, ties };
}
