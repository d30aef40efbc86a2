/** How many records of each type have a standing: the first screen of the page asks for it each time. */
import {
  inTimeSlices,
  RECORD_TYPES,
  standingOf,
  type RecordType,
  type Standing,
  type Tables,
  type TimeSlices,
} from '../recognition';

/** Of each table, by standing; dropped with their table. */
const counted = new WeakMap<Tables[RecordType], ReadonlyMap<Standing, number>>();

export function* countsOfStanding(tables: Tables, standing: Standing): TimeSlices<Record<RecordType, number>> {
  const counts: [RecordType, number][] = [];
  for (const type of RECORD_TYPES) {
    const table = tables[type];
    const known = counted.get(table) ?? (yield* standingsIn(table));
    counted.set(table, known);
    counts.push([type, known.get(standing) ?? 0]);
  }
  return Object.fromEntries(counts) as Record<RecordType, number>;
}

function* standingsIn(table: Tables[RecordType]): TimeSlices<ReadonlyMap<Standing, number>> {
  const counts = new Map<Standing, number>();
  yield* inTimeSlices(table.size, (start, end) => {
    for (let at = start; at < end; at++) {
      const standing = standingOf(table.at(at));
      counts.set(standing, (counts.get(standing) ?? 0) + 1);
    }
  });
  return counts;
}
