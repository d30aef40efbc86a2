/** Which of several dated records hold on the same days. */
import type { Code, Day, Period } from '../../recognition';
import type { GivenRecord } from '../given-records';
import type { MergedRecord } from './merged-register';

interface Dated {
  readonly code: Code;
  readonly period?: Period;
}

export interface Overlap<T> {
  /** Where the document gives one of the two, that one; where it gives both, the one that begins later. */
  readonly given: GivenRecord;
  readonly record: T;
  readonly other: T;
}

/** The overlaps that the document makes among records of which none may overlap another. */
export function* overlapsIn<T extends Dated>(group: readonly MergedRecord<T>[]): Generator<Overlap<T>> {
  if (group.length < 2) return;
  const ordered = [...group].sort(byBeginning);
  let longest = ordered[0];
  for (const next of ordered.slice(1)) {
    const until = longest.record.period?.until;
    if (until === undefined || beginningOf(next) < until) {
      const [{ record, given }, other] = next.given !== undefined ? [next, longest] : [longest, next];
      if (given !== undefined) yield { given, record, other: other.record };
    }
    if (until !== undefined && (next.record.period?.until === undefined || next.record.period.until > until))
      longest = next;
  }
}

/** The first day of the period; before all days where it has none. */
const beginningOf = ({ record }: MergedRecord<Dated>): Day => record.period?.from ?? '';

function byBeginning(a: MergedRecord<Dated>, b: MergedRecord<Dated>): number {
  const [one, other] = [beginningOf(a), beginningOf(b)];
  return one < other ? -1 : one > other ? 1 : a.record.code < b.record.code ? -1 : 1;
}
