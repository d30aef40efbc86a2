/** Every request has a task that its work belongs to: whose it is, how long it may take, and that it ends when nobody waits for the answer any more. */
import { isUtf8 } from 'node:buffer';
import { BadRequestException, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LocalizedError } from '../language/localized-error';
import { negotiatedLanguage } from '../language/negotiation';
import { counters } from '../scheduling/counters';
import { turnWait, waitingTasks, yieldToEventLoop } from '../scheduling/cooperatively';
import { Task } from '../scheduling/task';
import { callersBehind } from './addresses';
import { isNestedTooDeep } from './body';
import { KILOBYTE_COST } from './cost';
import { LINES_PATH } from './protocol';
import { refuse } from './refuse';
import { PROTOCOL_MESSAGES } from './request-messages';
import { localized } from '../language/message';
import { overloaded } from './errors';
import { LIMITS, type Limits } from './limit-settings';
import { RateLimits } from './rate-limits';

const JSON_TYPE = 'application/json';
/** Bytes. What is longer is read in one go, which others would wait for, so that it is read after what is short. */
const LONG_BODY = 64 * 1024;
/** Points for any request: taking it in, reading it, and sending an answer. */
const REQUEST_POINTS = 15;

@Injectable()
export class Requests implements OnModuleInit {
  private present = 0;
  private readonly callerOf: ReturnType<typeof callersBehind>;

  constructor(
    @Inject(LIMITS) private readonly limits: Limits,
    private readonly adapter: HttpAdapterHost,
    private readonly rates: RateLimits,
  ) {
    this.callerOf = callersBehind(limits.trustedProxies);
  }

  onModuleInit(): void {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', async (request, reply) => {
      if (request.method === 'POST') await this.admit(request, reply);
    });
    const parse = server.getDefaultJsonParser('error', 'error');
    server.removeContentTypeParser(JSON_TYPE);
    server.addContentTypeParser(
      JSON_TYPE,
      { parseAs: 'buffer', bodyLimit: this.limits.requestBytes },
      (request, body: Buffer, done) => {
        const read = (): void => {
          if (!isUtf8(body)) done(new BadRequestException(), undefined);
          else if (isNestedTooDeep(body)) done(nestedTooDeep(request), undefined);
          else void parse(request, body.toString(), done);
        };
        if (body.length <= LONG_BODY) read();
        else void Task.later(this.callerOf(request.raw)).run(() => yieldToEventLoop().then(read));
      },
    );
    // What is read of a request does not belong to whoever began to read it, so its task is made when all of it is there.
    server.addHook('preHandler', (request, reply, done) => {
      if (request.method !== 'POST') return done();
      // Lines are answered for as long as they come.
      const seconds = hasLines(request) ? Infinity : this.limits.answerSeconds;
      const task = new Task(this.callerOf(request.raw), seconds);
      reply.raw.once('close', () => task.cancel());
      task.run(done);
    });
  }

  /** Refuses what cannot be taken in, before any more of it is read. */
  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      if (this.present >= this.limits.presentRequests) throw overloaded();
      this.present++;
      reply.raw.once('close', () => this.present--);
      // Lines are counted as they come.
      const kilobytes = hasLines(request) ? 0 : Number(request.headers['content-length'] ?? 0) / 1024;
      await this.rates.take(this.callerOf(request.raw), REQUEST_POINTS + (kilobytes || 0) * KILOBYTE_COST);
    } catch (error) {
      if (!(error instanceof LocalizedError)) throw error;
      refuse(request, reply, error);
      await reply;
    }
  }

  /**
   * Does what a request without a body asks for, weighed and counted as all others are; what is left to its caller is told in the headers.
   * @param points what it costs
   * @throws LocalizedError `RATE_LIMITED`, `OVERLOADED`, where it is too much
   */
  async reading<T>(
    { raw }: FastifyRequest,
    reply: FastifyReply,
    points: number,
    work: () => T | Promise<T>,
  ): Promise<T> {
    const task = new Task(this.callerOf(raw), this.limits.answerSeconds);
    reply.raw.once('close', () => task.cancel());
    counters.cost += points;
    void reply.headers(Object.fromEntries(await this.rates.take(task.caller, points)));
    if (points > this.limits.requestPoints) throw overloaded();
    shed(points, waitingTasks(), turnWait(), this.limits);
    return task.run(async () => work());
  }

  /** Of a request that becomes a connection of another protocol. */
  callerAt(request: FastifyRequest['raw']): string {
    return this.callerOf(request);
  }
}

const hasLines = ({ url }: FastifyRequest): boolean => url.split('?')[0] === LINES_PATH;

const nestedTooDeep = ({ headers }: FastifyRequest): BadRequestException => {
  const text = localized(PROTOCOL_MESSAGES.NESTED_TOO_DEEP);
  const message = text[negotiatedLanguage(headers['accept-language'])];
  return new BadRequestException({
    errors: [{ message, extensions: { code: 'BAD_REQUEST', problem: 'NESTED_TOO_DEEP' } }],
  });
};

/** Requests that cost more are refused first where there is too much to do. */
const CHEAP_POINTS = 1_000;

/** How long requests may wait for a turn, in milliseconds, before they count for more than they are: on a slow machine fewer are too many. */
const USUAL_WAIT_MS = 250;

/**
 * The more requests wait, and the longer, the less one more may cost: with twice as many as may wait a quarter of what is cheap, and so on, so that what
 * is taken in is answered while somebody still waits for it.
 * @param waiting how many wait for their turn
 * @param wait how long they do, in milliseconds
 * @throws GraphQLError `OVERLOADED` where it is too much, and this one would have to wait as well
 */
export function shed(points: number, waiting: number, wait: number, { waitingRequests }: Limits): void {
  const pressure = (waiting / waitingRequests) * Math.max(1, wait / USUAL_WAIT_MS);
  if (pressure < 1 || points * pressure ** 2 <= CHEAP_POINTS) return;
  counters.shed++;
  throw overloaded();
}
