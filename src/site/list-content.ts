/** The documents that lists of the register have: what it holds, all records of a type, and what a text finds. */
import { MAX_TEXT_LENGTH } from '../api/limits';
import { RECORD_TYPES, type Code, type RecordType } from '../recognition';
import { inNameOrder } from '../registers/name-order';
import { queryOf, searching } from '../registers/search/search';
import { isNamed } from '../registers/search/search-index';
import { whenIndexed, whenSorted } from '../registers/warm-indexes';
import { cooperatively } from '../scheduling/cooperatively';
import { listAddress } from './addresses';
import type { Content } from './content';
import { textField, hiddenField } from './form/fields';
import { html, NOTHING, type Html } from './html';
import type { View } from './view';

/** Records of a page. */
const PAGE_SIZE = 100;

/** A list, as its address asks for it. */
export interface AskedList {
  /** Undefined: all types. */
  readonly type: RecordType | undefined;
  /** What is looked for; empty: nothing in particular. */
  readonly text: string;
  /** From 1 on. */
  readonly page: number;
}

export const listIn = (type: RecordType | undefined, search: URLSearchParams): AskedList => ({
  type,
  text: (search.get('q') ?? '').trim().slice(0, MAX_TEXT_LENGTH),
  page: /^[1-9]\d{0,8}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1,
});

export function addressOf({ type, text, page }: AskedList): string {
  const search = new URLSearchParams();
  if (text !== '') search.set('q', text);
  if (page > 1) search.set('page', String(page));
  const address = type === undefined ? '/registry' : listAddress(type);
  return search.size === 0 ? address : `${address}?${search.toString()}`;
}

/** Null: there is no such page. */
export async function listContent(view: View, asked: AskedList): Promise<Content | null> {
  const { words } = view;
  const { type, text, page } = asked;
  const found = type === undefined && text === '' ? undefined : await recordsFor(view, asked);
  const last = Math.max(1, Math.ceil((found?.length ?? 0) / PAGE_SIZE));
  if (page > last) return null;
  const title = type === undefined ? words.of(words.built.views.registry) : words.of(words.built.types[type].many);
  return {
    status: 200,
    title,
    description: words.say('registryIntro'),
    address: addressOf(asked),
    // Records have addresses of their own, which are listed.
    isListed: text === '' && page === 1,
    ...(type === undefined && { feed: '/feed' }),
    body: html`${type === undefined ? NOTHING : html`<p><a href="${view.link('/registry')}">${words.of(words.built.views.registry)}</a></p>`}
      <h1>${title}</h1>
      ${searchForm(view, asked)}
      <section class="sheet">${found === undefined ? counts(view) : pageOf(view, asked, found, last)}</section>`,
  };
}

interface Found {
  readonly length: number;
  readonly isNear: boolean;
  readonly slice: (start: number, end: number) => readonly { readonly type: RecordType; readonly code: Code }[];
}

async function recordsFor({ catalogue, words }: View, { type, text }: AskedList): Promise<Found> {
  const { tables } = catalogue;
  if (text === '' && type !== undefined) {
    await whenSorted(tables);
    const list: readonly { readonly code: Code }[] = isNamed(type)
      ? inNameOrder<{ readonly code: Code }>(tables[type], words.language)
      : tables[type].list;
    const slice = (start: number, end: number) => list.slice(start, end).map(({ code }) => ({ type, code }));
    return { length: list.length, isNear: false, slice };
  }
  await whenIndexed(tables);
  const types = type === undefined ? RECORD_TYPES : [type];
  const hits = await cooperatively(searching(catalogue, queryOf(text, undefined), types));
  return {
    length: hits.length,
    isNear: hits.at(0)?.match === 'NEAR',
    slice: (start, end) => hits.slice(start, end),
  };
}

function searchForm({ words, named }: View, { type, text }: AskedList): Html {
  const field = { id: 'q', name: 'q', label: words.say('search'), value: text, help: html`${words.say('searchHint')}` };
  const address = type === undefined ? '/registry' : listAddress(type);
  return html`<form class="sheet stack" role="search" method="get" action="${address}">
    ${named === undefined ? NOTHING : hiddenField('lang', named)}${textField(field, NOTHING, 'search')}
    <button type="submit">${words.say('search')}</button>
  </form>`;
}

const counts = (view: View): Html =>
  html`<ul>
    ${RECORD_TYPES.map(
      (type) =>
        html`<li>
          <a href="${view.link(listAddress(type))}">${view.words.of(view.words.built.types[type].many)}</a>
          (${view.catalogue.tables[type].size})
        </li>`,
    )}
  </ul>`;

function pageOf(view: View, asked: AskedList, found: Found, last: number): Html {
  const { words, facts } = view;
  const { type, page } = asked;
  if (found.length === 0) return html`<p>${words.say(asked.text === '' ? 'nothingYet' : 'noneFound')}</p>`;
  const records = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const to = (other: number, rel: 'prev' | 'next'): Html =>
    html` <a rel="${rel}" href="${view.link(addressOf({ ...asked, page: other }))}"
      >${words.say(rel === 'prev' ? 'earlier' : 'later')}</a
    >`;
  return html`${found.isNear ? html`<p class="note">${words.say('nearFound')}</p>` : NOTHING}
    <ul>
      ${records.map(
        (record) =>
          html`<li>
            ${type === undefined ? html`${words.of(words.built.types[record.type].one)}: ` : NOTHING}${facts.link(record.type, record.code)}
          </li>`,
      )}
    </ul>
    ${last === 1 ? NOTHING : html`<p>${page} / ${last}${page > 1 ? to(page - 1, 'prev') : NOTHING}${page < last ? to(page + 1, 'next') : NOTHING}</p>`}`;
}
