/** On each day a post has one requirement in a region, at the most: two of the same post and region do not overlap (LAW.md section 3). */
import type { Day, Requirement } from '../../recognition';
import type { MergedRecord } from './merged-register';
import type { Report, Rule } from './rule';

type Merged = MergedRecord<Requirement>;

export const requirementPeriods: Rule = (register, report) => {
  if (!register.gives('requirements')) return;
  const keyOf = ({ record }: Merged): string => `${record.post} ${record.region}`;
  const groups = new Map<string, Merged[]>(
    register.given('requirements').map((requirement) => [keyOf(requirement), []]),
  );
  for (const requirement of register.all('requirements')) groups.get(keyOf(requirement))?.push(requirement);
  for (const group of groups.values()) reportOverlaps(group, report);
};

/** Where the document gives one of two that overlap, it is reported there; where it gives both, at the one that begins later. */
function reportOverlaps(group: Merged[], report: Report): void {
  if (group.length < 2) return;
  group.sort(byBeginning);
  let longest = group[0];
  for (const next of group.slice(1)) {
    const until = longest.record.period?.until;
    if (until === undefined || beginningOf(next) < until) {
      const [reported, other] = next.given !== undefined ? [next, longest] : [longest, next];
      if (reported.given !== undefined)
        report(reported.given, ['period'], 'OVERLAP', reported.record.period, {
          code: reported.record.code,
          other: other.record.code,
          post: next.record.post,
          region: next.record.region,
        });
    }
    if (until !== undefined && (next.record.period?.until === undefined || next.record.period.until > until))
      longest = next;
  }
}

/** The first day of the period; before all days where it has none. */
const beginningOf = ({ record }: Merged): Day => record.period?.from ?? '';

function byBeginning(a: Merged, b: Merged): number {
  const [one, other] = [beginningOf(a), beginningOf(b)];
  return one < other ? -1 : one > other ? 1 : a.record.code < b.record.code ? -1 : 1;
}
