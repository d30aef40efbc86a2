/** Findings about single records and those that they name. */
import { RECORDS, referencesOf, type Shape, type RecordKey } from '../document';
import { dayInWords } from '../language/days';
import {
  byCode,
  covers,
  groupedBy,
  hasEnded,
  isRefusal,
  judgingPortability,
  LANGUAGES,
  liesIn,
  overlaps,
  RECORD_TYPES,
  sharedRegions,
  standingOf,
  type Agreement,
  type Code,
  type Dated,
  type Day,
  type Equivalence,
  type Holding,
  type Period,
  type Recorded,
  type RecordType,
  type Requirement,
} from '../recognition';
import { RequirementLookup } from './requirement-lookup';
import { type Finding } from './finding';
import { grouping, inSlices, scopesOf, type RegisterOnDay } from './register-on-day';

const keysOf = (type: RecordType, codes: readonly Code[]): readonly RecordKey[] =>
  codes.map((code) => ({ type, code }));

/** Exclusions of a certificate that an endorsed equivalence has at one of its ends, where both serve. */
export function* contradictions(register: RegisterOnDay): Generator<Finding | undefined> {
  const { agreements, exclusions } = register.catalogue.tables;
  if (exclusions.size === 0) return;
  const edges = yield* register.edges(register.isStanding);
  const ends = edges.flatMap(({ record, from, to }) =>
    // Of a mutual one both directions are among the edges.
    record.mutual === true ? [{ end: from, record }] : [from, to].map((end) => ({ end, record })),
  );
  const byEnd = yield* grouping(ends, ({ end }) => end);
  for (const exclusion of exclusions.list.filter(register.isStanding)) {
    yield undefined;
    const scopes = scopesOf(register.regionsOf(exclusion.regions), exclusion.purposes);
    for (const { record } of byEnd.get(exclusion.certificate) ?? []) {
      const periods = [record.period, agreements.find(record.agreement)?.period];
      if (
        periods.every((period) => overlaps(period, exclusion.period)) &&
        [...register.servedScopes(record)].some((scope) => scopes.has(scope))
      )
        yield {
          kind: 'EXCLUSION_CONTRADICTS',
          records: [...keysOf('exclusions', [exclusion.code]), ...keysOf('equivalences', [record.code])],
          parameters: { exclusion: exclusion.code, equivalence: record.code, certificate: exclusion.certificate },
        };
    }
  }
}

const DATED = ['levelReferences', 'requirements', 'agreements', 'equivalences', 'exclusions'] as const;

/** What ends within so many days, and what falls with it. */
export function* endings(register: RegisterOnDay, within: number): Generator<Finding | undefined> {
  const last = dayAfter(register.onDate, within);
  const falling = new Falling(register);
  for (const type of DATED)
    for (const record of inSlices<Recorded & Dated>(register.catalogue.tables[type].list)) {
      if (record === undefined) {
        yield undefined;
        continue;
      }
      const { period, code } = record as Recorded & { readonly period?: Period };
      const until = period?.until;
      if (until === undefined || until > last || !register.isInForce(record)) continue;
      yield undefined;
      const falls = falling.with({ type, code }, until);
      yield {
        kind: 'ENDS_SOON',
        records: [{ type, code }, ...falls],
        parameters: { code, until: dayInWords(until), falls: falls.map((fallen) => fallen.code) },
      };
    }
}

/** What is in force and will be suspended within so many days, and what falls with it meanwhile. */
export function* suspensionsToCome(register: RegisterOnDay, within: number): Generator<Finding | undefined> {
  const last = dayAfter(register.onDate, within);
  const falling = new Falling(register);
  for (const type of ['agreements', 'equivalences'] as const)
    for (const record of inSlices<Agreement | Equivalence>(register.catalogue.tables[type].list)) {
      if (record === undefined) {
        yield undefined;
        continue;
      }
      const { code, suspensions = [] } = record;
      const suspension = suspensions.find(({ from }) => from > register.onDate);
      if (suspension === undefined || suspension.from > last || !register.isInForce(record)) continue;
      yield undefined;
      const falls = falling.with({ type, code }, suspension.from);
      yield {
        kind: 'SUSPENDED_SOON',
        records: [{ type, code }, ...falls],
        parameters: { code, from: dayInWords(suspension.from), falls: falls.map((fallen) => fallen.code) },
      };
    }
}

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What falls with what ends on a day: what hangs on it, or takes into account what it leads to, and goes on after that day. */
class Falling {
  private readonly lookup: RequirementLookup;

  constructor(private readonly register: RegisterOnDay) {
    this.lookup = new RequirementLookup(register);
  }

  with({ type, code }: RecordKey, until: Day): readonly RecordKey[] {
    const { tables } = this.register.catalogue;
    const goesOn = (record: Dated): boolean => this.register.isStanding(record) && !hasEnded(record.period, until);
    const codesOf = (records: readonly (Recorded & Dated)[]): readonly Code[] =>
      records.filter(goesOn).map((record) => record.code);
    if (type === 'agreements')
      return keysOf('equivalences', codesOf(tables.equivalences.list.filter(({ agreement }) => agreement === code)));
    if (type === 'equivalences')
      return keysOf('requirements', codesOf(this.restingOn(tables.equivalences.find(code)!)));
    if (type === 'levelReferences') {
      const { a, b } = tables.levelReferences.find(code)!;
      const resting = new Set([a, b].flatMap((level) => [...this.lookup.requirementsAt(level)]));
      return keysOf('requirements', codesOf([...resting]).toSorted());
    }
    return type === 'requirements' ? keysOf('posts', this.leftWithout(tables.requirements.find(code)!, until)) : [];
  }

  /** The requirements that take into account what an equivalence leads to, where it serves. */
  private restingOn(equivalence: Equivalence): readonly Requirement[] {
    const { from, to, mutual, creditedUnits } = equivalence;
    const served = this.register.servedRegions(equivalence);
    const found = [to, ...(mutual === true ? [from] : [])].flatMap((end) => [
      ...this.lookup.requirementsFor(end, creditedUnits),
    ]);
    return [...new Set(found)]
      .filter(({ region }) => sharedRegions(this.register.regionsOf([region]), served).length > 0)
      .toSorted((a, b) => byCode(a, b));
  }

  /** The post of a requirement, unless another one follows there or stands above. */
  private leftWithout({ post, region }: Requirement, until: Day): readonly Code[] {
    const { tables, regionForest } = this.register.catalogue;
    const position = tables.regions.position(region);
    const followed = tables.requirements.list.some(
      (other) =>
        other.post === post &&
        covers(other.period, until) &&
        liesIn(regionForest, position, tables.regions.position(other.region)),
    );
    return followed ? [] : [post];
  }
}

/**
 * Requirements in force that nobody meets who has every certificate awarded in other parts of the region tree: then nobody does who has some.
 * All that are asked in one region are judged together.
 */
export function* closedToOthers(register: RegisterOnDay): Generator<Finding | undefined> {
  const { catalogue, onDate } = register;
  const { certificates, requirements } = catalogue.tables;
  for (const [region, required] of groupedBy(requirements.list.filter(register.isInForce), (record) => record.region)) {
    yield undefined;
    const part = partOf(register, region);
    if (part === undefined) continue;
    const holdings: Holding[] = [];
    for (const certificate of inSlices(certificates.list)) {
      if (certificate === undefined) yield undefined;
      else if (certificate.region === undefined || partOf(register, certificate.region) !== part)
        holdings.push({ certificate: certificate.code });
    }
    const claim = { holdings, onDate, purpose: 'PRACTICE' } as const;
    const cells = yield* judgingPortability(catalogue, claim, { regions: [region] });
    const met = new Set(
      (isRefusal(cells) ? [] : cells)
        .filter(({ verdict }) => verdict === 'RECOGNISED' || verdict === 'CONDITIONAL')
        .map(({ requirement }) => requirement),
    );
    for (const { code, post } of required)
      if (!met.has(code))
        yield {
          kind: 'UNMEETABLE_FROM_ELSEWHERE',
          records: [...keysOf('requirements', [code]), ...keysOf('posts', [post]), ...keysOf('regions', [region])],
          parameters: { code, post, region },
        };
  }
}

/** The part of the tree that a region belongs to: itself, or what it lies below, right under the root. A root belongs to none. */
function partOf({ catalogue: { tables } }: RegisterOnDay, code: Code): Code | undefined {
  let region = tables.regions.find(code);
  for (let above = region?.parent; above !== undefined; above = region?.parent) {
    const next = tables.regions.find(above);
    if (next?.parent === undefined) return region?.code;
    region = next;
  }
  return undefined;
}

/** Records with a text that is not given in every language. */
export function* untranslated({ catalogue: { tables } }: RegisterOnDay): Generator<Finding | undefined> {
  for (const type of RECORD_TYPES)
    for (const record of tables[type].list) {
      const missing = new Set<string>();
      lackingLanguages(record, RECORDS[type], missing);
      yield missing.size === 0
        ? undefined
        : {
            kind: 'NAME_MISSING',
            records: [{ type, code: record.code }],
            parameters: { code: record.code, languages: LANGUAGES.filter((language) => missing.has(language)) },
          };
    }
}

function lackingLanguages(value: unknown, shape: Shape, missing: Set<string>): void {
  if (shape.is === 'list') (value as readonly unknown[]).forEach((item) => lackingLanguages(item, shape.of, missing));
  if (shape.is !== 'object') return;
  const given = value as Readonly<Record<string, unknown>>;
  if (shape.type === 'Text') LANGUAGES.forEach((language) => void (given[language] ?? missing.add(language)));
  else
    for (const [name, field] of Object.entries(shape.fields))
      if (given[name] !== undefined) lackingLanguages(given[name], field, missing);
}

/** Official records that name illustrative ones: an answer is worth the weakest that it rests on. */
export function* illustrativeUnderOfficial({ catalogue: { tables } }: RegisterOnDay): Generator<Finding | undefined> {
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
          parameters: { code: record.code, weak: weak.map(({ code }) => code) },
        };
    }
}
