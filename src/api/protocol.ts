/** What is wrong with a request before its question is read: each is the client's error, and is told as GraphQL tells errors. */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { localized } from '../language/message';
import { negotiatedLanguage } from '../language/negotiation';
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
const isPlain = (encoding = 'identity'): boolean => encoding.trim().toLowerCase() === 'identity';

export function answerProtocolErrors(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const answer = answerTo(request, server);
    if (answer === undefined) return done();
    const { status, headers = {}, problem } = answer;
    void reply.status(status).headers(headers);
    if (problem === undefined) return void reply.send();
    const message = localized(PROTOCOL_MESSAGES[problem])[negotiatedLanguage(request.headers['accept-language'])];
    const extensions = { code: ApolloServerErrorCode.BAD_REQUEST, problem };
    void reply.send({ errors: [{ message, extensions }] });
  });
  // Node would refuse whatever it does not know that somebody expects, without a word; it may be ignored.
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response));
}

/** The answer to a request that nobody is to read further; undefined: somebody is. */
function answerTo(request: FastifyRequest, server: FastifyInstance): Answer | undefined {
  if (!URL.canParse(`${request.protocol}://${request.hostname}/`)) return { status: 400, problem: 'MALFORMED_HOST' };
  const { method, headers } = request;
  const [path] = request.url.split('?');
  const allowed = METHODS.filter((each) => hasRoute(server, each, path));
  const allow = { allow: [...allowed, 'OPTIONS'].join(', ') };
  if (allowed.length === 0) return undefined;
  if (method === 'OPTIONS') return { status: 204, headers: allow };
  if (!allowed.some((each) => each === method)) return { status: 405, headers: allow, problem: 'METHOD_NOT_ALLOWED' };
  const isRead =
    method !== 'POST' || (JSON_TYPE.test(headers['content-type'] ?? '') && isPlain(headers['content-encoding']));
  return isRead ? undefined : { status: 415, headers: { 'accept-post': 'application/json' }, problem: 'NOT_JSON' };
}

/** Whether anything is served at a path: there itself, or below its first part. */
const hasRoute = (server: FastifyInstance, method: (typeof METHODS)[number], path: string): boolean =>
  [path, `/${path.split('/')[1]}/*`].some((url) => server.hasRoute({ method, url }));
