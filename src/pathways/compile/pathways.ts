/** Programmes compiled for asking, together with the catalogue of the register that they refer to: who gives what, and what their entries ask. */
import {
  boundsOf,
  certificatesByContent,
  dayNumber,
  equivalencesFrom,
  withOtherPosts,
  type Catalogue,
  type CertificatesByContent,
  type Code,
  type Exclusion,
  type Period,
  type Programme,
  type Requirement,
  type TimeSlices,
} from '../../recognition';

export interface Pathways {
  readonly catalogue: Catalogue;
  /** In order of code; a programme is known by its position. */
  readonly programmes: readonly Programme[];
  /** The catalogue in which the programmes that have an entry are the posts. */
  readonly entries: Catalogue;
  readonly content: CertificatesByContent;
  /** Who gives a certificate, by its position; who gives a condition, by its code. */
  readonly giversOfCertificate: ReadonlyMap<number, readonly number[]>;
  readonly giversOfCondition: ReadonlyMap<Code, readonly number[]>;
  /** By position of the certificate. */
  readonly exclusions: ReadonlyMap<number, readonly Exclusion[]>;
  /** By certificate, the days on which something about an award of it turns: made when they are first asked for (`awardDays`). */
  readonly awards: Map<Code, readonly number[]>;
}

const SLICE = 256;

/** Compiles the programmes of a register for asking. */
export function* compilePathways(catalogue: Catalogue): TimeSlices<Pathways> {
  const programmes = catalogue.tables.programmes.list;
  const { certificates, exclusions } = catalogue.tables;
  const giversOfCertificate = new Map<number, number[]>();
  const giversOfCondition = new Map<Code, number[]>();
  for (const [at, { gives }] of programmes.entries()) {
    for (const code of gives.certificates ?? []) note(giversOfCertificate, certificates.position(code), at);
    for (const code of gives.conditions ?? []) note(giversOfCondition, code, at);
    if (at % SLICE === 0) yield;
  }
  const byCertificate = new Map<number, Exclusion[]>();
  for (const exclusion of exclusions.list) note(byCertificate, certificates.position(exclusion.certificate), exclusion);
  return {
    catalogue,
    programmes,
    entries: yield* withOtherPosts(catalogue, programmes.flatMap(entryOf)),
    content: yield* certificatesByContent(catalogue),
    giversOfCertificate,
    giversOfCondition,
    exclusions: byCertificate,
    awards: new Map(),
  };
}

function note<K, T>(known: Map<K, T[]>, key: K, item: T): void {
  const listed = known.get(key);
  if (listed === undefined) known.set(key, [item]);
  else if (listed[listed.length - 1] !== item) listed.push(item);
}

/** The entry of a programme as a requirement of a post of its own (WAYS.md section 2). */
export const entryOf = ({ code, region, standing, entry }: Programme): readonly Requirement[] =>
  entry === undefined ? [] : [{ code, post: code, region, routes: entry, ...(standing && { standing }) }];

const boundsOfPeriod = (period: Period | undefined): readonly number[] => boundsOf({ period });

/** The days on which something about an award of a certificate turns, in order: its awards, and the award windows of equivalences from it. */
export function awardDays({ catalogue, awards }: Pathways, certificate: Code): readonly number[] {
  const found = awards.get(certificate);
  if (found !== undefined) return found;
  const windows = equivalencesFrom(catalogue, certificate).flatMap(({ awarded }) => boundsOfPeriod(awarded));
  const own = boundsOfPeriod(catalogue.tables.certificates.find(certificate)?.awarded);
  const days = inOrder([...own, ...windows]);
  awards.set(certificate, days);
  return days;
}

export const inOrder = (days: Iterable<number>): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

/** Days of a period as integers: the first, and the first past it. */
export const firstOf = (period: Period | undefined): number =>
  period?.from === undefined ? 0 : dayNumber(period.from);
export const pastOf = (period: Period | undefined): number =>
  period?.until === undefined ? Infinity : dayNumber(period.until);

/** Whether a certificate is awarded on a day. */
export function isAwardedOn({ tables }: Catalogue, certificate: Code, day: number): boolean {
  const period = tables.certificates.find(certificate)?.awarded;
  return day >= firstOf(period) && day < pastOf(period);
}
