/** The most that a register can have and still be compiled for asking. */
import { boundsOf, DATED_TYPES, type Code, type Dated } from '../recognition';
import type { PresentRegister } from './given-records';
import type { Records } from './records';
import type { Problems } from './problem';
import { recordsOf } from './type-names';

const MAX_RECORDS = { regions: 65_535, equivalences: 16_777_215 } as const;
/** Different days on which periods and suspensions begin or end; award periods are not among them. */
const MAX_BOUNDS = 65_534;

interface Limited extends Dated {
  readonly code: Code;
}

/** @param records the document's @param file where the problem is reported */
export function checkLimits(
  { tables, days }: PresentRegister,
  records: Records,
  file: string,
  problems: Problems,
): void {
  for (const type of ['regions', 'equivalences'] as const) {
    const given: readonly Limited[] = records[type] ?? [];
    const count = tables[type].size + given.filter(({ code }) => tables[type].position(code) < 0).length;
    if (count > MAX_RECORDS[type])
      problems.report(file, [type], 'TOO_MANY', count, { count, records: recordsOf(type), most: MAX_RECORDS[type] });
  }
  const fresh = new Set<number>();
  for (const type of DATED_TYPES)
    for (const record of (records[type] ?? []) as readonly Limited[])
      for (const day of boundsOf(record)) if (!days.has(day)) fresh.add(day);
  // Only where it is close are they counted.
  if (days.hasRoom(fresh.size)) return;
  const bounds = boundsWith(tables, records);
  if (bounds > MAX_BOUNDS) problems.report(file, [], 'TOO_MANY.days', bounds, { count: bounds, most: MAX_BOUNDS });
}

/** On how many days periods would begin and end. */
function boundsWith(tables: PresentRegister['tables'], records: Records): number {
  const bounds = new Set<number>();
  const learn = (list: readonly Limited[]): void => {
    for (const record of list) for (const day of boundsOf(record)) bounds.add(day);
  };
  for (const type of DATED_TYPES) {
    const given: readonly Limited[] = records[type] ?? [];
    learn(given);
    learn(stayingOf(tables[type].list, given));
  }
  return bounds.size;
}

/** The records that the document does not replace. */
function stayingOf(present: readonly Limited[], given: readonly Limited[]): readonly Limited[] {
  if (given.length === 0) return present;
  const replaced = new Set(given.map(({ code }) => code));
  return present.filter(({ code }) => !replaced.has(code));
}
