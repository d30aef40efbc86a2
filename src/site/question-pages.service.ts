/** The rooms that answer a question: their forms, and the answers. */
import { Injectable } from '@nestjs/common';
import { today } from '../api/clock';
import { loadingCost, outlookCost, recordsIn, searchCost } from '../api/cost';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Catalogue } from '../recognition';
import { acceptedContent } from './accepted-content';
import { inLanguage, type Asked } from './addresses';
import { answerContent, type AskedQuestion } from './answer-content';
import type { Content } from './content';
import { questionForm } from './form/question-form';
import type { AskedType } from './form/meaning';
import type { Room } from './form/rooms';
import { settle, typedHoldings, type Settled } from './form/settle';
import { html } from './html';
import { mapContent } from './map-content';
import { PARTS, questionAddress, questionBegun } from '../decisions/question-address';
import { View } from './view';
import type { Words } from './words';

const ANSWERS: Readonly<Record<Room['path'], (asked: AskedQuestion) => Promise<Content>>> = {
  '/': answerContent,
  '/carries': mapContent,
  '/accepted': acceptedContent,
};
const INTROS = { '/': 'intro', '/carries': 'carriesIntro', '/accepted': 'acceptedIntro' } as const;
const FIELDS = [...PARTS, 'awarded', 'expires', 'in'];
/** Points for a text that records are searched by. */
const SEARCH_COST = 200;
const SEARCHED_RECORD_COST = 1 / 20;

@Injectable()
export class QuestionPages {
  constructor(private readonly catalogues: CatalogueService) {}

  /** Points; 0 for a form that nobody has written in. */
  costOf(room: Room, typed: URLSearchParams, catalogue: Catalogue): number {
    if (isBlank(typed)) return 0;
    const { tables } = catalogue;
    const records = recordsIn(catalogue);
    const held = typedHoldings(typed);
    const { revision, claim } = questionBegun(typed);
    const isUnknown = (type: AskedType, text: string): boolean => text !== '' && tables[type].find(text) === undefined;
    const unknown =
      held.filter(({ text }) => isUnknown('certificates', text)).length +
      Number(isUnknown('posts', claim.post)) +
      Number(isUnknown('regions', claim.region));
    const loading = revision === null || this.catalogues.holds(revision) ? 0 : loadingCost(records());
    return (
      loading +
      unknown * (SEARCH_COST + records('certificates', 'posts', 'regions') * SEARCHED_RECORD_COST) +
      answerCost(room, held.length, records)
    );
  }

  /** Null: there is no such revision. */
  async content(room: Room, asked: Asked, current: Catalogue, words: Words): Promise<Content | null> {
    const named = asked.isNamed ? asked.language : undefined;
    const view = new View(current, words, named);
    const settled = await settle(current, room, asked.search);
    if (!settled.isComplete) return this.formContent(view, room, asked.search, settled);
    const { search } = settled;
    const address = `${room.path}?${search.toString()}`;
    if (settled.isRewritten) return moved(view, inLanguage(address, named));
    const question = questionBegun(search);
    const catalogue = question.revision === null ? current : await this.catalogues.asOf(question.revision);
    if (catalogue === null) return null;
    const form = await questionForm(view, room, search, new Map());
    const content = await ANSWERS[room.path]({
      view: new View(catalogue, words, named),
      question,
      search,
      today: today(),
      address: `${room.path}?${questionAddress(search)}`,
      form,
    });
    return { ...content, here: address };
  }

  private async formContent(view: View, room: Room, typed: URLSearchParams, settled: Settled): Promise<Content> {
    const { words } = view;
    const title = titleOf(room, words);
    const problems = [...settled.problems.values()].map(({ is }) => is);
    const kept = new URLSearchParams(typed);
    kept.delete('lang');
    return {
      status: problems.every((is) => ['MISSING', 'SEVERAL', 'LIKE'].includes(is)) ? 200 : 404,
      title,
      description: words.say('intro'),
      address: problems.length === 0 ? room.path : `${room.path}?${kept.toString()}`,
      isListed: problems.length === 0,
      body: html`<h1>${title}</h1>
        <p>${words.say(INTROS[room.path])}</p>
        ${await questionForm(view, room, typed, settled.problems)}`,
    };
  }
}

const titleOf = ({ path }: Room, words: Words): string =>
  path === '/' ? words.say('ask') : words.of(words.built.views[path.slice(1)]);

/** Whether an address says nothing that the form of a room has. */
export const isBlank = (typed: URLSearchParams): boolean => FIELDS.every((part) => !typed.has(part));

function answerCost({ path }: Room, held: number, records: ReturnType<typeof recordsIn>): number {
  if (path === '/accepted') return 100 + records('certificates') / 10;
  if (path === '/carries') return records('regions') * (held + records('posts') / 4);
  return searchCost(held, records) + 2 * outlookCost(held);
}

const moved = ({ words }: View, location: string): Content => ({
  status: 303,
  location,
  title: words.say('ask'),
  description: '',
  address: location,
  isListed: false,
  body: html`<p><a href="${location}">${words.say('ask')}</a></p>`,
});
