/** On each day a post has one requirement in a region, at the most: two of the same post and region do not overlap (LAW.md section 3). */
import type { Requirement } from '../../recognition';
import type { MergedRecord } from './merged-register';
import { overlapsIn } from './overlaps';
import type { Rule } from './rule';

type Merged = MergedRecord<Requirement>;

export const requirementPeriods: Rule = (register, report) => {
  if (!register.gives('requirements')) return;
  const keyOf = ({ record }: Merged): string => `${record.post} ${record.region}`;
  const groups = new Map<string, Merged[]>(
    register.given('requirements').map((requirement) => [keyOf(requirement), []]),
  );
  for (const requirement of register.all('requirements')) groups.get(keyOf(requirement))?.push(requirement);
  for (const group of groups.values())
    for (const { given, record, other } of overlapsIn(group)) {
      const { code, post, region } = record;
      report(given, ['period'], 'OVERLAP', record.period, { code, other: other.code, post, region });
    }
};
