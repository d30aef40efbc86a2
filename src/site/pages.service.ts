/** The document for each address of the page: made once for a state of the register, a day and a language, and kept while it is asked for. */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../api/clock';
import { loadingCost, outlookCost, recordsIn, searchCost } from '../api/cost';
import { PUBLIC_URL } from '../api/public-url';
import { Requests } from '../api/requests';
import { CatalogueService } from '../catalogue/catalogue.service';
import { versionsOf } from '../ledger/history';
import { Database } from '../persistence/database';
import type { Catalogue, Code, Recorded, RecordType } from '../recognition';
import { askedBy, inLanguage, typeAt, type Asked } from './addresses';
import { answerContent } from './answer-content';
import type { Content } from './content';
import { PageDocument, Template } from './document';
import { html, NOTHING } from './html';
import { pageDocument } from './page';
import { questionAddress, questionIn, type Question } from './question';
import { recordContent } from './record-content';
import { Words } from './words';

/** Points for a document that is there already, and for one of a record. */
const KEPT_COST = 2;
const RECORD_COST = 40;
/** How many documents are kept at most, and how long they may be together, in characters. */
const MOST_KEPT = 500;
const MOST_CHARACTERS = 8_000_000;
/** Views that are not for search engines. */
const UNLISTED: ReadonlySet<string> = new Set(['desk', 'receipt']);
/** Parts of the registry that are lists of nothing but one. */
const REGISTRY_PARTS: ReadonlySet<string> = new Set(['', 'findings', 'ledger']);

@Injectable()
export class PagesService {
  private readonly template = ((document) => (document === null ? null : Template.of(document)))(pageDocument());
  private readonly kept = new Map<string, PageDocument>();
  private characters = 0;

  constructor(
    private readonly catalogues: CatalogueService,
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
    const place = this.placeAt(asked);
    if ('content' in place)
      return this.keep(`view ${keyOf(asked)} ${place.content.address}`, words, asked, place.content);
    const catalogue = this.catalogues.current();
    const key = `${String(catalogue.revision)} ${today()} ${keyOf(asked)} ${place.address}`;
    const known = this.kept.get(key);
    const points = known === undefined ? this.costOf(place, catalogue) : KEPT_COST;
    return this.requests.reading(request, reply, points, async () => {
      const content = known ?? (await this.contentAt(place, catalogue, words, asked));
      return content instanceof PageDocument ? this.again(key, content) : this.keep(key, words, asked, content);
    });
  }

  /** The document that says nothing of its address: the page itself finds what there is. */
  plainDocument(request: FastifyRequest): PageDocument | null {
    const asked = askedBy(request, this.publicUrl);
    const words = Words.in(asked.language);
    if (this.template === null || words === null) return null;
    return this.keep(`view ${keyOf(asked)} plain`, words, asked, { ...viewOf('', words), isListed: false });
  }

  private placeAt(asked: Asked): Place {
    const words = Words.in(asked.language)!;
    const [view, part = '', code, ...more] = asked.path.slice(1).split('/');
    if (view === '') {
      const question = questionIn(asked.search);
      return question === undefined
        ? { content: viewOf('', words) }
        : { question, address: `/?${questionAddress(asked.search)}` };
    }
    if (view !== 'registry' || REGISTRY_PARTS.has(part)) return { content: viewOf(view, words, part) };
    const type = typeAt(part);
    if (type === undefined || more.length > 0) return { content: nothingAt(asked, words) };
    if (code === undefined || code === '')
      return { content: viewOf(view, words, part, words.of(words.built.types[type].many)) };
    return { type, code, address: asked.path };
  }

  private costOf(place: Sought, catalogue: Catalogue): number {
    if ('type' in place) return RECORD_COST;
    const { claim, revision } = place.question;
    const records = recordsIn(catalogue);
    const held = claim.holdings.length;
    const isThere = revision === null || this.catalogues.holds(revision);
    return (isThere ? 0 : loadingCost(records())) + searchCost(held, records) + 2 * outlookCost(held);
  }

  private async contentAt(place: Sought, current: Catalogue, words: Words, asked: Asked): Promise<Content> {
    const named = asked.isNamed ? asked.language : undefined;
    if ('type' in place) {
      const record: Recorded | undefined = current.tables[place.type].find(place.code);
      if (record !== undefined) return recordContent(current, words, { ...place, record, origin: asked.origin, named });
      return this.formerContent(place, current, words, asked);
    }
    const { question, address } = place;
    const catalogue = question.revision === null ? current : await this.catalogues.asOf(question.revision);
    if (catalogue === null) return nothingAt(asked, words);
    return answerContent({ catalogue, words, question, today: today(), address, named });
  }

  /** Of a record that the register no longer has, or never had. */
  private async formerContent(
    place: { type: RecordType; code: Code },
    current: Catalogue,
    words: Words,
    asked: Asked,
  ): Promise<Content> {
    const versions = await versionsOf(this.database, place.type, place.code, current.revision);
    const last = versions.at(-1);
    if (last === undefined) return nothingAt(asked, words);
    const record = JSON.parse(last.content) as Recorded;
    const named = asked.isNamed ? asked.language : undefined;
    const content = recordContent(current, words, { ...place, record, origin: asked.origin, named });
    const body = html`<p class="note bad">${words.say('retired')}</p>
      ${content.body}`;
    return { ...content, status: 410, isListed: false, data: undefined, body };
  }

  private keep(key: string, words: Words, asked: Asked, content: Content): PageDocument {
    const known = this.kept.get(key);
    if (known !== undefined) return this.again(key, known);
    return this.again(key, new PageDocument(content.status, this.template!.filled(words, asked, content)));
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
  | { readonly question: Question; readonly address: string };
type Place = Sought | { readonly content: Content };

const keyOf = ({ origin, language, isNamed }: Asked): string => `${origin} ${language} ${String(isNamed)}`;

function viewOf(view: string, words: Words, part = '', title?: string): Content {
  return {
    status: 200,
    title: title ?? (view === '' ? words.say('ask') : words.of(words.built.views[view])),
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
