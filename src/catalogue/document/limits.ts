/** The most that a register can have and still be compiled for asking. */
import { RECORD_TYPES, type Day, type Period, type RecordType, type Register } from '../../recognition';
import type { Problems } from './problem';

const MOST_RECORDS: Partial<Record<RecordType, number>> = { regions: 65_535, equivalences: 16_777_215 };
/** Different days on which periods begin or end; award periods are not among them. */
const MOST_BOUNDS = 65_534;

/** @param merged the register with the document's records @param file where the problem is told */
export function checkLimits(merged: Register, file: string, problems: Problems): void {
  const bounds = new Set<Day>();
  for (const type of RECORD_TYPES) {
    const most = MOST_RECORDS[type] ?? Infinity;
    const count = merged[type].length;
    if (count > most)
      problems.add(
        file,
        [type],
        'TOO_MANY',
        count,
        `The register would have ${String(count)} ${type}, where ${String(most)} is the most. Leave some out.`,
      );
    for (const { period } of merged[type] as readonly { readonly period?: Period }[]) {
      if (period?.from !== undefined) bounds.add(period.from);
      if (period?.until !== undefined) bounds.add(period.until);
    }
  }
  if (bounds.size > MOST_BOUNDS)
    problems.add(
      file,
      [],
      'TOO_MANY',
      bounds.size,
      `Periods of the register would begin and end on ${String(bounds.size)} different days, where ${String(MOST_BOUNDS)} is the most. Leave some out.`,
    );
}
