/** Pages of a search. A page goes on where the one before ended, on the same day and from the same revision of the register. */
import { createHash } from 'node:crypto';
import { localized, type LocalizedText } from '../../../language/message';
import { isDay, type Day } from '../../../recognition';
import { isGiven, isObject, type Fields } from '../../lines/claim-line';
import { refusedFor } from '../questions.service';
import { AUTHZEN_MESSAGES } from './messages';

const USUAL = 100;
export const MOST_RESULTS = 1_000;

/** Where a page begins, in what it is a page of. */
export interface Place {
  readonly revision: number;
  readonly day: Day;
  readonly offset: number;
}

export interface PageAsked {
  readonly limit: number;
  /** Undefined: the first. */
  readonly place: Place | undefined;
}

/** @throws LocalizedError */
export function pageAsked(body: Fields): PageAsked {
  const page = isObject(body.page) ? body.page : {};
  return { limit: limitOf(page.limit), place: placeOf(page.token ?? page.next_token, body) };
}

function limitOf(given: unknown): number {
  if (!isGiven(given)) return USUAL;
  if (typeof given === 'number' && Number.isInteger(given) && given >= 1) return Math.min(given, MOST_RESULTS);
  const value = JSON.stringify(given);
  const told = { path: 'page.limit', value, most: MOST_RESULTS };
  throw wrong('MALFORMED_LIMIT', 'page.limit', value, localized(AUTHZEN_MESSAGES.MALFORMED_LIMIT, told));
}

function placeOf(token: unknown, body: Fields): Place | undefined {
  if (!isGiven(token) || token === '') return undefined;
  const value = typeof token === 'string' ? token : JSON.stringify(token);
  const [revision, day, offset, digest] = Buffer.from(value, 'base64url').toString().split(' ');
  if (digest === digestOf(body) && isDay(day)) return { revision: Number(revision), day, offset: Number(offset) };
  const told = { path: 'page.token', value };
  throw wrong('FOREIGN_TOKEN', 'page.token', value, localized(AUTHZEN_MESSAGES.FOREIGN_TOKEN, told));
}

export const pageGone = (revision: number): Error =>
  wrong('PAGE_GONE', 'page.token', String(revision), localized(AUTHZEN_MESSAGES.PAGE_GONE, { revision }));

const wrong = (code: string, path: string, value: string, text: LocalizedText): Error =>
  refusedFor([{ code, path, value, suggestions: [], message: (language) => text[language] }]);

/** What a token belongs to: all of the question but its page. */
const digestOf = ({ subject, action, resource, context }: Fields): string =>
  createHash('sha256')
    .update(JSON.stringify([subject, action, resource, context]))
    .digest('base64url')
    .slice(0, 22);

/** A page of results as it is told. */
export function paged(all: readonly object[], { limit }: PageAsked, place: Place, body: Fields): object {
  const results = all.slice(place.offset, place.offset + limit);
  const end = place.offset + results.length;
  const token = [place.revision, place.day, end, digestOf(body)].join(' ');
  const next = end < all.length ? Buffer.from(token).toString('base64url') : '';
  return { results, page: { next_token: next, count: results.length, total: all.length } };
}
