/** The document for each address of the page: made once for a state of the register, a day and a language, and kept while it is asked for. */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../api/clock';
import { recordsIn } from '../api/cost';
import { PUBLIC_URL } from '../api/public-url';
import { Requests } from '../api/requests';
import { CatalogueService } from '../catalogue/catalogue.service';
import { versionsOf } from '../ledger/history';
import { Database } from '../persistence/database';
import type { Catalogue, Code, Recorded, RecordType } from '../recognition';
import { typeAt } from '../api/record-paths';
import { askedBy, inLanguage, type Asked } from './addresses';
import type { Content } from './content';
import { PageDocument, Template } from './document';
import { html, NOTHING } from './html';
import { roomAt, type Room } from './form/rooms';
import { addressOf, listContent, listIn, type AskedList } from './list-content';
import { pageDocument } from './page';
import { isBlank, QuestionPages } from './question-pages.service';
import { recordContent } from './record-content';
import { View } from './view';
import { Words } from './words';

/** Points for a document that is there already, and for one of a record. */
const KEPT_COST = 2;
const RECORD_COST = 40;
/** How many documents are kept at most, and how long they may be together, in characters. */
const MOST_KEPT = 500;
const MOST_CHARACTERS = 8_000_000;
/** Views that are not for search engines. */
const UNLISTED: ReadonlySet<string> = new Set(['desk', 'receipt']);
/** Parts of the registry that need script. */
const SCRIPTED_PARTS: ReadonlySet<string> = new Set(['findings', 'ledger']);

@Injectable()
export class PagesService {
  private readonly template = ((document) => (document === null ? null : Template.of(document)))(pageDocument());
  private readonly kept = new Map<string, PageDocument>();
  private characters = 0;

  constructor(
    private readonly catalogues: CatalogueService,
    private readonly questions: QuestionPages,
    private readonly database: Database,
    private readonly requests: Requests,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  /**
   * The document for the address of a request; null where the page is not built.
   * @throws LocalizedError where there is too much to do, or whoever asks has asked too much
   */
  async documentFor(request: FastifyRequest, reply: FastifyReply): Promise<PageDocument | null> {
    const asked = askedBy(request, this.publicUrl);
    const words = Words.in(asked.language);
    if (this.template === null || words === null) return null;
    const place = this.placeAt(asked, words);
    if ('content' in place)
      return this.keep(`view ${keyOf(asked)} ${place.content.address}`, words, asked, place.content);
    const catalogue = this.catalogues.current();
    const key = `${String(catalogue.revision)} ${today()} ${keyOf(asked)} ${place.address}`;
    const known = this.kept.get(key);
    const make = async (): Promise<PageDocument> => {
      const content = known ?? (await this.contentAt(place, catalogue, words, asked));
      return content instanceof PageDocument ? this.again(key, content) : this.keep(key, words, asked, content);
    };
    const cost = this.costOf(place, asked, catalogue);
    // What is the same for everybody is there for everybody.
    if (cost === 0) return make();
    return this.requests.reading(request, reply, known === undefined ? cost : KEPT_COST, make);
  }

  /** The document that says nothing of its address: the page itself finds what there is. */
  plainDocument(request: FastifyRequest): PageDocument | null {
    const asked = askedBy(request, this.publicUrl);
    const words = Words.in(asked.language);
    if (this.template === null || words === null) return null;
    return this.keep(`view ${keyOf(asked)} plain`, words, asked, { ...viewOf('', words), isListed: false });
  }

  private placeAt(asked: Asked, words: Words): Place {
    const [view, part = '', code = '', ...more] = asked.path.slice(1).split('/');
    const room = roomAt(view, part);
    if (room !== undefined)
      return { room, address: isBlank(asked.search) ? room.path : `${room.path}?${withoutLanguage(asked.search)}` };
    if (view !== 'registry' || SCRIPTED_PARTS.has(part)) return { content: viewOf(view, words, part) };
    const type = typeAt(part);
    if ((type === undefined && part !== '') || more.length > 0) return { content: nothingAt(asked, words) };
    if (type !== undefined && code !== '') return { type, code, address: asked.path };
    const list = listIn(type, asked.search);
    return { list, address: addressOf(list) };
  }

  private costOf(place: Sought, asked: Asked, catalogue: Catalogue): number {
    if ('room' in place) return this.questions.costOf(place.room, asked.search, catalogue);
    if ('type' in place) return RECORD_COST;
    return listCost(place.list, recordsIn(catalogue));
  }

  private async contentAt(place: Sought, current: Catalogue, words: Words, asked: Asked): Promise<Content> {
    const view = new View(current, words, asked.isNamed ? asked.language : undefined);
    if ('room' in place)
      return (await this.questions.content(place.room, asked, current, words)) ?? nothingAt(asked, words);
    if ('list' in place) return (await listContent(view, place.list)) ?? nothingAt(asked, words);
    const record: Recorded | undefined = current.tables[place.type].find(place.code);
    if (record !== undefined) return recordContent(view, { ...place, record, origin: asked.origin });
    return this.formerContent(place, view, asked);
  }

  /** Of a record that the register no longer has, or never had. */
  private async formerContent(
    place: { readonly type: RecordType; readonly code: Code },
    view: View,
    asked: Asked,
  ): Promise<Content> {
    const { catalogue, words } = view;
    const versions = await versionsOf(this.database, place.type, place.code, catalogue.revision);
    const last = versions.at(-1);
    if (last === undefined) return nothingAt(asked, words);
    const record = JSON.parse(last.content) as Recorded;
    const content = recordContent(view, { ...place, record, origin: asked.origin });
    const body = html`<p class="note bad">${words.say('retired')}</p>
      ${content.body}`;
    return { ...content, status: 410, isListed: false, data: undefined, body };
  }

  private keep(key: string, words: Words, asked: Asked, content: Content): PageDocument {
    const known = this.kept.get(key);
    if (known !== undefined) return this.again(key, known);
    return this.again(
      key,
      new PageDocument(content.status, this.template!.filled(words, asked, content), content.location),
    );
  }

  /** Puts a document last among those that are kept: those that were not asked for longest go first. */
  private again(key: string, document: PageDocument): PageDocument {
    if (!this.kept.delete(key)) this.characters += document.length;
    this.kept.set(key, document);
    for (const [oldest, { length }] of this.kept) {
      if (this.kept.size <= MOST_KEPT && this.characters <= MOST_CHARACTERS) break;
      this.kept.delete(oldest);
      this.characters -= length;
    }
    return document;
  }
}

/** What has to be looked for. */
type Sought =
  | { readonly type: RecordType; readonly code: Code; readonly address: string }
  | { readonly list: AskedList; readonly address: string }
  | { readonly room: Room; readonly address: string };
type Place = Sought | { readonly content: Content };

const keyOf = ({ origin, language, isNamed }: Asked): string => `${origin} ${language} ${String(isNamed)}`;

function withoutLanguage(search: URLSearchParams): string {
  const others = new URLSearchParams(search);
  others.delete('lang');
  return others.toString();
}

/** Points for a list of records, and for a search: as over GraphQL. */
const listCost = ({ type, text }: AskedList, records: ReturnType<typeof recordsIn>): number =>
  text !== '' ? 200 + records() / 20 : type === undefined ? 0 : 100;

function viewOf(view: string, words: Words, part = ''): Content {
  return {
    status: 200,
    title: view === '' ? words.say('ask') : words.of(words.built.views[view]),
    description: words.say('intro'),
    address: part === '' ? `/${view}` : `/${view}/${part}`,
    isListed: !UNLISTED.has(view),
    body: NOTHING,
  };
}

function nothingAt({ path, isNamed, language }: Asked, words: Words): Content {
  return {
    status: 404,
    title: words.say('nothingHere'),
    description: words.say('nothingHereHelp'),
    address: encodeURI(path),
    isListed: false,
    body: html`<h1>${words.say('nothingHere')}</h1>
      <p><a href="${inLanguage('/registry', isNamed ? language : undefined)}">${words.say('nothingHereHelp')}</a></p>`,
  };
}
