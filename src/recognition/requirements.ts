/**
 * What posts ask, compiled (semantics.md section 3): for each post, where and when which requirement is in force, and what the quick search
 * needs to know of it.
 */
import type { DayScale } from './day-scale';
import type { Code, Need, Requirement } from './records';
import { STANDINGS } from './records';
import { misfit, type Steps } from './steps';
import { standingOf, type Forest, type Tables } from './tables';

/** Integers of a row: the interval of regions, the interval of days, then these. */
export const enum Asked {
  REGIONS,
  DAYS,
  REQUIREMENT,
  /** Position of its first route among all routes, how many it has, and what is to be known of it. */
  ROUTES,
  ROUTE_COUNT,
  KIND,
  SIZE,
}

/** What is to be known of a requirement. */
export const enum Kind {
  /** The position of its standing in `STANDINGS`. */
  STANDING = 3,
  /** Every route has one need, and that a certificate whose units nothing credits. */
  PLAIN = 4,
  /** Some route has conditions of its own. */
  CONDITIONAL = 8,
  /** The certificate that the first route asks for has units. */
  UNITS = 16,
}

/** Integers of a target: the certificate, its first place and the one after its last. */
export const enum Target {
  CERTIFICATE,
  PLACES,
  PLACES_END,
  SIZE,
}

export interface Requirements {
  /** Offsets into `rows` by post (size + 1). */
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  /** What each route asks for, where it asks for one certificate alone; by position among all routes. */
  readonly targets: Int32Array;
  /** Codes of all routes. */
  readonly routeCodes: readonly Code[];
}

export function compileRequirements(tables: Tables, forest: Forest, days: DayScale, steps: Steps): Requirements {
  const { list } = tables.requirements;
  const posts = Int32Array.from(list, ({ post }) => tables.posts.position(post));
  const offsets = new Int32Array(tables.posts.list.length + 1);
  for (const post of posts) offsets[post + 1] += Asked.SIZE;
  for (let post = 0; post + 1 < offsets.length; post++) offsets[post + 1] += offsets[post];
  const cursor = offsets.slice();
  const rows = new Int32Array(list.length * Asked.SIZE);
  const targets: number[] = [];
  const routeCodes: Code[] = [];
  list.forEach((record, requirement) => {
    const at = cursor[posts[requirement]];
    cursor[posts[requirement]] += Asked.SIZE;
    const region = tables.regions.position(record.region);
    rows[at + Asked.REGIONS] = forest.low[region] | (forest.high[region] << 16);
    rows[at + Asked.DAYS] = days.first(record.period) | (days.past(record.period) << 16);
    rows[at + Asked.REQUIREMENT] = requirement;
    rows[at + Asked.ROUTES] = routeCodes.length;
    rows[at + Asked.ROUTE_COUNT] = record.routes.length;
    rows[at + Asked.KIND] = kindOf(record, tables, steps);
    for (const { code, needs } of record.routes) {
      routeCodes.push(code);
      const certificate = certificateOf(tables, needs[0]);
      targets.push(certificate, steps.placesOf[certificate] ?? 0, steps.placesOf[certificate + 1] ?? 0);
    }
  });
  return { offsets, rows, targets: Int32Array.from(targets), routeCodes };
}

function kindOf(record: Requirement, tables: Tables, { credits }: Steps): number {
  const { routes } = record;
  return (
    STANDINGS.indexOf(standingOf(record)) |
    (routes.every(({ needs }) => needs.length === 1 && credits[certificateOf(tables, needs[0])] === 0)
      ? Kind.PLAIN
      : 0) |
    (routes.some(({ conditions }) => conditions !== undefined) ? Kind.CONDITIONAL : 0) |
    (tables.certificates.list[certificateOf(tables, routes[0].needs[0])]?.units === undefined ? 0 : Kind.UNITS)
  );
}

const certificateOf = (tables: Tables, need: Need | undefined): number =>
  need !== undefined && 'certificate' in need ? tables.certificates.position(need.certificate) : -1;

/** The row of the requirement of a post in a region on a day: of those in force, the one of the nearest region at or above; or -1. */
export function askedOf({ offsets, rows }: Requirements, post: number, region: number, rank: number): number {
  let nearest = -1;
  let row = -1;
  for (let at = offsets[post], end = offsets[post + 1]; at < end; at += Asked.SIZE) {
    const low = rows[at + Asked.REGIONS] & 0xffff;
    if (low <= nearest || misfit(rows[at + Asked.REGIONS], rows[at + Asked.DAYS], region, rank) < 0) continue;
    nearest = low;
    row = at;
  }
  return row;
}

/** The requirement of a post in a region on a day, or undefined. */
export function requirementAt(
  { requirements, tables }: { readonly requirements: Requirements; readonly tables: Tables },
  post: number,
  region: number,
  rank: number,
): Requirement | undefined {
  const row = askedOf(requirements, post, region, rank);
  return row < 0 ? undefined : tables.requirements.list[requirements.rows[row + Asked.REQUIREMENT]];
}
