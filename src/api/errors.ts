/**
 * What a client is told when a request fails. Faults of the request keep their message and code; the unexpected is logged once, under an
 * id, and the client gets the id alone.
 */
import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InDoubt } from '../ledger/ledger.service';
import { DatabaseError } from '../persistence/database-error';
import type { Code } from '../recognition';

const LONGEST_MESSAGE = 1000;
const logger = new Logger('GraphQL');

/** The error of a request that asks for what cannot be: `problem` is a stable code, `suggestions` are the nearest existing codes. */
export const misasked = (problem: string, message: string, suggestions?: readonly Code[]): GraphQLError =>
  new GraphQLError(message, { extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT, problem, suggestions } });

const UNAVAILABLE = 'UNAVAILABLE';
const STATE = 'the state of the service is at `/health/ready`.';

/** The error of a request that is right, but cannot be served now. */
export const unavailable = (message: string): GraphQLError =>
  new GraphQLError(`${message} Try again later; ${STATE}`, { extensions: { code: UNAVAILABLE } });

/** The error of an act that stands, but cannot be shown now. */
export const unshown = (revision: number): GraphQLError =>
  new GraphQLError(
    `The act is recorded, as revision ${String(revision)} of the register: do not send it again. What it made cannot be shown just now; ${STATE}`,
    { extensions: { code: UNAVAILABLE, recorded: revision } },
  );

/** What is told of a database that cannot be used: where it is and what it says is for who runs the registry, in the log. */
const AWAY =
  'The registry cannot use its database just now, so this is not answered; what was to be done is not done. Questions about the latest register are answered meanwhile.';
const IN_DOUBT =
  'The database was lost while it recorded the act: whether it stands is not known yet. Once the database is back, send the same act with the same key again (it is not done twice), or ask `myAct(key)`; without a key, look into the `ledger` first.';

/** An error of an operation that no HTTP request carries, as a client is told it. */
export function toldError(error: GraphQLError): GraphQLFormattedError {
  const cause = error.originalError ?? error;
  // What graphql itself finds wrong with a request has no code.
  const code = cause instanceof GraphQLError ? ApolloServerErrorCode.BAD_USER_INPUT : undefined;
  const formatted = error.toJSON();
  const extensions = { code: code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR, ...formatted.extensions };
  return formatError({ ...formatted, extensions }, error);
}

export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return { ...formatted, message: shortened(formatted.message) };
  const cause = unwrapResolverError(error);
  if (cause instanceof DatabaseError) return away(formatted, cause);
  const id = randomUUID();
  logger.error(`${id}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: `The registry failed to answer this; nothing is wrong with the question as such. Report it with the id \`${id}\`.`,
    locations: formatted.locations,
    path: formatted.path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, id },
  };
}

function away({ locations, path }: GraphQLFormattedError, cause: DatabaseError): GraphQLFormattedError {
  logger.error(cause.message);
  const inDoubt = cause instanceof InDoubt;
  const message = inDoubt ? `${IN_DOUBT} ${capital(STATE)}` : `${AWAY} Try again later; ${STATE}`;
  return { message, locations, path, extensions: { code: UNAVAILABLE, ...(inDoubt && { inDoubt }) } };
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Messages repeat what was sent; nobody needs megabytes of it back. */
const shortened = (message: string): string =>
  message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE)} … (${String(message.length)} characters)`;
