/** A query as it is sent: `authority_id` is asked whether it lets `entity_id` do `action` with `resource`, or recognises it for that. */
import { dayAt } from '../../../api/clock';
import { localized, type LocalizedText } from '../../../language/message';
import type { Catalogue, Day, RecordType } from '../../../recognition';
import { isGiven, isObject, type LineProblem } from '../../lines/claim-line';
import { LINE_MESSAGES } from '../../lines/line-messages';
import { isUri, recordOf, type RecordKey } from '../record-identifiers';
import { refusedFor, type Question } from '../questions.service';
import { TRQP_MESSAGES } from './messages';

/** What else is known, as texts: the protocol has no others. */
export type Context = Readonly<Record<string, string>>;

export interface Query {
  readonly entity: RecordKey;
  readonly authority: RecordKey;
  readonly action: string;
  readonly resource: RecordKey;
  readonly context: Context;
  readonly day: Day;
  /** As they were sent, to be told again. */
  readonly sent: Readonly<Record<'entity_id' | 'authority_id' | 'action' | 'resource', string>>;
}

const IDENTIFIERS = ['entity_id', 'authority_id', 'resource'] as const;

/** @throws LocalizedError 400 where it is no query, 404 where the register has nothing of an identifier */
export function readQuery({ body, snapshot, origin }: Question): Query {
  const problems: LineProblem[] = [];
  const given = isObject(body) ? body : {};
  const sent = {
    entity_id: textAt(given, 'entity_id', problems),
    authority_id: textAt(given, 'authority_id', problems),
    action: textAt(given, 'action', problems),
    resource: textAt(given, 'resource', problems),
  };
  for (const path of IDENTIFIERS)
    if (sent[path] !== '' && !isUri(sent[path])) problems.push(notAUri(path, sent[path], origin));
  const context = contextOf(given.context, problems);
  if (problems.length > 0) throw refusedFor(problems);
  return {
    ...keysOf(sent, origin, snapshot.catalogue),
    action: sent.action,
    context,
    day: context.time === undefined ? snapshot.today : dayAt(Date.parse(context.time)),
    sent,
  };
}

function keysOf(sent: Query['sent'], origin: string, catalogue: Catalogue) {
  const unknown: LineProblem[] = [];
  const keyAt = (path: (typeof IDENTIFIERS)[number]): RecordKey => {
    const key = recordOf(sent[path], origin, catalogue);
    if (key !== undefined) return key;
    const value = sent[path];
    unknown.push(problemOf('UNKNOWN_RECORD', path, value, localized(TRQP_MESSAGES.UNKNOWN_RECORD, { path, value })));
    return { type: 'bodies', code: '' };
  };
  const keys = { entity: keyAt('entity_id'), authority: keyAt('authority_id'), resource: keyAt('resource') };
  if (unknown.length > 0) throw refusedFor(unknown, 404);
  return keys;
}

/** RFC 3339, in UTC alone. */
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?[Zz]$/;

function contextOf(given: unknown, problems: LineProblem[]): Context {
  if (given === undefined) return {};
  if (!isObject(given)) {
    problems.push(wrongType('context', given, 'object'));
    return {};
  }
  for (const [name, value] of Object.entries(given))
    if (typeof value !== 'string') problems.push(wrongType(`context.${name}`, value, 'string'));
  const { time } = given;
  if (typeof time === 'string' && !(TIME.test(time) && !Number.isNaN(Date.parse(time)))) {
    const text = localized(TRQP_MESSAGES.MALFORMED_TIME, { path: 'context.time', value: time });
    problems.push(problemOf('MALFORMED_TIME', 'context.time', time, text));
  }
  return given as Context;
}

function textAt(given: Readonly<Record<string, unknown>>, path: string, problems: LineProblem[]): string {
  const value = given[path];
  if (typeof value === 'string' && value !== '') return value;
  if (isGiven(value) && value !== '') problems.push(wrongType(path, value, 'string'));
  else problems.push(problemOf('MISSING', path, '', localized(LINE_MESSAGES.MISSING, { path })));
  return '';
}

function notAUri(path: string, value: string, origin: string): LineProblem {
  const example = `${origin}/id/bodies/GIC`;
  return problemOf('NOT_A_URI', path, value, localized(TRQP_MESSAGES.NOT_A_URI, { path, value, example }));
}

function wrongType(path: string, given: unknown, expected: string): LineProblem {
  const value = JSON.stringify(given) ?? '';
  return problemOf('WRONG_TYPE', path, value, localized(LINE_MESSAGES.WRONG_TYPE, { path, value, expected }));
}

/** @throws LocalizedError where an identifier is of a record that this cannot be asked of */
export function expectTypes(
  query: Query,
  part: 'entity' | 'authority' | 'resource',
  known: readonly RecordType[],
): void {
  if (known.includes(query[part].type)) return;
  const path = part === 'resource' ? part : (`${part}_id` as const);
  const value = query.sent[path];
  const text = localized(TRQP_MESSAGES.WRONG_KIND, { path, value, known });
  throw refusedFor([problemOf('WRONG_KIND', path, value, text, known)]);
}

/** @throws LocalizedError where the registry knows no such action */
export function unknownAction({ action }: Query, known: readonly string[]): Error {
  const text = localized(TRQP_MESSAGES.UNKNOWN_ACTION, { path: 'action', value: action, known });
  return refusedFor([problemOf('UNKNOWN_ACTION', 'action', action, text, known)], 404);
}

/** The error of a value that names nothing. */
export function unknownIn(path: string, value: string, known: readonly string[] = []): Error {
  const text = localized(TRQP_MESSAGES.UNKNOWN_RECORD, { path, value });
  return refusedFor([problemOf('UNKNOWN_RECORD', path, value, text, known)], 404);
}

export const problemOf = (
  code: string,
  path: string,
  value: string,
  text: LocalizedText,
  suggestions: readonly string[] = [],
): LineProblem => ({ code, path, value, suggestions, message: (language) => text[language] });
