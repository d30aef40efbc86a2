/**
 * Suspensions stand in order and apart from one another; only the last may be without an end, and it is so exactly where the record is
 * `SUSPENDED` (LAW.md section 5). A record that is `SUSPENDED` and names none is suspended on every day.
 */
import { stateOf } from '../../recognition';
import type { Rule } from './rule';

export const suspensions: Rule = (register, report) => {
  for (const { record, given } of [...register.given('agreements'), ...register.given('equivalences')]) {
    const named = record.suspensions ?? [];
    named.forEach(({ from, until }, at) => {
      const before = named[at - 1]?.until;
      if (before !== undefined && from < before) report(given, ['suspensions', at], 'SUSPENSION_ORDER', from, { from });
      if (until === undefined && at < named.length - 1)
        report(given, ['suspensions', at], 'SUSPENSION_OPEN', from, { from });
    });
    const last = named.at(-1);
    const state = stateOf(record);
    if (last === undefined) continue;
    if (last.until === undefined && state !== 'SUSPENDED')
      report(given, ['suspensions', named.length - 1], 'SUSPENSION_STATE.open', last, { from: last.from, state });
    if (last.until !== undefined && state === 'SUSPENDED')
      report(given, ['state'], 'SUSPENSION_STATE.ended', state, { until: last.until });
  }
};
