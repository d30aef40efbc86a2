/** One line in the log, and one observation, for each request: what was asked for, by which kind of caller, and how it went; never what was in it. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { requestDuration } from './metrics';
import type { LogSettings } from './settings';

const REQUEST_ID = 'x-request-id';
const LONGEST_REQUEST_ID = 64;
/** Whoever balances load asks for these every few seconds. */
const FREQUENT = /^\/health\//;
/** What anybody may write as a method has no bound. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** What is known of a request beside its path. */
export interface RequestNotes {
  /** `anonymous`, the role of whoever asks in lower case, `none` for a token without one, or `refused` for one that does not count. */
  caller?: string;
  /** What is asked over GraphQL: the name of the one field at the top, or `several`. */
  operation?: string;
}

const notes = new WeakMap<object, RequestNotes>();

/** To be filled in by whoever finds out. */
export function notesOn(request: FastifyRequest): RequestNotes {
  const known = notes.get(request);
  if (known !== undefined) return known;
  const fresh: RequestNotes = {};
  notes.set(request, fresh);
  return fresh;
}

/** The id that the request brings along, without what does not belong into a log, or a new one; put back, so that all who read the headers have it. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = String(headers[REQUEST_ID] ?? '').replace(/[^\w.:+/=-]/g, '');
  const id = given === '' ? randomUUID() : given.slice(0, LONGEST_REQUEST_ID);
  headers[REQUEST_ID] = id;
  return id;
}

export function tellRequests(
  server: FastifyInstance,
  log: Logger,
  { addresses }: Pick<LogSettings, 'addresses'>,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    const start = performance.now();
    const { socket } = request.raw;
    const before = socket.bytesWritten;
    void reply.header(REQUEST_ID, request.id);
    // Also where whoever asked has gone before the end.
    reply.raw.once('close', () => {
      const ms = performance.now() - start;
      const method = METHODS.has(request.method) ? request.method : 'other';
      const route = request.routeOptions.url ?? 'none';
      const status = reply.raw.writableFinished ? reply.raw.statusCode : ABANDONED;
      requestDuration.observe({ method, route, status }, ms / 1000);
      log[FREQUENT.test(route) ? 'debug' : 'info'](
        {
          requestId: request.id,
          method,
          route,
          status,
          ms: Math.round(ms * 100) / 100,
          bytes: socket.bytesWritten - before,
          ...notes.get(request),
          ...(addresses && { address: request.ip }),
        },
        'request',
      );
    });
    done();
  });
}

/** As proxies have it: the client closed the connection before the answer was out. */
const ABANDONED = 499;
