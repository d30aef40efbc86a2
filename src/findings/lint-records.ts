/** Findings about single records and those that they name. */
import { RECORDS, referencesOf, type Kind, type RecordKey } from '../catalogue/document';
import {
  acceptedCertificates,
  isRefusal,
  LANGUAGES,
  RECORD_TYPES,
  standingOf,
  type Code,
  type Day,
  type Period,
  type Recorded,
  type RecordType,
} from '../recognition';
import { type Finding } from './finding';
import { groupedBy, overlap, type Ground } from './ground';

const keysOf = (type: RecordType, codes: readonly Code[]): readonly RecordKey[] =>
  codes.map((code) => ({ type, code }));

/** Exclusions of a certificate that an endorsed equivalence has at one of its ends, where both serve. */
export function* contradictions(ground: Ground): Generator<Finding | undefined> {
  const { equivalences, exclusions } = ground.catalogue.tables;
  const endorsed = equivalences.list.filter(ground.stands);
  const byEnd = groupedBy(
    endorsed.flatMap((record) => [record.from, record.to].map((end) => ({ end, record }))),
    ({ end }) => end,
  );
  for (const exclusion of exclusions.list.filter(ground.stands)) {
    yield undefined;
    const regions = ground.regionsOf(exclusion.regions);
    for (const { record } of byEnd.get(exclusion.certificate) ?? [])
      if (
        overlap(record.period, exclusion.period) &&
        ground.purposesOf(record).some((purpose) => exclusion.purposes.includes(purpose)) &&
        [...ground.servedBy(record)].some((region) => regions.has(region))
      )
        yield {
          kind: 'EXCLUSION_CONTRADICTS',
          records: [...keysOf('exclusions', [exclusion.code]), ...keysOf('equivalences', [record.code])],
          told: { exclusion: exclusion.code, equivalence: record.code, certificate: exclusion.certificate },
        };
  }
}

const DATED = ['levelReferences', 'requirements', 'agreements', 'equivalences', 'exclusions'] as const;

/** What ends within so many days, and what falls with it. */
export function* endings(ground: Ground, within: number): Generator<Finding | undefined> {
  const last = dayAfter(ground.onDate, within);
  for (const type of DATED)
    for (const record of ground.catalogue.tables[type].list) {
      const { period, code } = record as Recorded & { readonly period?: Period };
      const until = period?.until;
      if (until === undefined || until > last || !ground.isInForce(record)) continue;
      yield undefined;
      const falls = fallingWith(ground, { type, code }, until);
      yield {
        kind: 'ENDS_SOON',
        records: [{ type, code }, ...falls],
        told: { code, until, falls: falls.map((fallen) => fallen.code) },
      };
    }
}

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function fallingWith(
  { catalogue: { tables }, stands }: Ground,
  { type, code }: RecordKey,
  until: Day,
): readonly RecordKey[] {
  if (type === 'agreements')
    return keysOf(
      'equivalences',
      tables.equivalences.list
        .filter((record) => record.agreement === code && stands(record) && (record.period?.until ?? '9') > until)
        .map((record) => record.code),
    );
  if (type === 'equivalences') {
    const to = tables.equivalences.find(code)?.to;
    return keysOf(
      'requirements',
      tables.requirements.list
        .filter(({ routes }) =>
          routes.some(({ needs }) => needs.some((need) => 'certificate' in need && need.certificate === to)),
        )
        .map((record) => record.code),
    );
  }
  if (type !== 'requirements') return [];
  const ending = tables.requirements.find(code);
  const followed = tables.requirements.list.some(
    ({ post, region, period }) =>
      post === ending?.post &&
      region === ending.region &&
      (period?.from ?? '') <= until &&
      (period?.until === undefined || period.until > until),
  );
  return followed || ending === undefined ? [] : keysOf('posts', [ending.post]);
}

/** Requirements in force that no certificate awarded in another part of the region tree can meet by itself. */
export function* closedToOthers(ground: Ground): Generator<Finding | undefined> {
  const { catalogue, onDate } = ground;
  for (const { code, post, region, ...rest } of catalogue.tables.requirements.list) {
    yield undefined;
    if (!ground.isInForce(rest) || partOf(ground, region) === undefined) continue;
    const accepted = acceptedCertificates(catalogue, { post, region, onDate, purpose: 'PRACTICE' });
    if (isRefusal(accepted)) continue;
    const open = accepted.some(({ holdings: [{ certificate }], requirement }) => {
      const awardedIn = catalogue.tables.certificates.find(certificate)?.region;
      return requirement === code && (awardedIn === undefined || partOf(ground, awardedIn) !== partOf(ground, region));
    });
    if (!open)
      yield {
        kind: 'UNMEETABLE_FROM_ELSEWHERE',
        records: [...keysOf('requirements', [code]), ...keysOf('posts', [post]), ...keysOf('regions', [region])],
        told: { code, post, region },
      };
  }
}

/** The part of the tree that a region belongs to: itself, or what it lies below, right under the root. A root belongs to none. */
function partOf({ catalogue: { tables } }: Ground, code: Code): Code | undefined {
  let region = tables.regions.find(code);
  for (let above = region?.parent; above !== undefined; above = region?.parent) {
    const next = tables.regions.find(above);
    if (next?.parent === undefined) return region?.code;
    region = next;
  }
  return undefined;
}

/** Records with a text that is not given in every language. */
export function* untranslated({ catalogue: { tables } }: Ground): Generator<Finding | undefined> {
  for (const type of RECORD_TYPES)
    for (const record of tables[type].list) {
      const missing = new Set<string>();
      lackingLanguages(record, RECORDS[type], missing);
      yield missing.size === 0
        ? undefined
        : {
            kind: 'NAME_MISSING',
            records: [{ type, code: record.code }],
            told: { code: record.code, languages: LANGUAGES.filter((language) => missing.has(language)) },
          };
    }
}

function lackingLanguages(value: unknown, kind: Kind, missing: Set<string>): void {
  if (kind.is === 'list') (value as readonly unknown[]).forEach((item) => lackingLanguages(item, kind.of, missing));
  if (kind.is !== 'object') return;
  const given = value as Readonly<Record<string, unknown>>;
  if (kind.type === 'Text') LANGUAGES.forEach((language) => void (given[language] ?? missing.add(language)));
  else
    for (const [name, field] of Object.entries(kind.fields))
      if (given[name] !== undefined) lackingLanguages(given[name], field, missing);
}

/** Official records that name illustrative ones: an answer is worth the weakest that it rests on. */
export function* illustrativeUnderOfficial({ catalogue: { tables } }: Ground): Generator<Finding | undefined> {
  for (const type of RECORD_TYPES)
    for (const record of tables[type].list) {
      yield undefined;
      if (standingOf(record) !== 'OFFICIAL') continue;
      const weak = referencesOf(type, record).filter((named) => {
        const found: Recorded | undefined = tables[named.type].find(named.code);
        return found !== undefined && standingOf(found) === 'ILLUSTRATIVE';
      });
      if (weak.length > 0)
        yield {
          kind: 'ILLUSTRATIVE_UNDER_OFFICIAL',
          records: [{ type, code: record.code }, ...weak],
          told: { code: record.code, weak: weak.map(({ code }) => code) },
        };
    }
}
