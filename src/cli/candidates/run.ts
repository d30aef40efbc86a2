/** Answers a list: reads it, asks, and writes each answer as it comes. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Keys } from '../../access/keys';
import { today } from '../../api/clock';
import { Suggestions } from '../../api/suggestions';
import { readSettings } from '../../config';
import { Digests } from '../../credentials/issued/digests';
import type { Answer } from '../../decisions/answer';
import type { Database } from '../../persistence/database';
import type { Catalogue, Code, Day, LanguageTag, Purpose } from '../../recognition';
import { candidatesOf, type Candidate, type CandidateQuestion } from '../../sheets/candidates/candidates-of';
import { folded } from '../../sheets/columns';
import type { DayOrder, DayQuestion } from '../../sheets/days';
import { Failure } from '../failure';
import { progressBar } from '../progress';
import { answerTo, type Answered, type Asked } from './answer';
import { earlierIn, formatOf, isThere, type Earlier, type Format } from './earlier';
import { openList, type GivenList, type ListOptions } from './given-list';
import { gistOf, keyOf, type Gist } from './gist';
import { namesIn } from './names';
import { outputTo } from './output';
import { sayingProblems } from './problems';

export interface RunOptions extends ListOptions {
  readonly post?: Code;
  readonly region?: Code;
  readonly on?: Day;
  readonly purpose: Purpose;
  readonly dayOrder?: DayOrder;
  readonly joinNames?: true;
  readonly name?: ReadonlyMap<string, Code>;
  readonly verifiedOnly?: true;
  readonly language: LanguageTag;
  readonly asOf?: number;
  readonly out?: string;
  readonly format?: Format;
  readonly receipts?: string;
  readonly resume?: true;
  readonly since?: string;
}

type Open = <T>(asOf: number | undefined, work: (catalogue: Catalogue, database: Database) => Promise<T>) => Promise<T>;

interface Counts {
  readonly candidates: number;
  readonly verified: number;
  readonly claimed: number;
  readonly open: number;
}

/** Candidates that are answered before others have their turn: what is to be written, and whoever ends it. */
const TURN = 20;

/** @param tell is told what concerns the whole list */
export async function runList(
  path: string,
  options: RunOptions,
  open: Open,
  tell: (line: string) => void,
): Promise<Counts> {
  const { out, resume, receipts, since } = options;
  const format = options.format ?? (out === undefined ? undefined : formatOf(out)) ?? 'csv';
  await refuseToReplace(options, format);
  const list = await openList(path, options);
  const before = resume && out !== undefined && (await isThere(out)) ? await all(earlierIn(out, format)) : [];
  const earlier = since === undefined ? undefined : await gistsIn(since);
  const asOf = revisionOf(before, options.asOf);
  return open(asOf, async (catalogue, database) => {
    const questions = questionsIn(list, catalogue, options, tell);
    if (questions.length === 0) tell('The sheet has headings, but no rows below them.');
    const day = dayOf(before, questions, options.on);
    refuseOther(before, questions, options);
    const keys = await keysFor(questions, options);
    const asked: Asked = {
      ...{ catalogue, database, day, purpose: options.purpose, language: options.language },
      digests: keys === null ? null : new Digests(keys),
      suggestions: new Suggestions(),
      verifiedOnly: options.verifiedOnly ?? false,
      said: sayingProblems(
        list.headings,
        namesIn(catalogue, options.name ?? new Map(), options.language),
        options.language,
      ),
    };
    const from = before.at(-1)?.end ?? 0;
    if (from > 0) await truncate(out!, from);
    const output = outputTo({ path: out, from }, format, earlier !== undefined);
    const issue = receipts === undefined ? undefined : await receiptsIn(receipts, database, keys!);
    const counts = { candidates: questions.length, verified: 0, claimed: 0, open: 0 };
    const papers = { shown: 0, known: 0 };
    for (const { gist } of before) count(counts, gist);
    const progress = progressBar('candidates');
    try {
      for (let at = before.length; at < questions.length; at += 1) {
        const { told, counts: answer } = await answerOf(questions[at], asked);
        const gist = gistOf(told);
        count(counts, gist);
        papers.shown += told.papers.length;
        papers.known += told.papers.filter(({ status }) => status !== 'NOT_KNOWN').length;
        // It is there before the line that names it.
        const receipt = (answer && (await issue?.(answer, told.row))) ?? null;
        const was = earlier?.take(keyOf(told)) ?? null;
        if (earlier === undefined) await output.write({ told, receipt });
        else if (JSON.stringify(was) !== JSON.stringify(gist)) await output.write({ told, receipt, before: was });
        if (at % TURN === 0) {
          progress.show(at, questions.length);
          await setImmediate();
        }
      }
      await output.end();
    } finally {
      progress.stop();
    }
    if (papers.shown > 0 && papers.known === 0)
      tell(
        'None of the papers is known. Check that the signing keys are those of the service: with others none is found.',
      );
    if (earlier !== undefined && earlier.left > 0)
      tell(`${String(earlier.left)} of the earlier answers are about nobody in this list.`);
    return counts;
  });
}

function count(counts: { verified: number; claimed: number; open: number }, { basis }: Gist): void {
  if (basis === 'VERIFIED') counts.verified += 1;
  else if (basis === 'CLAIMED') counts.claimed += 1;
  else counts.open += 1;
}

/** A candidate, or a row that cannot be read. */
type Asking = Candidate<CandidateQuestion> | { readonly unread: number };

const rowOf = (one: Asking): number => ('unread' in one ? one.unread : one.facts[0].row.number);

/** In the order of their first rows. @throws Failure where something has to be said first */
function questionsIn(
  { rows, unclosed, headings, epoch }: GivenList,
  catalogue: Catalogue,
  options: RunOptions,
  tell: (line: string) => void,
): readonly Asking[] {
  const { post = null, region = null, on = null, dayOrder, joinNames, language } = options;
  for (const [type, code] of [
    ['posts', post],
    ['regions', region],
  ] as const)
    if (code !== null && catalogue.tables[type].position(code) < 0)
      throw new Failure(`The register has no ${type === 'posts' ? 'post' : 'region'} with the code \`${code}\`.`);
  const form = { holdings: [], post, region, onDate: on, years: null, languages: [], satisfied: [] };
  const { candidates, dayQuestions, sameNames } = candidatesOf<CandidateQuestion>(rows, form, {
    joined: joinNames ? [...new Set(rows.flatMap(({ cells }) => folded(cells.candidate ?? '') || []))] : [],
    apart: [],
    orders: dayOrder === undefined ? {} : { awardedOn: dayOrder, expiresOn: dayOrder, day: dayOrder },
    epoch,
    nameOf: namesIn(catalogue, options.name ?? new Map(), language),
  });
  if (dayQuestions.length > 0) throw new Failure(dayQuestions.map((one) => dayAsked(one, headings)).join('\n'));
  if (sameNames.some(({ joined }) => !joined))
    tell(
      `The same names stand in several rows (${String(sameNames.length)} names), and each row is answered by itself. --join-names takes rows of one name for one person; a candidate number says who is who.`,
    );
  return [...candidates, ...unclosed.map(({ row }) => ({ unread: row }))].sort(
    (one, other) => rowOf(one) - rowOf(other),
  );
}

const dayAsked = (
  { key, written, either }: DayQuestion<'awardedOn' | 'expiresOn' | 'day'>,
  headings: GivenList['headings'],
): string =>
  `The days of the column \`${headings[key] ?? key}\` can be read in two ways. Is \`${written}\` the ${either.DAY_FIRST} (--day-order day-first) or the ${either.MONTH_FIRST} (--day-order month-first)?`;

async function answerOf(one: Asking, asked: Asked): Promise<Answered> {
  if (!('unread' in one)) return answerTo(one, asked);
  const { day: onDate, catalogue, said } = asked;
  const row = one.unread;
  return {
    counts: undefined,
    told: {
      ...{ row, rows: [row], candidate: '', number: '', certificates: [], post: null, region: null, onDate },
      ...{ revision: catalogue.revision, basis: null, papers: [], asClaimed: null, asVerified: null },
      problems: [said({ code: 'UNCLOSED_QUOTE', row })],
    },
  };
}

/** Nothing that is there is lost. */
async function refuseToReplace({ out, resume, since, receipts }: RunOptions, format: Format): Promise<void> {
  if (resume && (out === undefined || format === 'xlsx'))
    throw new Failure('--resume goes on with a file of answers: name it by --out, as .csv or .jsonl.');
  if (resume && since !== undefined)
    throw new Failure('--resume and --since exclude each other: what differs is found out anew each time.');
  if (resume) return;
  if (out !== undefined && (await isThere(out)))
    throw new Failure(`\`${out}\` is there already. Name a file that is not, or go on with it by --resume.`);
  if (receipts !== undefined && existsSync(receipts) && readdirSync(receipts).length > 0)
    throw new Failure(`The folder \`${receipts}\` is not empty. Name another one for the receipts.`);
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What was answered earlier, to be compared with. */
async function gistsIn(path: string): Promise<{ readonly left: number; take(key: string): Gist | undefined }> {
  const gists = new Map<string, Gist>();
  for await (const one of earlierIn(path, formatOf(path) ?? 'csv')) gists.set(keyOf(one), one.gist);
  return {
    get left() {
      return gists.size;
    },
    take: (key) => {
      const gist = gists.get(key);
      gists.delete(key);
      return gist;
    },
  };
}

/** All answers of a file are from one revision. */
function revisionOf(before: readonly Earlier[], asOf: number | undefined): number | undefined {
  const revision = before[0]?.revision;
  if (revision === undefined || asOf === undefined || asOf === revision) return revision ?? asOf;
  throw new Failure(
    `The answers so far are from revision ${String(revision)}: --as-of ${String(asOf)} cannot go on with them.`,
  );
}

/** Today, or the day on which it was begun. */
function dayOf(before: readonly Earlier[], questions: readonly Asking[], on: Day | undefined): Day {
  const at = questions.findIndex((one) => 'unread' in one || one.question.onDate === null);
  return on ?? before.at(at < 0 ? before.length : at)?.onDate ?? today();
}

function refuseOther(before: readonly Earlier[], questions: readonly Asking[], { out }: RunOptions): void {
  const other = before.findIndex((one, at) => {
    const here = at < questions.length ? questions[at] : undefined;
    if (here === undefined || rowOf(here) !== one.row) return true;
    return !('unread' in here) && (here.question.post !== one.post || here.question.region !== one.region);
  });
  if (other >= 0)
    throw new Failure(
      `The answers in \`${String(out)}\` are of another list, or to other options: that of row ${String(before[other].row)} is none to what is asked now. Give the same list and options, or write to another file.`,
    );
}

/** The keys of the service, where they are needed. */
async function keysFor(questions: readonly Asking[], { receipts }: RunOptions): Promise<Keys | null> {
  const hasPapers = questions.some((one) => !('unread' in one) && one.facts.some(({ paper }) => paper !== undefined));
  if (!hasPapers && receipts === undefined) return null;
  const { signingKeys, keyFile } = readSettings();
  if (signingKeys === null && !existsSync(keyFile))
    throw new Failure(
      `${hasPapers ? 'To verify papers' : 'To sign receipts'} takes the signing keys of the service, and there are none in \`${keyFile}\`. Set \`SIGNING_KEYS\` as the service has it, or run this where it runs.`,
    );
  return Keys.open({ signingKeys, keyFile });
}

type Issue = (answer: Answer, row: number) => Promise<string | null>;

/** Writes receipts into a folder, each whole or not at all; the name of a file tells of nobody. */
async function receiptsIn(folder: string, database: Database, keys: Keys): Promise<Issue> {
  const { ReceiptsService } = await import('../../decisions/receipts/receipts.service.js');
  const service = new ReceiptsService(database, keys);
  mkdirSync(folder, { recursive: true });
  return async (answer, row) => {
    const receipt = await service.receiptOf(answer, null);
    if (receipt === null) return null;
    const name = `row-${String(row)}.jws`;
    const unfinished = join(folder, `.${name}.tmp`);
    writeFileSync(unfinished, `${receipt}\n`);
    renameSync(unfinished, join(folder, name));
    return name;
  };
}
