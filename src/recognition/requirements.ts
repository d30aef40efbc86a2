/**
 * What posts ask, compiled (semantics.md section 3): for each post, where and when which requirement is in force, and what the quick search
 * needs to know of it.
 */
import type { DayScale } from './day-scale';
import type { Code, Need, Requirement } from './records';
import { STANDINGS } from './records';
import { misfit, type Steps } from './steps';
import { standingOf, type Forest, type Tables } from './tables';

/** Integers of a row: the interval of regions, the interval of days, then all that the quick search needs, close by. */
export const enum Asked {
  REGIONS,
  DAYS,
  REQUIREMENT,
  /** Position of its code in `codes`. */
  CODES,
  KIND,
  /** How many routes it has. */
  ROUTES,
  /** From here on, what each route asks for, where it asks for one certificate alone: the certificate's first place, otherwise -1. */
  TARGETS,
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

export interface Requirements {
  /** Where the rows of each post start (size + 1): those of regions that lie deeper come first. */
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  /** Each requirement's code, and then its routes'. */
  readonly codes: readonly Code[];
}

export function compileRequirements(tables: Tables, forest: Forest, days: DayScale, steps: Steps): Requirements {
  const { list } = tables.requirements;
  const posts = Int32Array.from(list, ({ post }) => tables.posts.position(post));
  const regions = Int32Array.from(list, ({ region }) => tables.regions.position(region));
  const inOrder = Int32Array.from(list.keys()).sort(
    (a, b) => posts[a] - posts[b] || forest.low[regions[b]] - forest.low[regions[a]] || a - b,
  );
  const offsets = new Int32Array(tables.posts.list.length + 1);
  const rows = new Int32Array(list.reduce((sum, { routes }) => sum + Asked.TARGETS + routes.length, 0));
  const codes: Code[] = [];
  let at = 0;
  for (const requirement of inOrder) {
    const record = list[requirement];
    const region = regions[requirement];
    rows[at + Asked.REGIONS] = forest.low[region] | (forest.high[region] << 16);
    rows[at + Asked.DAYS] = days.first(record.period) | (days.past(record.period) << 16);
    rows[at + Asked.REQUIREMENT] = requirement;
    rows[at + Asked.CODES] = codes.length;
    rows[at + Asked.KIND] = kindOf(record, tables, steps);
    rows[at + Asked.ROUTES] = record.routes.length;
    at += Asked.TARGETS;
    codes.push(record.code);
    for (const { code, needs } of record.routes) {
      codes.push(code);
      rows[at++] = steps.placesOf[certificateOf(tables, needs[0])] ?? -1;
    }
    offsets[posts[requirement] + 1] = at;
  }
  for (let post = 1; post < offsets.length; post++) offsets[post] = Math.max(offsets[post], offsets[post - 1]);
  return { offsets, rows, codes };
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

/** Where the row of the requirement of a post in a region on a day starts: of those in force, the one of the nearest region at or above; or -1. */
export function askedOf({ offsets, rows }: Requirements, post: number, region: number, rank: number): number {
  const end = offsets[post + 1];
  for (let at = offsets[post]; at < end; at += Asked.TARGETS + rows[at + Asked.ROUTES])
    if (misfit(rows[at + Asked.REGIONS], rows[at + Asked.DAYS], region, rank) >= 0) return at;
  return -1;
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
