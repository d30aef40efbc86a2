/** How many records of each type a document adds and amends, for a person to read. */
import type { ImportCounts } from '../import/import.service';
import { RECORD_TYPES } from '../recognition';

export function describeCounts(counts: ImportCounts): string[] {
  return RECORD_TYPES.flatMap((type) => {
    const { added, amended, unchanged } = counts[type];
    const parts = [
      [added, 'added'],
      [amended, 'amended'],
      [unchanged, 'unchanged'],
    ].flatMap(([count, what]) => (count === 0 ? [] : [`${String(count)} ${String(what)}`]));
    return parts.length === 0 ? [] : [`${type}: ${parts.join(', ')}`];
  });
}
