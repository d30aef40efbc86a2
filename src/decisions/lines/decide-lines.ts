/** Claims in lines, decided one after the other as they come, and their answers in lines, in the same order. */
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { lineCost } from '../../api/cost';
import { FAULT_MESSAGES } from '../../api/request-messages';
import { Suggestions } from '../../api/suggestions';
import { countDecision } from '../../monitoring/metrics';
import {
  decide,
  isRefusal,
  type Catalogue,
  type Day,
  type Decision,
  type LanguageTag,
  type TimeSlices,
} from '../../recognition';
import { cooperatively, yieldToEventLoop } from '../../scheduling/cooperatively';
import { currentTask, type Task } from '../../scheduling/task';
import { Answer } from '../answer';
import { AnswerWriter } from './answer-line';
import { readClaim, toldProblem, type Id, type LineProblem } from './claim-line';
import { LineReader, LONGEST_LINE, type Line } from './line-reader';

/** How long others wait, in milliseconds. */
const SLICE_MS = 1;
/** Lines of so many points are answered before it is looked what time it is. */
const TURN_POINTS = 4;
/** Characters that are written before they are handed on. */
const PIECE = 32 * 1024;
const logger = new Logger('Decide');

/** What all lines of a request are answered from. */
export interface LineRequest {
  readonly catalogue: Catalogue;
  /** The day where a claim names none. */
  readonly day: Day;
  readonly fields: ReadonlySet<string>;
  readonly language: LanguageTag;
  /** Is told of every decision. */
  readonly decided: (decision: Decision) => void;
  /** Is told what each piece has cost, in points, before the next one is begun, which waits for it. */
  readonly spend: (points: number) => Promise<void>;
}

/** The answers, as they are asked for: nothing more is read before what was answered is taken. */
export async function* decideLines(
  bodies: AsyncIterable<Buffer>,
  request: LineRequest,
  // Streams call back in the name of nobody, so it is settled here whose work it is.
  task = currentTask(),
): AsyncGenerator<string, void> {
  const reader = new LineReader();
  const answers = new LineAnswers(request);
  const piecesOf = (lines: readonly Line[]) => inPieces(lines.values(), answers, task);
  for await (const bytes of bodies) yield* piecesOf(reader.read(bytes));
  yield* piecesOf(reader.end());
}

async function* inPieces(lines: Iterator<Line>, answers: LineAnswers, task: Task): AsyncGenerator<string, void> {
  for (;;) {
    const piece = await task.run(() => cooperatively(piecing(lines, answers), SLICE_MS));
    if (piece === '') return;
    yield piece;
    const { points } = answers;
    answers.points = 0;
    await task.run(() => answers.request.spend(points));
    // Whoever takes it may ask for the next one in the same turn.
    await task.run(yieldToEventLoop);
  }
}

/** Answers lines until there are enough for a piece; empty: there are no more. */
function* piecing(lines: Iterator<Line>, answers: LineAnswers): Generator<void, string> {
  let piece = '';
  let turn = answers.points + TURN_POINTS;
  while (piece.length < PIECE) {
    const next = lines.next();
    if (next.done === true) break;
    // Blank lines may stand between others.
    if (next.value === '' || next.value === '\r') continue;
    piece += `${yield* answers.to(next.value)}\n`;
    if (answers.points < turn) continue;
    turn = answers.points + TURN_POINTS;
    yield;
  }
  return piece;
}

class LineAnswers {
  /** What lines have cost since the last piece. */
  points = 0;
  private readonly suggestions = new Suggestions();
  private readonly writer: AnswerWriter;
  private readonly looksAhead: boolean;

  constructor(readonly request: LineRequest) {
    this.writer = new AnswerWriter(request.fields, request.language);
    this.looksAhead = request.fields.has('holdsUntil');
  }

  *to(line: Line): TimeSlices<string> {
    let id: Id | undefined;
    try {
      const read = readClaim(line, this.request.day);
      ({ id } = read);
      this.points += lineCost(
        typeof line === 'string' ? line.length : LONGEST_LINE,
        'claim' in read ? read.claim : undefined,
        this.looksAhead,
      );
      if ('problems' in read) {
        countDecision('REFUSED');
        return this.writer.refusal(id, read.problems);
      }
      const { catalogue } = this.request;
      const decision = decide(catalogue, read.claim);
      countDecision(isRefusal(decision) ? 'REFUSED' : decision.verdict);
      if (isRefusal(decision)) {
        const problems = decision.problems.map((problem) => toldProblem(problem, catalogue, this.suggestions));
        return this.writer.refusal(id, problems);
      }
      this.request.decided(decision);
      const answer = new Answer(catalogue, read.claim, decision, this.suggestions);
      return this.writer.decision(id, answer, this.looksAhead ? yield* answer.lookingAhead() : null);
    } catch (fault) {
      return this.writer.refusal(id, [failureOf(fault)]);
    }
  }
}

/** A fault of the registry is told like one of a question over GraphQL; the other lines have nothing to do with it. */
function failureOf(fault: unknown): LineProblem {
  const id = randomUUID();
  logger.error(`${id}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  const message = (language: LanguageTag) => FAULT_MESSAGES.FAILED.format(language, { id });
  return { code: 'FAILED', path: '', value: id, suggestions: [], message };
}
