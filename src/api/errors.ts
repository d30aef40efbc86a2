/**
 * What a client is told when a request fails. Faults of the request keep their message and code; the unexpected is logged once, under an
 * id, and the client gets the id alone.
 */
import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Code } from '../recognition';

const LONGEST_MESSAGE = 1000;
const logger = new Logger('GraphQL');

/** The error of a request that asks for what cannot be: `problem` is a stable code, `suggestions` are the nearest existing codes. */
export const misasked = (problem: string, message: string, suggestions?: readonly Code[]): GraphQLError =>
  new GraphQLError(message, { extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT, problem, suggestions } });

/** The error of a request that is right, but cannot be served now. */
export const unavailable = (message: string): GraphQLError =>
  new GraphQLError(`${message} Try again later; the state of the service is at \`/health/ready\`.`, {
    extensions: { code: 'UNAVAILABLE' },
  });

export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return { ...formatted, message: shortened(formatted.message) };
  const cause = unwrapResolverError(error);
  const id = randomUUID();
  logger.error(`${id}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: `The registry failed to answer this; nothing is wrong with the question as such. Report it with the id \`${id}\`.`,
    locations: formatted.locations,
    path: formatted.path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, id },
  };
}

/** Messages repeat what was sent; nobody needs megabytes of it back. */
const shortened = (message: string): string =>
  message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE)} … (${String(message.length)} characters)`;
