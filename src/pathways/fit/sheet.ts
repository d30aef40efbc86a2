/** The evaluation sheet of a consortium along the four headings of the platform standard (WAYS.md section 11): what the register knows, and what it does not. */
import {
  covers,
  isInForce,
  liesIn,
  type Agreement,
  type Catalogue,
  type Citation,
  type Code,
  type Consortium,
  type Day,
  type Equivalence,
  type Programme,
  type RecordType,
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
import { countsOf } from './reaches';

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

const item = (name: SheetItemName, entries: readonly SheetEntry[], sources: readonly Citation[]): SheetItem => ({
  name,
  known: entries.length > 0,
  entries,
  sources:
    entries.length > 0 ? [...new Map(sources.map((source) => [`${source.type} ${source.code}`, source])).values()] : [],
});

/** Something of which the register keeps no record at all. */
const open = (name: SheetItemName): SheetItem => item(name, [], []);

const listed = (type: RecordType, codes: readonly Code[]): readonly Citation[] => codes.map((code) => ({ type, code }));
const recordsOf = (records: readonly Citation[]): readonly SheetEntry[] => records.map((record) => ({ record }));

/** How many there are of each kind, in order of the kinds' first mention. */
function countedBy<T>(things: readonly T[], kindsOf: (thing: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of things.flatMap(kindsOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Members on the day: bodies, each once. */
function membersOf({ catalogue, consortium, on }: Evaluated): readonly Code[] {
  const named = consortium.members.filter(({ period }) => covers(period, on)).map(({ body }) => body);
  return [...new Set(named)].filter((body) => catalogue.tables.bodies.find(body) !== undefined);
}

const selfOf = ({ consortium }: Evaluated): readonly Citation[] => listed('consortia', [consortium.code]);

function principles(evaluated: Evaluated): readonly SheetItem[] {
  const { catalogue, consortium, programmes } = evaluated;
  const self = selfOf(evaluated);
  const members = membersOf(evaluated);
  const bodies = members.flatMap((code) => catalogue.tables.bodies.find(code) ?? []);
  const kinds = countedBy(bodies, (body) => body.kinds);
  const regions = countedBy(bodies, ({ region }) => (region === undefined ? [] : [region]));
  const agreements = listed('agreements', consortium.agreements ?? []);
  return [
    item('FIELDS', recordsOf(listed('fields', fieldsOf(consortium, programmes))), [
      ...self,
      ...listed(
        'programmes',
        programmes.map(({ code }) => code),
      ),
    ]),
    item(
      'MEMBERS_BY_KIND',
      [...kinds].map(([kind, count]) => ({ kind, count })),
      [...self, ...listed('bodies', members)],
    ),
    item(
      'MEMBERS_BY_REGION',
      [...regions].map(([code, count]) => ({ record: { type: 'regions', code }, count })),
      [...self, ...listed('bodies', members)],
    ),
    item('AGREEMENTS', recordsOf(agreements), [...self, ...agreements]),
    open('FUNDING'),
  ];
}

function framework(evaluated: Evaluated): readonly SheetItem[] {
  const { consortium, on } = evaluated;
  const { lead, founded, members, counts = [], bases = [] } = consortium;
  const self = selfOf(evaluated);
  const roles = new Map<string, { text: SheetEntry['text']; count: number }>();
  for (const { role, period } of members) {
    if (!covers(period, on)) continue;
    const key = JSON.stringify(role);
    roles.set(key, { text: role, count: (roles.get(key)?.count ?? 0) + 1 });
  }
  const kinds = countedBy(bases, ({ kind }) => [kind]);
  return [
    item('LEAD', lead === undefined ? [] : recordsOf(listed('bodies', [lead])), self),
    item('FOUNDED', founded === undefined ? [] : [{ day: founded }], self),
    item('MEMBERS_BY_ROLE', [...roles.values()], self),
    item(
      'REPORTED_COUNTS',
      counts.map(({ what, value, on: day }) => ({ text: what, count: value, day })),
      self,
    ),
    item(
      'BASES_BY_KIND',
      [...kinds].map(([kind, count]) => ({ kind, count })),
      self,
    ),
    open('DECISION_MAKING'),
  ];
}

function mechanisms(evaluated: Evaluated): readonly SheetItem[] {
  const { catalogue, consortium, programmes, on } = evaluated;
  const { agreements, openings } = catalogue.tables;
  const modes = countedBy(programmes, ({ mode }) => [mode]);
  const own = new Set(programmes.map(({ code }) => code));
  const offered = openings.list.filter(
    (opening) =>
      covers(opening.period, on) && (opening.consortium === consortium.code || own.has(opening.programme ?? '')),
  );
  const kinds = [...countedBy(offered, ({ kind }) => [kind])].map(([kind, count]): SheetEntry => ({
    kind,
    count,
    places: offered.reduce((sum, opening) => sum + (opening.kind === kind ? opening.places : 0), 0),
  }));
  const named = (consortium.agreements ?? []).flatMap((code) => agreements.find(code) ?? []);
  const inForce = named.filter((agreement: Agreement) => isInForce(agreement, on));
  const under = equivalencesUnder(catalogue, inForce).filter((equivalence) => isInForce(equivalence, on));
  const rested = listed(
    'agreements',
    inForce.map(({ code }) => code),
  );
  return [
    item(
      'PROGRAMMES_BY_MODE',
      [...modes].map(([kind, count]) => ({ kind, count })),
      listed('programmes', [...own]),
    ),
    item(
      'OPENINGS_BY_KIND',
      kinds,
      listed(
        'openings',
        offered.map(({ code }) => code),
      ),
    ),
    item(
      'AGREEMENTS_IN_FORCE',
      named.length === 0 ? [] : [{ count: inForce.length }],
      listed(
        'agreements',
        named.map(({ code }) => code),
      ),
    ),
    item('EQUIVALENCES_IN_FORCE', inForce.length === 0 ? [] : [{ count: under.length }], rested),
    open('TEACHERS_AND_MENTORS'),
  ];
}

function equivalencesUnder({ tables }: Catalogue, agreements: readonly Agreement[]): readonly Equivalence[] {
  if (agreements.length === 0) return [];
  const codes = new Set(agreements.map(({ code }) => code));
  return tables.equivalences.list.filter(({ agreement }) => codes.has(agreement));
}

function results({ programmes, reaches, carried, catalogue }: Evaluated): readonly SheetItem[] {
  const taught = listed(
    'programmes',
    programmes.map(({ code }) => code),
  );
  const verdicts = countedBy(reaches, ({ verdict }) => [verdict]);
  const standings = countsOf(reaches.filter(meets).map(({ standing }) => ({ verdict: 'RECOGNISED', standing })));
  const given = listed('certificates', [...carried.keys()]);
  const elsewhere = [...carried].map(([code, regions]): SheetEntry => ({
    record: { type: 'certificates', code },
    count: [...regions].filter((region) => !isOf(catalogue, code, region)).length,
  }));
  const counts = [...verdicts].map(([kind, count]) => ({ kind, count }));
  return [
    item('POSTS_BY_VERDICT', programmes.length === 0 ? [] : counts, taught),
    item(
      'POSTS_BY_STANDING',
      standings.map(({ standing, count }) => ({ kind: standing ?? undefined, count })),
      taught,
    ),
    item('CERTIFICATES_GIVEN', recordsOf(given), taught),
    item('CERTIFICATES_RECOGNISED_ELSEWHERE', elsewhere, [...taught, ...given]),
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
