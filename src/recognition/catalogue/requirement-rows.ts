/**
 * What posts ask, compiled (LAW.md section 3): for each post, where and when which requirement is in force, and what the bidirectional search
 * needs to know of it.
 */
import type { DayScale } from './day-scale';
import type { Code, Need, Requirement } from '../model/records';
import { STANDINGS } from '../model/records';
import { certificateAt, fitsRegion, misfit, type Steps } from './step-graph';
import type { Forest } from './forest';
import { standingOf } from '../model/validity';
import type { Tables } from './tables';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** Integers of a row: the interval of regions, the interval of ranks of days, then all that the bidirectional search needs, close by. */
export const enum RequirementRow {
  REGIONS,
  DAYS,
  REQUIREMENT,
  /** Position of its code in `codes`. */
  CODES,
  KIND,
  /** How many routes it has. */
  ROUTES,
  /** From here on, what each route asks for, where it asks for one certificate alone: the certificate's first node, otherwise -1. */
  TARGETS,
}

/** What is to be known of a requirement. */
export const enum Kind {
  /** The position of its standing in `STANDINGS`. */
  STANDING = 3,
  /** `SINGLE`, and nothing credits units of what it asks for: `resolveTargets` says so. */
  PLAIN = 4,
  /** Some route has conditions of its own. */
  CONDITIONAL = 8,
  /** The certificate that the first route asks for has units. */
  UNITS = 16,
  /** Every route has one need, and that a certificate. */
  SINGLE = 32,
}

export interface Requirements {
  /** Where the rows of each post start (size + 1): those of regions that lie deeper come first. */
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  /** Each requirement's code, and then its routes'. */
  readonly codes: readonly Code[];
}

/** Compiles what posts ask; `resolveTargets` then turns certificates into nodes. */
export function* compileRequirements(tables: Tables, forest: Forest, days: DayScale): TimeSlices<Requirements> {
  const { list } = tables.requirements;
  const regions = Int32Array.from(list, ({ region }) => tables.regions.position(region));
  const { starts, order } = byPost(tables);
  const offsets = new Int32Array(tables.posts.size + 1);
  const rows = new Int32Array(list.reduce((sum, { routes }) => sum + RequirementRow.TARGETS + routes.length, 0));
  const codes: Code[] = [];
  let at = 0;
  yield* inTimeSlices(tables.posts.size, (start, end) => {
    for (let post = start; post < end; post++) {
      const asked = order.subarray(starts[post], starts[post + 1]);
      if (asked.length > 1) asked.sort((a, b) => forest.low[regions[b]] - forest.low[regions[a]] || a - b);
      for (const requirement of asked) {
        const record = list[requirement];
        const region = regions[requirement];
        rows[at + RequirementRow.REGIONS] = forest.low[region] | (forest.high[region] << 16);
        rows[at + RequirementRow.DAYS] = days.interval(record.period);
        rows[at + RequirementRow.REQUIREMENT] = requirement;
        rows[at + RequirementRow.CODES] = codes.length;
        rows[at + RequirementRow.KIND] = kindOf(record, tables);
        rows[at + RequirementRow.ROUTES] = record.routes.length;
        at += RequirementRow.TARGETS;
        codes.push(record.code);
        for (const { code, needs } of record.routes) {
          codes.push(code);
          rows[at++] = certificateOf(tables, needs[0]);
        }
      }
      offsets[post + 1] = at;
    }
  });
  return { offsets, rows, codes };
}

/** The requirements, those of a post side by side, in order of code; and where those of each post start (size + 1). */
function byPost({ posts, requirements: { list } }: Tables): {
  readonly starts: Int32Array;
  readonly order: Int32Array;
} {
  const postOf = Int32Array.from(list, ({ post }) => posts.position(post));
  const starts = new Int32Array(posts.size + 1);
  for (const post of postOf) starts[post + 1]++;
  for (let post = 1; post < starts.length; post++) starts[post] += starts[post - 1];
  const next = starts.slice();
  const order = new Int32Array(list.length);
  postOf.forEach((post, requirement) => (order[next[post]++] = requirement));
  return { starts, order };
}

/**
 * The same requirements with the nodes of their targets among `steps`.
 * @param before the steps among which they have nodes now; null: they are fresh from `compileRequirements`, and have certificates
 */
export function* resolveTargets(
  requirements: Requirements,
  steps: Steps,
  before: Steps | null,
): TimeSlices<Requirements> {
  const { offsets } = requirements;
  const rows = before === null ? requirements.rows : requirements.rows.slice();
  const { firstNodeOf, credits } = steps;
  yield* inTimeSlices(offsets.length - 1, (start, end) => {
    for (let at = offsets[start]; at < offsets[end];) {
      const first = at + RequirementRow.TARGETS;
      const last = first + rows[at + RequirementRow.ROUTES];
      let plain = (rows[at + RequirementRow.KIND] & Kind.SINGLE) !== 0;
      for (let target = first; target < last; target++) {
        if (rows[target] < 0) continue;
        const certificate = before === null ? rows[target] : certificateAt(before, rows[target]);
        rows[target] = firstNodeOf[certificate];
        if (credits[certificate] !== 0) plain = false;
      }
      rows[at + RequirementRow.KIND] = (rows[at + RequirementRow.KIND] & ~Kind.PLAIN) | (plain ? Kind.PLAIN : 0);
      at = last;
    }
  });
  return { ...requirements, rows };
}

function kindOf(record: Requirement, tables: Tables): number {
  const { routes } = record;
  return (
    STANDINGS.indexOf(standingOf(record)) |
    (routes.every(({ needs }) => needs.length === 1 && certificateOf(tables, needs[0]) >= 0) ? Kind.SINGLE : 0) |
    (routes.some(({ conditions }) => conditions !== undefined) ? Kind.CONDITIONAL : 0) |
    (tables.certificates.at(certificateOf(tables, routes[0].needs[0]))?.units === undefined ? 0 : Kind.UNITS)
  );
}

const certificateOf = (tables: Tables, need: Need | undefined): number =>
  need !== undefined && 'certificate' in need ? tables.certificates.position(need.certificate) : -1;

/** When the requirements of a post at or above a region are in force, as intervals of ranks of days. */
export function requirementDays({ offsets, rows }: Requirements, post: number, region: number): readonly number[] {
  const days: number[] = [];
  for (let at = offsets[post]; at < offsets[post + 1]; at += RequirementRow.TARGETS + rows[at + RequirementRow.ROUTES])
    if (fitsRegion(rows[at + RequirementRow.REGIONS], region)) days.push(rows[at + RequirementRow.DAYS]);
  return days;
}

/** The requirements of a post that may apply in a region (by pre-order number), on whatever day; those of regions that lie deeper come first. */
export function requirementsThatMayApply(
  { requirements: { offsets, rows }, tables }: { readonly requirements: Requirements; readonly tables: Tables },
  post: number,
  region: number,
): readonly Requirement[] {
  const found: Requirement[] = [];
  for (let at = offsets[post]; at < offsets[post + 1]; at += RequirementRow.TARGETS + rows[at + RequirementRow.ROUTES])
    if (fitsRegion(rows[at + RequirementRow.REGIONS], region))
      found.push(tables.requirements.at(rows[at + RequirementRow.REQUIREMENT]));
  return found;
}

/** Where the row of the requirement of a post in a region on a day starts: of those in force, the one of the nearest region at or above; or -1. */
export function requirementRowAt({ offsets, rows }: Requirements, post: number, region: number, rank: number): number {
  const end = offsets[post + 1];
  for (let at = offsets[post]; at < end; at += RequirementRow.TARGETS + rows[at + RequirementRow.ROUTES])
    if (misfit(rows[at + RequirementRow.REGIONS], rows[at + RequirementRow.DAYS], region, rank) >= 0) return at;
  return -1;
}

/** The requirement of a post in a region on a day, or undefined. */
export function requirementAt(
  { requirements, tables }: { readonly requirements: Requirements; readonly tables: Tables },
  post: number,
  region: number,
  rank: number,
): Requirement | undefined {
  const row = requirementRowAt(requirements, post, region, rank);
  return row < 0 ? undefined : tables.requirements.at(requirements.rows[row + RequirementRow.REQUIREMENT]);
}
