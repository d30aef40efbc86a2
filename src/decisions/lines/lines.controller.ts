/** `POST /decide`: any number of claims as newline-delimited JSON, answered line by line. */
import { Readable } from 'node:stream';
import { Controller, Post, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Tokens } from '../../access/tokens';
import { today } from '../../api/clock';
import { identified } from '../../api/identified';
import { LINES_PATH, LINES_TYPE } from '../../api/protocol';
import { RateLimits } from '../../api/rate-limits';
import { refuse } from '../../api/refuse';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { DemandService } from '../../demand/demand.service';
import { LocalizedError } from '../../language/localized-error';
import { localized } from '../../language/message';
import { negotiatedLanguage } from '../../language/negotiation';
import { notesOn } from '../../monitoring/requests';
import type { Decision } from '../../recognition';
import { counters } from '../../scheduling/counters';
import { currentTask, type Task } from '../../scheduling/task';
import { ANSWER_FIELDS } from './answer-line';
import { decideLines } from './decide-lines';
import { LINE_MESSAGES } from './line-messages';

/** Bytes of answers that wait for a client to take them. */
const WAITING = 64 * 1024;

@Controller(LINES_PATH)
export class LinesController implements OnModuleInit {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly tokens: Tokens,
    private readonly rates: RateLimits,
    private readonly demand: DemandService,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Read as they come, and not by whoever reads bodies whole.
    server.addContentTypeParser(LINES_TYPE, (_request, payload, done) => done(null, payload));
  }

  @Post()
  async decide(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    notesOn(request).operation = 'lines';
    const task = currentTask();
    try {
      // Anybody may ask; a token that does not count is told so, as over GraphQL.
      await identified(this.tokens, request);
      const fields = fieldsOf(request.query as Search);
      const catalogue = this.catalogues.current();
      const language = negotiatedLanguage(request.headers['accept-language']);
      const body = (request.body ?? []) as AsyncIterable<Buffer>;
      // Who has nothing left is told so at once.
      const left = await this.rates.take(task.caller, 1);
      const spend = (points: number): Promise<void> => this.spend(request, task, points);
      const decided = (decision: Decision): void => this.demand.count(decision);
      const answers = decideLines(body, { catalogue, day: today(), fields, language, decided, spend }, task);
      void reply
        .status(200)
        .headers(Object.fromEntries(left))
        .headers({ 'content-type': 'application/x-ndjson', 'registry-revision': String(catalogue.revision) })
        .send(Readable.from(answers, { objectMode: false, highWaterMark: WAITING }));
    } catch (error) {
      if (!(error instanceof LocalizedError)) throw error;
      refuse(request, reply, error);
    }
  }

  /** Counts what lines have cost, and holds up who has spent the points of the minute. */
  private async spend({ socket }: FastifyRequest, task: Task, points: number): Promise<void> {
    counters.cost += points;
    const { timeout = 0 } = socket;
    // Nothing moves while we wait, and neither the client nor the connection can help it.
    socket.setTimeout(0);
    await this.rates.spend(task.caller, points);
    socket.setTimeout(timeout);
  }
}

interface Search {
  readonly fields?: string | readonly string[];
}

/** What is to stand on each line: all, unless `fields` names some. */
function fieldsOf({ fields }: Search): ReadonlySet<string> {
  if (fields === undefined) return new Set(ANSWER_FIELDS);
  const named = [fields].flat().join(',').split(',');
  const unknown = named.find((name) => !ANSWER_FIELDS.some((field) => field === name));
  if (unknown === undefined) return new Set(named);
  const message = localized(LINE_MESSAGES.UNKNOWN_ANSWER_FIELD, { value: unknown, known: ANSWER_FIELDS });
  throw new LocalizedError(message, { code: 'BAD_USER_INPUT', problem: 'UNKNOWN_ANSWER_FIELD' });
}
