/** Feeds in the Atom Syndication Format (RFC 4287). */
import { visible, visibleLines } from '../../language/characters';
import type { LanguageTag } from '../../recognition';
import { html, NOTHING, type Html } from '../html';

export interface Feed {
  /** Its own address, in full. */
  readonly address: string;
  readonly title: string;
  readonly language: LanguageTag;
  /** Of an earlier part of it (RFC 5005): its address, in full; undefined: this is the first part. */
  readonly self?: string | undefined;
  /** The part with what is older, in full. */
  readonly older?: string | undefined;
  /** The page that shows the same, in full. */
  readonly page: string;
  /** Who publishes it. */
  readonly author: string;
  /** The latest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** An address that stays its own for good; nothing has to be there. */
  readonly id: string;
  readonly title: string;
  /** A point in time, ISO 8601 in UTC. */
  readonly updated: string;
  /** The page that it is about, in full. */
  readonly page: string;
  readonly text: string;
}

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
/** Of a feed in which nothing has happened yet. */
const NEVER = '1970-01-01T00:00:00.000Z';

export const updatedOf = ({ entries }: Feed): string => entries[0]?.updated ?? NEVER;

export function atomOf(feed: Feed): string {
  const { address, title, language, page, author, entries, self, older } = feed;
  const written = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
    <id>${address}</id>
    <title>${visible(title)}</title>
    <updated>${updatedOf(feed)}</updated>
    <author><name>${author}</name></author>
    <link rel="self" type="application/atom+xml" href="${self ?? address}" />
    ${self === undefined ? NOTHING : html`<link rel="first" type="application/atom+xml" href="${address}" />`}
    ${older === undefined ? NOTHING : html`<link rel="next" type="application/atom+xml" href="${older}" />`}
    <link rel="alternate" type="text/html" href="${page}" />
    ${entries.map(entryOf)}
  </feed> `;
  return `<?xml version="1.0" encoding="utf-8"?>\n${written.text}`;
}

const entryOf = ({ id, title, updated, page, text }: FeedEntry): Html =>
  html`<entry>
    <id>${id}</id>
    <title>${visible(title)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${page}" />
    ${text === '' ? NOTHING : html`<summary>${visibleLines(text)}</summary>`}
  </entry> `;
