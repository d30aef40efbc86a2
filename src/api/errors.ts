/**
 * What a client is told when a request fails. Faults of the request keep their message and code; the unexpected is logged once, under an
 * id, and the client gets the id alone.
 */
import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codeOf, fillIn, type Told } from '../document';
import { InDoubt } from '../ledger/ledger.service';
import { DatabaseError } from '../persistence/database-error';
import type { Code, LanguageTag } from '../recognition';
import { negotiatedLanguage } from '../language/negotiation';
import type { ApolloPlugin } from './plugin';
import { FAULT_WORDS, REQUEST_WORDS, UNREADABLE } from './request-words';
import { ToldError } from '../language/localized-error';

const LONGEST_MESSAGE = 1000;
const logger = new Logger('GraphQL');

/**
 * The error of a request that asks for what cannot be.
 * @param key a stable code, which the client is told as `problem`; after a dot, which way of saying it
 * @param suggestions the nearest existing codes
 */
export const misasked = (key: keyof typeof REQUEST_WORDS, told: Told = {}, suggestions?: readonly Code[]): ToldError =>
  new ToldError(fillIn(REQUEST_WORDS[key], told), {
    code: ApolloServerErrorCode.BAD_USER_INPUT,
    problem: codeOf(key),
    suggestions,
  });

const UNAVAILABLE = 'UNAVAILABLE';

/** The error of a request that is right, but cannot be served now. */
export const unavailable = (key: 'BEHIND' | 'MOST_WATCHED' | 'MOST_STREAMS'): ToldError =>
  new ToldError(FAULT_WORDS[key], { code: UNAVAILABLE });

/** The error of an act that stands, but cannot be shown now. */
export const unshown = (revision: number): ToldError =>
  new ToldError(fillIn(FAULT_WORDS.UNSHOWN, { revision }), { code: UNAVAILABLE, recorded: revision });

/** The languages in which errors are to be told; those that are not among them, in English. */
const languages = new WeakMap<object, LanguageTag>();

/** Remembers in which language an error is to be told. */
export function tellIn(language: LanguageTag, error: unknown): void {
  if (error instanceof Error) languages.set(error, language);
}

/** Tells the errors of a request in the language that its header `Accept-Language` asks for. */
export const languageOfErrors: ApolloPlugin = {
  requestDidStart: ({ request }) =>
    Promise.resolve({
      didEncounterErrors: ({ errors }) => {
        const language = negotiatedLanguage(request.http?.headers.get('accept-language'));
        for (const error of errors) tellIn(language, error);
        return Promise.resolve();
      },
    }),
};

/** An error of an operation that no HTTP request carries, as a client is told it. */
export function toldError(error: GraphQLError, language: LanguageTag): GraphQLFormattedError {
  tellIn(language, error);
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
  if (cause instanceof ToldError) return { ...formatted, message: shortened(cause.words[language]) };
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return unreadable(formatted, language);
  if (cause instanceof DatabaseError) return away(formatted, cause, language);
  const id = randomUUID();
  logger.error(`${id}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: fillIn(FAULT_WORDS.FAILED, { id })[language],
    locations: formatted.locations,
    path: formatted.path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, id },
  };
}

/** What GraphQL finds wrong, it says in English; whether a text is known by its hash is asked and answered by programs alone. */
function unreadable(formatted: GraphQLFormattedError, language: LanguageTag): GraphQLFormattedError {
  const detail = shortened(formatted.message);
  if (language === 'en' || PROTOCOL.has(formatted.extensions?.code)) return { ...formatted, message: detail };
  return { ...formatted, message: UNREADABLE[language], extensions: { ...formatted.extensions, detail } };
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
  logger.error(cause.message);
  const inDoubt = cause instanceof InDoubt;
  const message = FAULT_WORDS[inDoubt ? 'IN_DOUBT' : 'AWAY'][language];
  return { message, locations, path, extensions: { code: UNAVAILABLE, ...(inDoubt && { inDoubt }) } };
}

/** Messages repeat what was sent; nobody needs megabytes of it back. */
const shortened = (message: string): string =>
  message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE)} … (${String(message.length)} characters)`;
