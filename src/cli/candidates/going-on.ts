/** Going on with answers that are there, or comparing with them. */
import { existsSync, readdirSync } from 'node:fs';
import { today } from '../../api/clock';
import type { Day } from '../../recognition';
import { Failure } from '../failure';
import { rowOf, type Asking } from './asking';
import { earlierIn, formatOf, isThere, type Earlier, type Format } from './earlier';
import { keyOf, type Gist } from './gist';
import type { RunOptions } from './options';

/** Nothing that is there is lost. */
export async function refuseToReplace({ out, resume, since, receipts }: RunOptions, format: Format): Promise<void> {
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

/** The answers that an earlier run has left. */
export async function answersSoFar({ resume, out }: RunOptions, format: Format): Promise<readonly Earlier[]> {
  const found: Earlier[] = [];
  if (resume && out !== undefined && (await isThere(out)))
    for await (const one of earlierIn(out, format)) found.push(one);
  return found;
}

/** What was answered earlier, to be compared with. */
export async function gistsIn(path: string): Promise<{ readonly left: number; take(key: string): Gist | undefined }> {
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
export function revisionOf(before: readonly Earlier[], asOf: number | undefined): number | undefined {
  const revision = before[0]?.revision;
  if (revision === undefined || asOf === undefined || asOf === revision) return revision ?? asOf;
  throw new Failure(
    `The answers so far are from revision ${String(revision)}: --as-of ${String(asOf)} cannot go on with them.`,
  );
}

/** Today, or the day on which it was begun. */
export function dayOf(before: readonly Earlier[], questions: readonly Asking[], on: Day | undefined): Day {
  const at = questions.findIndex((one) => 'unread' in one || one.question.onDate === null);
  return on ?? before.at(at < 0 ? before.length : at)?.onDate ?? today();
}

export function refuseOther(before: readonly Earlier[], questions: readonly Asking[], { out }: RunOptions): void {
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
