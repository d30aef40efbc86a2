/** Answers a list: reads it, asks, and writes each answer as it comes. */
import { truncate } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { Suggestions } from '../../api/suggestions';
import { Digests } from '../../credentials/issued/digests';
import type { Database } from '../../persistence/database';
import type { Catalogue } from '../../recognition';
import { progressBar } from '../progress';
import { answerTo, type Answered, type Asked } from './answer';
import { questionsIn, type Asking } from './asking';
import { formatOf } from './earlier';
import { openList, type GivenList } from './given-list';
import { answersSoFar, dayOf, gistsIn, refuseOther, refuseToReplace, revisionOf } from './going-on';
import { gistOf, keyOf, type Gist } from './gist';
import { collectGarbage } from './memory';
import { namesIn } from './names';
import type { RunOptions } from './options';
import { outputTo, type Output } from './output';
import { sayingProblems } from './problems';
import { keysFor, receiptsIn, type Issue } from './signing';

/** Opens the register for a piece of work. */
export type Open = <T>(
  asOf: number | undefined,
  work: (catalogue: Catalogue, database: Database) => Promise<T>,
) => Promise<T>;

interface Counts {
  readonly candidates: number;
  readonly verified: number;
  readonly claimed: number;
  readonly open: number;
}

/** Candidates that are answered before others have their turn: what is to be written, and whoever ends it. */
const TURN = 20;
/** With receipts, so many are answered before what they have left behind is collected: each is made of some hundred kilobytes. */
const COLLECTED = 500;

/** @param tell is told what concerns the whole list */
export async function runList(
  path: string,
  options: RunOptions,
  open: Open,
  tell: (line: string) => void,
): Promise<Counts> {
  const format = options.format ?? formatOf(options.out ?? '') ?? 'csv';
  await refuseToReplace(options, format);
  const list = await openList(path, options);
  const before = await answersSoFar(options, format);
  const since = options.since === undefined ? undefined : await gistsIn(options.since);
  return open(revisionOf(before, options.asOf), async (catalogue, database) => {
    const questions = questionsIn(list, catalogue, options, tell);
    if (questions.length === 0) tell('The sheet has headings, but no rows below them.');
    const day = dayOf(before, questions, options.on);
    refuseOther(before, questions, options);
    const keys = await keysFor(questions, options);
    const asked = askedOf(list, options, { catalogue, database, day, digests: keys && new Digests(keys) });
    const issue = options.receipts === undefined ? undefined : await receiptsIn(options.receipts, database, keys!);
    const from = before.at(-1)?.end ?? 0;
    if (from > 0) await truncate(options.out!, from);
    const output = outputTo({ path: options.out, from }, format, since !== undefined);
    const tally = new Tally(questions.length);
    for (const { gist } of before) tally.count(gist);
    await answerEach(questions.slice(before.length), asked, { output, issue, since, tally });
    tally.remark(tell);
    if (since !== undefined && since.left > 0)
      tell(`${String(since.left)} of the earlier answers are about nobody in this list.`);
    return tally;
  });
}

const askedOf = (
  { headings }: GivenList,
  { purpose, language, verifiedOnly, name = new Map<string, string>() }: RunOptions,
  from: Pick<Asked, 'catalogue' | 'database' | 'day' | 'digests'>,
): Asked => ({
  ...{ ...from, purpose, language, suggestions: new Suggestions() },
  verifiedOnly: verifiedOnly === true,
  said: sayingProblems(headings, namesIn(from.catalogue, name, language), language),
});

interface Sinks {
  readonly output: Output;
  readonly issue: Issue | undefined;
  /** What was answered earlier; undefined: nothing is compared. */
  readonly since: { take(key: string): Gist | undefined } | undefined;
  readonly tally: Tally;
}

async function answerEach(questions: readonly Asking[], asked: Asked, sinks: Sinks): Promise<void> {
  const { output, issue, since, tally } = sinks;
  const progress = progressBar('candidates');
  const collected = issue === undefined ? Infinity : COLLECTED;
  try {
    for (const [at, question] of questions.entries()) {
      if (at % collected === 0) collectGarbage();
      const { told, counts } = await answerOf(question, asked);
      const gist = gistOf(told);
      tally.count(gist);
      const before = since && (since.take(keyOf(told)) ?? null);
      if (before === undefined || JSON.stringify(before) !== JSON.stringify(gist)) {
        // The receipt is there before the line that names it.
        const receipt = (counts && (await issue?.(counts, told.row))) ?? null;
        await output.write({ told, receipt, before });
      }
      if (at % TURN > 0) continue;
      progress.show(at, questions.length);
      await setImmediate();
    }
    await output.end();
  } finally {
    progress.stop();
  }
}

class Tally implements Counts {
  verified = 0;
  claimed = 0;
  open = 0;
  private shown = 0;
  private known = 0;

  constructor(readonly candidates: number) {}

  count({ basis, papers }: Gist): void {
    if (basis === 'VERIFIED') this.verified += 1;
    else if (basis === 'CLAIMED') this.claimed += 1;
    else this.open += 1;
    this.shown += papers.length;
    this.known += papers.filter((status) => status !== 'NOT_KNOWN').length;
  }

  remark(tell: (line: string) => void): void {
    if (this.shown > 0 && this.known === 0)
      tell(
        'None of the papers is known. Check that the signing keys are those of the service: with others none is found.',
      );
  }
}

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
