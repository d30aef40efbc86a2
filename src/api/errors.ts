/**
 * What a client gets when a request fails. Faults of the request keep their message and code; the unexpected is logged once, under an
 * id, and the client gets the id alone.
 */
import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InDoubt } from '../ledger/ledger.service';
import { DatabaseError } from '../persistence/database-error';
import type { Code, LanguageTag } from '../recognition';
import { shortened, visible } from '../language/characters';
import { LocalizedError } from '../language/localized-error';
import { codeOfKey, localized, type MessageParameters, type ParametersOf } from '../language/message';
import { negotiatedLanguage } from '../language/negotiation';
import { faults } from '../monitoring/metrics';
import { QueueFull } from '../scheduling/shared';
import { Cancelled, DeadlineExceeded } from '../scheduling/task';
import { AnswerTooLong } from './json';
import type { Failed } from './plugin';
import { FAULT_MESSAGES, REQUEST_MESSAGES, UNREADABLE } from './request-messages';

const LONGEST_MESSAGE = 1000;
const logger = new Logger('GraphQL');

/**
 * The error of a request that asks for what cannot be.
 * @param key a stable code, which the client gets as `problem`; after a dot, which way of saying it
 * @param suggestions the nearest existing codes
 */
export function badRequest<Key extends keyof RequestMessages>(
  key: Key,
  ...[parameters, suggestions]: BadRequest<ParametersOf<RequestMessages[Key]>>
): LocalizedError {
  return new LocalizedError(localized<string>(REQUEST_MESSAGES[key], parameters ?? {}), {
    code: ApolloServerErrorCode.BAD_USER_INPUT,
    problem: codeOfKey(key),
    suggestions,
  });
}

type RequestMessages = typeof REQUEST_MESSAGES;
/** A message without parameters needs none. */
type BadRequest<Parameters extends MessageParameters> = keyof Parameters extends never
  ? [parameters?: undefined, suggestions?: undefined]
  : [parameters: Parameters, suggestions?: readonly Code[]];

const UNAVAILABLE = 'UNAVAILABLE';

/** The error of a request that is right, but cannot be served now. */
export const unavailable = (key: 'BEHIND' | 'TOO_MANY_WATCHED' | 'TOO_MANY_STREAMS'): LocalizedError =>
  new LocalizedError(localized(FAULT_MESSAGES[key]), { code: UNAVAILABLE });

/** In seconds. */
const RETRY_AFTER_OVERLOAD = 5;

/** The error of a request that is right, but comes where there is too much to do. */
export const overloaded = (): LocalizedError =>
  new LocalizedError(localized(FAULT_MESSAGES.OVERLOADED, { seconds: RETRY_AFTER_OVERLOAD }), {
    code: 'OVERLOADED',
    retryAfter: RETRY_AFTER_OVERLOAD,
    http: { status: 503, headers: new HeaderMap([['retry-after', String(RETRY_AFTER_OVERLOAD)]]) },
  });

/** What a client is told of work that was given up, or not begun; undefined: it is something else. */
export function givenUp(cause: unknown): LocalizedError | undefined {
  if (cause instanceof DeadlineExceeded)
    return new LocalizedError(localized(FAULT_MESSAGES.TOO_LONG, { seconds: cause.seconds }), { code: 'TOO_LONG' });
  if (cause instanceof AnswerTooLong)
    return new LocalizedError(localized(FAULT_MESSAGES.ANSWER_TOO_LONG, { most: cause.most }), {
      code: 'ANSWER_TOO_LONG',
    });
  if (cause instanceof QueueFull)
    return new LocalizedError(localized(FAULT_MESSAGES.QUEUE_FULL), { code: UNAVAILABLE });
  // Who has left reads nothing; so that it is no fault to be logged.
  if (cause instanceof Cancelled) return overloaded();
  return undefined;
}

/** The error of an act that stands, but cannot be shown now. */
export const unshown = (revision: number): LocalizedError =>
  new LocalizedError(localized(FAULT_MESSAGES.UNSHOWN, { revision }), { code: UNAVAILABLE, recorded: revision });

/** The languages in which errors are sent; those that are not among them, in English. */
const languages = new WeakMap<object, LanguageTag>();

/** The requests that errors are of, by the id that the log has for them. */
const requests = new WeakMap<object, string>();

/** Remembers in which language an error is to be sent. */
export function sendIn(language: LanguageTag, error: unknown): void {
  if (error instanceof Error) languages.set(error, language);
}

/** Sends the errors of a request in the language that its header `Accept-Language` asks for. */
export function rememberLanguage({ request, errors }: Failed): void {
  const language = negotiatedLanguage(request.http?.headers.get('accept-language'));
  const id = request.http?.headers.get('x-request-id');
  for (const error of errors) {
    sendIn(language, error);
    if (id !== undefined) requests.set(error, id);
  }
}

/** An error of an operation that no HTTP request carries, as a client gets it. */
export function formatErrorIn(error: GraphQLError, language: LanguageTag): GraphQLFormattedError {
  sendIn(language, error);
  const cause = error.originalError ?? error;
  // What graphql itself finds wrong with a request has no code.
  const code = cause instanceof GraphQLError ? ApolloServerErrorCode.BAD_USER_INPUT : undefined;
  const formatted = error.toJSON();
  const extensions = { code: code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR, ...formatted.extensions };
  return formatError({ ...formatted, extensions }, error);
}

export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const language = languages.get(error as object) ?? 'en';
  const cause = unwrapResolverError(error);
  if (cause instanceof LocalizedError) return { ...formatted, message: excerptOf(cause.text[language]) };
  const reason = givenUp(cause);
  if (reason !== undefined) return { ...formatted, message: reason.text[language], extensions: reason.extensions };
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return unreadable(formatted, language);
  // What GraphQL itself finds wrong before it asks any field, as a hash that is not that of the query, may have no code.
  if (cause instanceof GraphQLError && formatted.path === undefined)
    return unreadable({ ...formatted, extensions: { code: ApolloServerErrorCode.BAD_REQUEST } }, language);
  if (cause instanceof DatabaseError) return away(formatted, cause, language);
  const id = randomUUID();
  faults.inc({ code: 'FAILED' });
  const request = requests.get(error as object) ?? 'none';
  logger.error(
    `${id} (request ${request}): ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
  );
  return {
    message: FAULT_MESSAGES.FAILED.format(language, { id }),
    locations: formatted.locations,
    path: formatted.path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, id },
  };
}

/** What GraphQL finds wrong, it says in English; whether a text is known by its hash is asked and answered by programs alone. */
function unreadable(formatted: GraphQLFormattedError, language: LanguageTag): GraphQLFormattedError {
  const detail = visible(excerptOf(formatted.message));
  if (language === 'en' || PROTOCOL.has(formatted.extensions?.code)) return { ...formatted, message: detail };
  return {
    ...formatted,
    message: UNREADABLE.format(language, { detail }),
    extensions: { ...formatted.extensions, detail },
  };
}

const PROTOCOL = new Set<unknown>([
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

function away(
  { locations, path }: GraphQLFormattedError,
  cause: DatabaseError,
  language: LanguageTag,
): GraphQLFormattedError {
  faults.inc({ code: UNAVAILABLE });
  logger.error(cause.message);
  const inDoubt = cause instanceof InDoubt;
  const message = FAULT_MESSAGES[inDoubt ? 'IN_DOUBT' : 'AWAY'].format(language, {});
  return { message, locations, path, extensions: { code: UNAVAILABLE, ...(inDoubt && { inDoubt }) } };
}

/** Messages repeat what was sent; nobody needs megabytes of it back. */
const excerptOf = (message: string): string =>
  message.length <= LONGEST_MESSAGE
    ? message
    : `${shortened(message, LONGEST_MESSAGE)} … (${String(message.length)} characters)`;
