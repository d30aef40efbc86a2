/** Exclusions (LAW.md section 4): what is taken out of the question. */
import type { DayScale } from './day-scale';
import type { Code } from '../model/records';
import { holds, regionsOf, type Regions } from './region-sets';
import { Bits, purposeMask } from './step-graph';
import type { Forest } from './forest';
import type { Tables } from './tables';

interface Exclusion {
  readonly code: Code;
  readonly posts: ReadonlySet<number> | undefined;
  readonly regions: Regions;
  readonly purposes: number;
  /** Ranks of days. */
  readonly first: number;
  readonly past: number;
}

export interface Exclusions {
  /** Whether there are any; and, by certificate, whether any names it. */
  readonly any: boolean;
  readonly named: Uint8Array;
  readonly byCertificate: ReadonlyMap<number, readonly Exclusion[]>;
  /** The posts that an exclusion names: what is excluded for them may differ from what is excluded for others. */
  readonly posts: ReadonlySet<number>;
}

/** What decides whether an exclusion applies. */
interface ExclusionQuestion {
  readonly post: number;
  readonly region: number;
  readonly rank: number;
  readonly purpose: number;
}

export function compileExclusions(tables: Tables, forest: Forest, days: DayScale): Exclusions {
  const named = new Uint8Array(tables.certificates.size);
  const byCertificate = new Map<number, Exclusion[]>();
  const posts = new Set<number>();
  for (const record of tables.exclusions.list) {
    const certificate = tables.certificates.position(record.certificate);
    const own = record.posts?.map((post) => tables.posts.position(post));
    own?.forEach((post) => posts.add(post));
    named[certificate] = 1;
    const listed = byCertificate.get(certificate) ?? [];
    byCertificate.set(certificate, listed);
    listed.push({
      code: record.code,
      posts: own && new Set(own),
      regions: regionsOf(record.regions, tables.regions, forest),
      purposes: purposeMask(record.purposes) << Bits.PURPOSE_SHIFT,
      first: days.first(record.period),
      past: days.past(record.period),
    });
  }
  return { any: byCertificate.size > 0, named, byCertificate, posts };
}

const applies = (exclusion: Exclusion, asked: ExclusionQuestion): boolean =>
  asked.rank >= exclusion.first && asked.rank < exclusion.past && isAbout(exclusion, asked);

const isAbout = (exclusion: Exclusion, { post, region, purpose }: Omit<ExclusionQuestion, 'rank'>): boolean =>
  (exclusion.purposes & purpose) !== 0 &&
  (exclusion.posts === undefined || exclusion.posts.has(post)) &&
  holds(exclusion.regions, region);

/** The exclusions that take a certificate out of the question on some day. */
export const exclusionsOnAnyDay = (
  { exclusions }: { readonly exclusions: Exclusions },
  certificate: number,
  asked: Omit<ExclusionQuestion, 'rank'>,
): readonly Exclusion[] =>
  (exclusions.byCertificate.get(certificate) ?? []).filter((exclusion) => isAbout(exclusion, asked));

/** Whether a certificate is taken out of the question. */
export const isExcluded = (
  { exclusions }: { readonly exclusions: Exclusions },
  certificate: number,
  asked: ExclusionQuestion,
): boolean =>
  exclusions.any &&
  exclusions.named[certificate] !== 0 &&
  exclusions.byCertificate.get(certificate)?.some((exclusion) => applies(exclusion, asked)) === true;

/** The codes of the exclusions that take a certificate out of the question. */
export const exclusionsAt = (
  { exclusions }: { readonly exclusions: Exclusions },
  certificate: number,
  asked: ExclusionQuestion,
): readonly Code[] =>
  (exclusions.byCertificate.get(certificate) ?? [])
    .filter((exclusion) => applies(exclusion, asked))
    .map(({ code }) => code);
