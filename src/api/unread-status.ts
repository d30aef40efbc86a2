/**
 * The status of an answer to a question that could not be read: to whoever accepts `application/json` alone it says that the answer has
 * arrived, as clients of old expect (GraphQL over HTTP, "application/json"); to everybody else that the question was wrong.
 */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import Negotiator from 'negotiator';
import type { Answered } from './plugin';

const JSON_ALONE = 'application/json';
const TYPES = [JSON_ALONE, 'application/graphql-response+json'];
const UNREAD: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
]);

export function tellUnread({ request: { http }, response, errors = [] }: Answered): void {
  const isUnread =
    response.http.status === 400 && errors.every(({ extensions: { code = 'BAD_USER_INPUT' } }) => UNREAD.has(code));
  if (isUnread && wantsJson(http?.headers.get('accept'))) response.http.status = 200;
}

/** Whether a client names the older type, and prefers it. A wildcard names none. */
const wantsJson = (accept: string | undefined): boolean =>
  accept?.toLowerCase().includes(JSON_ALONE) === true &&
  new Negotiator({ headers: { accept } }).mediaType(TYPES) === JSON_ALONE;
