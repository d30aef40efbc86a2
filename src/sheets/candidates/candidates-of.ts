/** From the rows of a list to the questions that are asked about its candidates, and what stands in the way of a question. */
import type { ReadRow } from '../columns';
import { ordersOf, readDay, type DayOrder, type DayQuestion } from '../days';
import type { Named } from '../named';
import { readYears } from '../numbers';
import type { CandidateKey } from './columns';
import { peopleOf, type Joining, type People } from './people';

type Row = ReadRow<CandidateKey>;
export type DayKey = 'awardedOn' | 'expiresOn' | 'day';
const DAY_KEYS: readonly DayKey[] = ['awardedOn', 'expiresOn', 'day'];

/** The columns that name records. */
export const NAME_TYPES = { certificate: 'CERTIFICATE', post: 'POST', region: 'REGION' } as const satisfies Partial<
  Record<CandidateKey, string>
>;
type NameKey = keyof typeof NAME_TYPES;
export type NameType = (typeof NAME_TYPES)[NameKey];
export const NAME_KEYS = Object.keys(NAME_TYPES) as readonly NameKey[];

interface Holding {
  readonly certificate: string;
  readonly awardedOn: string | null;
  readonly expiresOn: string | null;
}

/** What is asked about somebody, as far as it is known. */
export interface CandidateQuestion {
  readonly holdings: readonly Holding[];
  readonly post: string | null;
  readonly region: string | null;
  /** null: today. */
  readonly onDate: string | null;
  readonly years: number | null;
  readonly languages: readonly string[];
  /** Codes of the conditions that are satisfied. */
  readonly satisfied: readonly string[];
}

/** What a row says as a question needs it; what is not there is undefined. */
export interface RowFacts {
  readonly row: Row;
  readonly certificate: string | undefined;
  readonly post: string | undefined;
  readonly region: string | undefined;
  readonly awardedOn: string | undefined;
  readonly expiresOn: string | undefined;
  readonly day: string | undefined;
  readonly years: number | undefined;
  /** Undefined: the row has no number or no check item, and is taken as it is claimed. */
  readonly paper: Paper | undefined;
  readonly problems: readonly RowProblem[];
}

/** What stands on a paper, by which it is verified. */
export interface Paper {
  readonly number: string;
  readonly name: string;
  readonly checkItem: string;
}

export interface RowProblem {
  readonly row: number;
  readonly key: CandidateKey;
  readonly code:
    | 'NOT_A_DAY'
    | 'WITHOUT_DAY'
    | 'SHORT_YEAR'
    | 'ORDER_ASKED'
    | 'NOT_YEARS'
    | 'ERROR_VALUE'
    | 'NAME_ASKED'
    | 'NAME_WAITING'
    | 'LACKING'
    | 'NUMBER_OF_TWO'
    | 'YEARS_DIFFER'
    | 'TOO_MANY_ROWS'
    | 'TOO_MANY_PAPERS';
  readonly written: string;
}

/** @typeParam Q the question, with what else a form says of it */
export interface Candidate<Q extends CandidateQuestion> {
  readonly name: string;
  readonly facts: readonly RowFacts[];
  readonly question: Q;
  /** What stands in the way of asking. */
  readonly problems: readonly RowProblem[];
}

/** Certificates, and papers among them, of one candidate: as many as the service takes. */
export const MOST_HELD = 1_000;
export const MOST_PAPERS = 20;

export interface ListAnswers extends Joining {
  readonly orders: Readonly<Partial<Record<DayKey, DayOrder>>>;
  readonly epoch: number;
  readonly nameOf: (type: NameType, text: string) => Named;
}

export interface CandidateList<Q extends CandidateQuestion> extends People {
  readonly candidates: readonly Candidate<Q>[];
  readonly dayQuestions: readonly DayQuestion<DayKey>[];
}

/**
 * Certificates that one person holds are judged together, once for each post, region and day. What a row leaves out is taken from the
 * form; what it says goes before the form.
 */
export function candidatesOf<Q extends CandidateQuestion>(
  rows: readonly Row[],
  form: Q,
  answers: ListAnswers,
): CandidateList<Q> {
  const dayQuestions = DAY_KEYS.flatMap((key) => dayQuestionOf(rows, key, answers));
  const orders = ordersIn(rows, answers);
  const people = peopleOf(rows, answers);
  const candidates = people.people.flatMap((person) => {
    const facts = person.rows.map((row) => factsOf(row, person.name, orders, answers));
    const disputes = disputesIn(facts, person.disputed);
    const questions = facts.length > MOST_HELD ? [{ facts, question: form }] : questionsOf(facts, form);
    return questions.map(({ facts: together, question }) => ({
      name: person.name,
      facts: together,
      question,
      // What is wrong with one row of a person leaves all of them open: a certificate may be missing.
      problems: [...facts.flatMap(({ problems }) => problems), ...disputes, ...lackingIn(together, question)],
    }));
  });
  return { ...people, candidates, dayQuestions };
}

/** What the rows of one person do not agree on, or are too many for. */
function disputesIn(facts: readonly RowFacts[], disputed: boolean): readonly RowProblem[] {
  if (disputed) return facts.map(({ row }) => problem(row, 'number', 'NUMBER_OF_TWO'));
  const [{ row }] = facts;
  if (facts.length > MOST_HELD) return [problem(row, 'number', 'TOO_MANY_ROWS')];
  if (facts.filter(({ paper }) => paper !== undefined).length > MOST_PAPERS)
    return [problem(row, 'paperNumber', 'TOO_MANY_PAPERS')];
  if (!yearsDiffer(facts)) return [];
  return facts.filter(({ years }) => years !== undefined).map((one) => problem(one.row, 'years', 'YEARS_DIFFER'));
}

const problem = (row: Row, key: CandidateKey, code: RowProblem['code']): RowProblem => ({
  row: row.number,
  key,
  code,
  written: row.cells[key] ?? '',
});

const yearsDiffer = (facts: readonly RowFacts[]): boolean =>
  new Set(facts.flatMap(({ years }) => years ?? [])).size > 1;

const cellsIn = (rows: readonly Row[], key: CandidateKey): readonly string[] =>
  rows.flatMap(({ cells }) => cells[key] ?? []);

type Orders = Readonly<Partial<Record<DayKey, DayOrder>>>;

/** The order of each column: what was answered, else the only one that fits. */
function ordersIn(rows: readonly Row[], { orders }: ListAnswers): Orders {
  return Object.fromEntries(
    DAY_KEYS.map((key) => {
      const fitting = ordersOf(cellsIn(rows, key));
      return [key, orders[key] ?? (fitting.length === 1 ? fitting[0] : undefined)];
    }),
  );
}

function dayQuestionOf(
  rows: readonly Row[],
  key: DayKey,
  { orders, epoch }: ListAnswers,
): readonly DayQuestion<DayKey>[] {
  const cells = cellsIn(rows, key);
  if (orders[key] !== undefined || ordersOf(cells).length === 1) return [];
  for (const written of cells) {
    const read = readDay(written, epoch);
    if ('either' in read) return [{ key, written, either: read.either }];
  }
  return [];
}

export function factsOf(row: Row, person: string, orders: Orders, { epoch, nameOf }: ListAnswers): RowFacts {
  const problems: RowProblem[] = row.failed.map((key) => problem(row, key, 'ERROR_VALUE'));
  const day = (key: DayKey): string | undefined => {
    const written = row.cells[key];
    if (written === undefined || row.failed.includes(key)) return undefined;
    const read = readDay(written, epoch);
    if ('day' in read) return read.day;
    const order = orders[key];
    if ('either' in read && order !== undefined) return read.either[order];
    problems.push(problem(row, key, 'either' in read ? 'ORDER_ASKED' : read.problem));
    return undefined;
  };
  const name = (key: NameKey): string | undefined => {
    const written = row.cells[key];
    if (written === undefined || row.failed.includes(key)) return undefined;
    const named = nameOf(NAME_TYPES[key], written);
    if (named.is === 'TAKEN') return named.code;
    problems.push(problem(row, key, named.is === 'WAITING' ? 'NAME_WAITING' : 'NAME_ASKED'));
    return undefined;
  };
  const years = row.cells.years === undefined || row.failed.includes('years') ? undefined : readYears(row.cells.years);
  if (Number.isNaN(years)) problems.push(problem(row, 'years', 'NOT_YEARS'));
  const paper = paperIn(row, person);
  if (paper !== undefined && row.cells.certificate === undefined) problems.push(problem(row, 'certificate', 'LACKING'));
  if (paper?.name === '') problems.push(problem(row, 'holder', 'LACKING'));
  return {
    row,
    certificate: name('certificate'),
    post: name('post'),
    region: name('region'),
    awardedOn: day('awardedOn'),
    expiresOn: day('expiresOn'),
    day: day('day'),
    years: Number.isNaN(years) ? undefined : years,
    paper,
    problems,
  };
}

/** The paper bears the name of the person, unless the row has another. */
function paperIn({ cells, failed }: Row, person: string): Paper | undefined {
  const { paperNumber: number, checkItem, holder = person } = cells;
  if (number === undefined || checkItem === undefined) return undefined;
  if (failed.includes('paperNumber') || failed.includes('checkItem')) return undefined;
  return { number, name: holder, checkItem };
}

/** One question for each post, region and day that somebody's rows name, about all that the person holds. */
function questionsOf<Q extends CandidateQuestion>(facts: readonly RowFacts[], form: Q) {
  const found = new Map<string, { facts: RowFacts[]; question: Q }>();
  const [languages, satisfied] = [partsIn(facts, 'languages'), partsIn(facts, 'satisfied')];
  const person = {
    holdings: facts.flatMap(holdingIn),
    years: facts.find(({ years }) => years !== undefined)?.years ?? form.years,
    languages: languages.length > 0 ? languages : form.languages,
    satisfied: satisfied.length > 0 ? satisfied : form.satisfied,
  };
  for (const one of facts) {
    const { post = form.post, region = form.region, day: onDate = form.onDate } = one;
    const key = JSON.stringify([post, region, onDate]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { facts: [one], question: { ...form, post, region, onDate, ...person } });
    else known.facts.push(one);
  }
  return [...found.values()];
}

function holdingIn({ certificate, awardedOn, expiresOn }: RowFacts): readonly Holding[] {
  return certificate === undefined ? [] : [{ certificate, awardedOn: awardedOn ?? null, expiresOn: expiresOn ?? null }];
}

const partsIn = (facts: readonly RowFacts[], key: CandidateKey): readonly string[] => [
  ...new Set(facts.flatMap(({ row }) => (row.cells[key] ?? '').split(/[\s,;，、；]+/).filter((part) => part !== ''))),
];

/** What neither the sheet nor the form says. What stands in the sheet and is not understood is told as such. */
function lackingIn(facts: readonly RowFacts[], { holdings, post, region }: CandidateQuestion): readonly RowProblem[] {
  const lacks = { certificate: holdings.length === 0, post: post === null, region: region === null };
  return NAME_KEYS.flatMap((key) =>
    facts.flatMap(({ row }) => (lacks[key] && row.cells[key] === undefined ? [problem(row, key, 'LACKING')] : [])),
  );
}
