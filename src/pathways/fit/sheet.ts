/** The evaluation sheet of a consortium along the four headings of the platform standard (WAYS.md section 11): what the register knows, and what it does not. */
import {
  covers,
  isInForce,
  liesIn,
  standingOf,
  STANDINGS,
  VERDICTS,
  type Body,
  type Catalogue,
  type Citation,
  type Code,
  type Consortium,
  type Day,
  type Opening,
  type Programme,
  type Recorded,
  type RecordType,
  type Standing,
  type Text,
} from '../../recognition';
import {
  SHEET_HEADINGS,
  type Reached,
  type SheetEntry,
  type SheetHeading,
  type SheetItem,
  type SheetItemName,
  type SheetPart,
} from '../model/fit';
import { fieldsOf, meets } from './gaps';
import { weakestOf } from './reaches';

/** What a sheet is made from. */
export interface Evaluated {
  readonly catalogue: Catalogue;
  readonly consortium: Consortium;
  readonly programmes: readonly Programme[];
  readonly on: Day;
  /** Of each post in each region the best. */
  readonly reaches: readonly Reached[];
  /** What the graduates hold, each with the regions in which one who holds it is recognised for some post, in order of code. */
  readonly carried: ReadonlyMap<Code, ReadonlySet<Code>>;
}

export function sheetOf(evaluated: Evaluated): readonly SheetPart[] {
  const items: Readonly<Record<SheetHeading, readonly SheetItem[]>> = {
    CONSTRUCTION_PRINCIPLES: principles(evaluated),
    ORGANISATIONAL_FRAMEWORK: framework(evaluated),
    OPERATIONAL_MECHANISMS: mechanisms(evaluated),
    EVALUATION: results(evaluated),
  };
  const own = evaluated.consortium.standard?.headings ?? [];
  return SHEET_HEADINGS.map((heading, at) => ({
    heading,
    ownWords: own.length === SHEET_HEADINGS.length ? own[at] : null,
    items: items[heading],
  }));
}

/**
 * @param sources what it is read from; where there is none, or the register says nothing there, it is open
 * @param answers the standings of the answers that it counts
 */
function itemOf(
  catalogue: Catalogue,
  name: SheetItemName,
  entries: readonly SheetEntry[],
  sources: readonly Citation[],
  answers: readonly Standing[] = [],
): SheetItem {
  if (entries.length === 0 || sources.length === 0) return open(name);
  const once = new Map(sources.map((source) => [`${source.type} ${source.code}`, source]));
  const standings = [...once.values()].flatMap(({ type, code }) => {
    const record: Recorded | undefined = catalogue.tables[type].find(code);
    return record === undefined ? [] : [standingOf(record)];
  });
  return { name, known: true, entries, standing: weakestOf([...standings, ...answers]), sources: [...once.values()] };
}

/** Something that the register does not say, or of which it keeps no record at all. */
const open = (name: SheetItemName): SheetItem => ({ name, known: false, entries: [], standing: null, sources: [] });

const counted = (counts: ReadonlyMap<string, number>): readonly SheetEntry[] =>
  [...counts].map(([kind, count]) => ({ kind, count }));
/** Entries of something that is known, be it that there is none. */
const orNone = (entries: readonly SheetEntry[]): readonly SheetEntry[] =>
  entries.length > 0 ? entries : [{ count: 0 }];

const listed = (type: RecordType, codes: readonly Code[]): readonly Citation[] => codes.map((code) => ({ type, code }));
const citing = (type: RecordType, records: readonly { readonly code: Code }[]): readonly Citation[] =>
  listed(
    type,
    records.map(({ code }) => code),
  );
const recordsOf = (records: readonly Citation[]): readonly SheetEntry[] => records.map((record) => ({ record }));

/** How many there are of each kind, in order of the kinds' first mention. */
function countedBy<T>(things: readonly T[], kindsOf: (thing: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of things.flatMap(kindsOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Members on the day: bodies, each once. */
function membersOf({ catalogue, consortium, on }: Evaluated): readonly Body[] {
  const named = consortium.members.filter(({ period }) => covers(period, on)).map(({ body }) => body);
  return [...new Set(named)].flatMap((body) => catalogue.tables.bodies.find(body) ?? []);
}

const selfOf = ({ consortium }: Evaluated): readonly Citation[] => listed('consortia', [consortium.code]);

function principles(evaluated: Evaluated): readonly SheetItem[] {
  const { catalogue, consortium, programmes } = evaluated;
  const self = selfOf(evaluated);
  const bodies = membersOf(evaluated);
  const members = [...self, ...citing('bodies', bodies)];
  const kinds = countedBy(bodies, (body) => body.kinds);
  const regions = countedBy(bodies, ({ region }) => (region === undefined ? [] : [region]));
  const inRegions = [...regions].map(([code, count]): SheetEntry => ({ record: { type: 'regions', code }, count }));
  const fields = recordsOf(listed('fields', fieldsOf(consortium, programmes)));
  const agreements = listed('agreements', consortium.agreements ?? []);
  return [
    itemOf(catalogue, 'FIELDS', fields, [...self, ...citing('programmes', programmes)]),
    itemOf(catalogue, 'MEMBERS_BY_KIND', counted(kinds), members),
    itemOf(catalogue, 'MEMBERS_BY_REGION', inRegions, members),
    itemOf(catalogue, 'AGREEMENTS', recordsOf(agreements), [...self, ...agreements]),
    open('FUNDING'),
  ];
}

function framework(evaluated: Evaluated): readonly SheetItem[] {
  const { catalogue, consortium, on } = evaluated;
  const { lead, founded, members, counts = [], bases = [] } = consortium;
  const roles = new Map<string, { readonly text: Text; readonly count: number }>();
  for (const { role, period } of members) {
    if (!covers(period, on)) continue;
    const key = JSON.stringify(role);
    roles.set(key, { text: role, count: (roles.get(key)?.count ?? 0) + 1 });
  }
  const reported = counts.map(({ what, value, on: day }): SheetEntry => ({ text: what, count: value, day }));
  const kinds = countedBy(bases, ({ kind }) => [kind]);
  const item = (name: SheetItemName, entries: readonly SheetEntry[]): SheetItem =>
    itemOf(catalogue, name, entries, selfOf(evaluated));
  return [
    item('LEAD', lead === undefined ? [] : recordsOf(listed('bodies', [lead]))),
    item('FOUNDED', founded === undefined ? [] : [{ day: founded }]),
    item('MEMBERS_BY_ROLE', [...roles.values()]),
    item('REPORTED_COUNTS', reported),
    item('BASES_BY_KIND', counted(kinds)),
    open('DECISION_MAKING'),
  ];
}

function mechanisms(evaluated: Evaluated): readonly SheetItem[] {
  const { catalogue, consortium, programmes, on } = evaluated;
  const { agreements, equivalences } = catalogue.tables;
  const modes = countedBy(programmes, ({ mode }) => [mode]);
  const openings = openingsOf(evaluated);
  const named = (consortium.agreements ?? []).flatMap((code) => agreements.find(code) ?? []);
  const inForce = named.filter((agreement) => isInForce(agreement, on));
  const ruling = new Set(inForce.map(({ code }) => code));
  const under = equivalences.list.filter((each) => ruling.has(each.agreement) && isInForce(each, on));
  const cited = citing('agreements', named);
  return [
    itemOf(catalogue, 'PROGRAMMES_BY_MODE', counted(modes), citing('programmes', programmes)),
    itemOf(catalogue, 'OPENINGS_BY_KIND', placesBy(openings), citing('openings', openings)),
    itemOf(catalogue, 'AGREEMENTS_IN_FORCE', [{ count: inForce.length }], cited),
    itemOf(catalogue, 'EQUIVALENCES_IN_FORCE', [{ count: under.length }], cited),
    open('TEACHERS_AND_MENTORS'),
  ];
}

/** What the consortium or one of its programmes offers on the day. */
function openingsOf({ catalogue, consortium, programmes, on }: Evaluated): readonly Opening[] {
  const own = new Set<Code | undefined>(programmes.map(({ code }) => code));
  return catalogue.tables.openings.list.filter(
    (opening) => covers(opening.period, on) && (opening.consortium === consortium.code || own.has(opening.programme)),
  );
}

const placesBy = (openings: readonly Opening[]): readonly SheetEntry[] =>
  [...countedBy(openings, ({ kind }) => [kind])].map(([kind, count]) => ({
    kind,
    count,
    places: openings.reduce((sum, opening) => sum + (opening.kind === kind ? opening.places : 0), 0),
  }));

function results({ programmes, reaches, carried, catalogue }: Evaluated): readonly SheetItem[] {
  const taught = citing('programmes', programmes);
  const verdicts = countedBy(reaches, ({ verdict }) => [verdict]);
  const inOrder = new Map(VERDICTS.flatMap((verdict) => [...verdicts].filter(([kind]) => kind === verdict)));
  const standings = STANDINGS.flatMap((kind): readonly SheetEntry[] => {
    const count = reaches.filter((each) => meets(each) && each.standing === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  const given = listed('certificates', [...carried.keys()]);
  const elsewhere = [...carried].map(([code, regions]): SheetEntry => ({
    record: { type: 'certificates', code },
    count: [...regions].filter((region) => !isOf(catalogue, code, region)).length,
  }));
  const answers = [...new Set(reaches.flatMap(({ standing }) => standing ?? []))];
  return [
    itemOf(catalogue, 'POSTS_BY_VERDICT', orNone(counted(inOrder)), taught, answers),
    itemOf(catalogue, 'POSTS_BY_STANDING', orNone(standings), taught, answers),
    itemOf(catalogue, 'CERTIFICATES_GIVEN', orNone(recordsOf(given)), taught),
    itemOf(catalogue, 'CERTIFICATES_RECOGNISED_ELSEWHERE', orNone(elsewhere), [...taught, ...given], answers),
    open('RESULTS_OF_LEARNERS'),
    open('EMPLOYMENT_OF_GRADUATES'),
    open('SATISFACTION_OF_EMPLOYERS'),
  ];
}

/** Whether a certificate is of a region, or of one below it. */
function isOf({ regionForest, tables }: Catalogue, certificate: Code, region: Code): boolean {
  const own = tables.certificates.find(certificate)?.region;
  return own !== undefined && liesIn(regionForest, tables.regions.position(own), tables.regions.position(region));
}
