/** What is wrong with a request before its question is read: each is the client's error, and is told as GraphQL tells errors. */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';
import { refuse } from './refuse';
import { PROTOCOL_MESSAGES } from './request-messages';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** None: there is nothing wrong, and nothing to say. */
  readonly problem?: keyof typeof PROTOCOL_MESSAGES;
}

const METHODS = ['GET', 'HEAD', 'POST'] as const;
/** JSON is UTF-8 (RFC 8259); whoever says that it is something else is not read as if it were. */
const JSON_TYPE = /^\s*application\/json\s*(?:$|;(?!.*charset\s*=\s*(?!"?utf-?8"?\s*(?:;|$))))/i;
/** Where claims are taken in lines, and what they are sent as. */
export const LINES_PATH = '/decide';
export const LINES_TYPE = /^\s*application\/(x-)?ndjson\s*(;\s*charset="?utf-?8"?\s*)?$/i;
/** Where a receipt is put on paper, and what it is sent as (RFC 7515, section 9.2.1). */
export const RECEIPT_PDF_PATH = '/receipt.pdf';
export const RECEIPT_MEDIA_TYPE = /^\s*application\/jose\s*(;.*)?$/i;
const BODIES = {
  json: { type: JSON_TYPE, accepted: 'application/json', problem: 'NOT_JSON' },
  lines: { type: LINES_TYPE, accepted: 'application/x-ndjson', problem: 'NOT_LINES' },
  receipt: { type: RECEIPT_MEDIA_TYPE, accepted: 'application/jose', problem: 'NOT_RECEIPT' },
} as const;
const isPlain = (encoding = 'identity'): boolean => encoding.trim().toLowerCase() === 'identity';

export function answerProtocolErrors(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const answer = answerTo(request, server);
    if (answer === undefined) return done();
    const { status, headers = {}, problem } = answer;
    void reply.status(status).headers(headers);
    if (problem === undefined) return void reply.send();
    const extensions = { code: ApolloServerErrorCode.BAD_REQUEST, problem, http: { status } };
    refuse(request, reply, new LocalizedError(localized(PROTOCOL_MESSAGES[problem]), extensions));
  });
  // Node would refuse whatever it does not know that somebody expects, without a word; it may be ignored.
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response));
}

/** The answer to a request that nobody is to read further; undefined: somebody is. */
function answerTo(request: FastifyRequest, server: FastifyInstance): Answer | undefined {
  if (!isHost(request.hostname)) return { status: 400, problem: 'MALFORMED_HOST' };
  const { method, headers } = request;
  const [path] = request.url.split('?');
  if (request.is404 || method === 'OPTIONS') {
    const allowed = METHODS.filter((each) => hasRoute(server, each, path));
    const allow = { allow: [...allowed, 'OPTIONS'].join(', ') };
    if (allowed.length === 0) return undefined;
    if (method === 'OPTIONS') return { status: 204, headers: allow };
    if (!allowed.some((each) => each === method)) return { status: 405, headers: allow, problem: 'METHOD_NOT_ALLOWED' };
  }
  const { type, accepted, problem } = BODIES[bodyOf(path)];
  const isRead =
    method !== 'POST' || (type.test(headers['content-type'] ?? '') && isPlain(headers['content-encoding']));
  return isRead ? undefined : { status: 415, headers: { 'accept-post': accepted }, problem };
}

function bodyOf(path: string): keyof typeof BODIES {
  if (path === LINES_PATH) return 'lines';
  return path === RECEIPT_PDF_PATH ? 'receipt' : 'json';
}

/** The last name that was right: mostly all requests come by the same one. */
let lastHost: string | undefined;

function isHost(name: string): boolean {
  if (name === lastHost) return true;
  const isRight = URL.canParse(`http://${name}/`);
  if (isRight) lastHost = name;
  return isRight;
}

/** Whether anything is served at a path: there itself, or below its first part. */
const hasRoute = (server: FastifyInstance, method: (typeof METHODS)[number], path: string): boolean =>
  [path, `/${path.split('/')[1]}/*`].some((url) => server.hasRoute({ method, url }));
