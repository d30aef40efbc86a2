/** Answers as they are sent. */
import type { FormattedExecutionResult } from 'graphql';
import { negotiatedLanguage } from '../language/negotiation';
import { givenUp } from './errors';
import { writtenDown } from './execution/pieces';
import { within, written } from './json';
import type { Limits } from './limit-settings';
import type { RequestContext } from './limits';
import type { Answered } from './plugin';

/**
 * Writes each answer before it is sent, and tells what is wrong where it cannot be: too long, or too late. GraphQL would tell a late answer by as
 * many errors as it has fields.
 */
export async function writeAnswer(
  { request, response: { body }, contextValue }: Answered,
  { answerBytes }: Limits,
): Promise<void> {
  const { task } = contextValue as unknown as RequestContext;
  if (body.kind !== 'single') return;
  try {
    if (task.over !== undefined) throw task.over;
    const { data, errors, extensions } = body.singleResult;
    if (!data) return;
    const text = writtenDown(data);
    const fits = text === undefined ? written({ errors, data, extensions }, answerBytes) : within(answerBytes, text);
    texts.set(data, await fits);
  } catch (cause) {
    const error = givenUp(cause);
    if (error === undefined) throw cause;
    const message = error.text[negotiatedLanguage(request.http?.headers.get('accept-language'))];
    body.singleResult = { data: null, errors: [{ message, extensions: error.extensions }] };
  }
}

/** The texts of answers, by their data. */
const texts = new WeakMap<object, string>();

/** An answer as it is sent. */
export const textOf = (answer: FormattedExecutionResult): string =>
  `${texts.get(answer.data ?? {}) ?? JSON.stringify(answer)}\n`;
