/** The most that a register can have and still be compiled for asking. */
import { RECORD_TYPES, type Code, type Day, type Period, type Register } from '../../recognition';
import type { Records } from './records';
import type { Problems } from './problem';

const MOST_RECORDS = { regions: 65_535, equivalences: 16_777_215 } as const;
/** Different days on which periods begin or end; award periods are not among them. */
const MOST_BOUNDS = 65_534;

interface Limited {
  readonly code: Code;
  readonly period?: Period;
}

/** @param records the document's @param file where the problem is told */
export function checkLimits(present: Register, records: Records, file: string, problems: Problems): void {
  for (const type of ['regions', 'equivalences'] as const) {
    const count = stayingOf<Limited>(present[type], records[type]).length + (records[type]?.length ?? 0);
    if (count > MOST_RECORDS[type])
      problems.add(
        file,
        [type],
        'TOO_MANY',
        count,
        `The register would have ${String(count)} ${type}, where ${String(MOST_RECORDS[type])} is the most. Leave some out.`,
      );
  }
  const bounds = new Set<Day>();
  RECORD_TYPES.forEach((type) => boundsOf(records[type] ?? [], bounds));
  // What the register has is within the limit.
  if (bounds.size === 0) return;
  RECORD_TYPES.forEach((type) => boundsOf(stayingOf<Limited>(present[type], records[type]), bounds));
  if (bounds.size > MOST_BOUNDS)
    problems.add(
      file,
      [],
      'TOO_MANY',
      bounds.size,
      `Periods of the register would begin and end on ${String(bounds.size)} different days, where ${String(MOST_BOUNDS)} is the most. Leave some out.`,
    );
}

/** The records that the document does not replace. */
function stayingOf<R extends Limited>(present: readonly R[], given: readonly Limited[] = []): readonly R[] {
  if (given.length === 0) return present;
  const replaced = new Set(given.map(({ code }) => code));
  return present.filter(({ code }) => !replaced.has(code));
}

function boundsOf(records: readonly Limited[], bounds: Set<Day>): void {
  for (const { period } of records) {
    if (period?.from !== undefined) bounds.add(period.from);
    if (period?.until !== undefined) bounds.add(period.until);
  }
}
