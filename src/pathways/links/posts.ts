/** The posts for which the law may say something else where certificates are reached: those that may ask for them, or for something they have. */
import { requirementOf, type Certificate, type Code, type Need, type TimeSlices } from '../../recognition';
import type { Pathways } from '../compile/pathways';
import type { WaysQuestion } from '../model/ways';

const SLICE = 256;

export function* postsThatMayAsk(
  { catalogue }: Pathways,
  { region, from }: WaysQuestion,
  reached: ReadonlySet<Code>,
): TimeSlices<readonly Code[]> {
  const { certificates, posts } = catalogue.tables;
  const records = [...reached].flatMap((code) => certificates.find(code) ?? []);
  const found: Code[] = [];
  for (const [at, post] of posts.codes.entries()) {
    const routes = requirementOf(catalogue, post, region, from)?.routes ?? [];
    if (routes.some(({ needs }) => needs.some((need) => records.some((record) => mayServe(record, need)))))
      found.push(post);
    if (at % SLICE === 0) yield;
  }
  return found;
}

/** Whether a certificate may meet some of a need itself; of levels those that it may be tied to are not looked at. */
function mayServe({ code, units, placements }: Certificate, need: Need): boolean {
  if ('certificate' in need) return need.certificate === code;
  if ('units' in need) return need.units.some((unit) => units?.includes(unit));
  return placements !== undefined;
}
