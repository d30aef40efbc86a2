/** The document of an answer: its verdict, the answer in words, and the records that it rests on. */
import { Suggestions } from '../api/suggestions';
import { Answer } from '../decisions/answer';
import { claimOf } from '../decisions/claim.input';
import { citedSummary, refusalMessage, summary } from '../decisions/sentences';
import {
  citedRecords,
  decide,
  isRefusal,
  type Body,
  type Claim,
  type Code,
  type Day,
  type Refusal,
} from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import type { Content } from './content';
import { html, NOTHING, type Html } from './html';
import { textInHtml } from './paragraphs';
import { questionAddress, type Question } from '../decisions/question-address';
import type { View } from './view';

export interface AskedQuestion {
  readonly view: View;
  readonly question: Question;
  /** It, and what else the page shows by, as an address has it. */
  readonly search: URLSearchParams;
  readonly today: Day;
  /** By which it is known, without a language. */
  readonly address: string;
  /** To ask something else. */
  readonly form: Html;
}

/** Nothing is counted as demand: the page asks the same once more, and who follows links for a search engine wants nothing. */
export async function answerContent(asked: AskedQuestion): Promise<Content> {
  const { view, question, today, address, form } = asked;
  const { catalogue, words } = view;
  const claim = claimOf(question.claim, today);
  const decision = decide(catalogue, claim);
  const asks = questionTitle(view, claim);
  if (isRefusal(decision)) return refusedContent(asked, asks, decision);
  const answer = new Answer(catalogue, claim, decision, new Suggestions());
  await cooperatively(answer.lookingAround());
  const text = await cooperatively(answer.telling((told) => summary(told, words.language)));
  const verdict = words.of(words.built.verdicts[decision.verdict]);
  return {
    status: 200,
    title: view.titled(verdict, asks),
    description: citedSummary(answer, words.language).verdict.join(' '),
    address,
    isListed: question.isGeneral,
    feed: `/feed?${latest(asked.search).toString()}`,
    body: html`<h1>${asks}</h1>
      <section class="sheet">
        <h2>${verdict}</h2>
        ${textInHtml(text)}
      </section>
      ${next(view, answer, latest(asked.search))} ${cited(view, answer)}
      <h2>${words.say('ask')}</h2>
      ${form}`,
  };
}

/** @param asks what was asked, in short */
export function refusedContent(
  { view: { catalogue, words }, address, form }: Pick<AskedQuestion, 'view' | 'address' | 'form'>,
  asks: string,
  { problems }: Refusal,
): Content {
  const suggestions = new Suggestions();
  const nearest = problems.map((problem) => suggestions.for(catalogue, problem));
  const text = refusalMessage(problems, nearest, words.language);
  return {
    status: 404,
    title: asks,
    description: text,
    address,
    isListed: false,
    body: html`<h1>${asks}</h1>
      <section class="sheet">${textInHtml(text)}</section>
      ${form}`,
  };
}

export function heldInShort({ facts }: View, holdings: Claim['holdings']): string {
  const names = [...new Set(holdings.map(({ certificate }) => certificate))].map((code) =>
    facts.nameOf('certificates', code),
  );
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}

function questionTitle(view: View, { holdings, post, region }: Claim): string {
  const { facts, comma } = view;
  return `${heldInShort(view, holdings)} → ${facts.nameOf('posts', post)}${comma}${facts.nameOf('regions', region)}`;
}

/** The question, of whatever revision is the latest. */
function latest(search: URLSearchParams): URLSearchParams {
  const question = new URLSearchParams(questionAddress(search));
  question.delete('revision');
  return question;
}

/** Where the answer leads on to with what was asked, and whom to ask: whoever decides of the post, then whoever awards what is held, each once. */
function next(view: View, { catalogue, claim, decision }: Answer, on: URLSearchParams): Html {
  const { words, facts } = view;
  const { tables } = catalogue;
  const authority = tables.requirements.find(decision.requirement ?? '')?.authority;
  const asked = new Map<Code, 'asAuthority' | 'asAwarding'>(
    authority === undefined ? [] : [[authority, 'asAuthority']],
  );
  for (const { certificate } of claim.holdings) {
    const body = tables.certificates.find(certificate)?.body;
    if (body !== undefined && !asked.has(body)) asked.set(body, 'asAwarding');
  }
  const { website, contacts, review } = words.built.types.bodies.fields;
  const told = { website, contacts, review };
  return html`<section class="sheet">
    <h2>${words.say('next')}</h2>
    <ul>
      <li><a href="${view.link(`/carries?${on.toString()}`)}">${words.say('toMap')}</a></li>
      <li><a href="${view.link(`/accepted?${on.toString()}`)}">${words.say('toAccepted')}</a></li>
      <li><a href="${view.link(`/feed?${on.toString()}`)}">${words.say('feed')}</a></li>
    </ul>
    <h3>${words.say('whomToAsk')}</h3>
    <ul>
      ${[...asked].map(
        ([code, as]) =>
          html`<li>
            ${facts.link('bodies', code)} (${words.say(as)}) ${facts.list(pick(tables.bodies.find(code)), told)}
          </li>`,
      )}
    </ul>
  </section>`;
}

const pick = ({ website, contacts, review }: Partial<Body> = {}): Partial<Body> => ({ website, contacts, review });

function cited({ facts, words }: View, { catalogue, decision }: Answer): Html {
  const records = citedRecords(catalogue, decision);
  if (records.length === 0) return NOTHING;
  return html`<section class="sheet">
    <h2>${words.say('sources')}</h2>
    <ul>
      ${records.map(({ type, code }) => {
        const record = catalogue.tables[type].find(code);
        const source = record === undefined ? NOTHING : facts.source(record);
        return html`<li>${words.of(words.built.types[type].one)}: ${facts.link(type, code)}${source}</li>`;
      })}
    </ul>
  </section>`;
}
