/** The document of an answer: its verdict, the answer in words, and the records that it rests on. */
import { Suggestions } from '../api/suggestions';
import { Answer } from '../decisions/answer';
import { claimOf } from '../decisions/claim.input';
import { citedSummary, refusalMessage, summary } from '../decisions/sentences';
import {
  citedRecords,
  decide,
  isRefusal,
  type Catalogue,
  type Claim,
  type Day,
  type LanguageTag,
  type Refusal,
} from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import { inLanguage } from './addresses';
import type { Content } from './content';
import { html, NOTHING, type Html } from './html';
import { textInHtml } from './paragraphs';
import type { Question } from './question';
import { RecordFacts } from './record-facts';
import type { Words } from './words';

interface Asked {
  readonly catalogue: Catalogue;
  readonly words: Words;
  readonly question: Question;
  readonly today: Day;
  /** By which it is known, without a language. */
  readonly address: string;
  /** The language that the address names. */
  readonly named: LanguageTag | undefined;
}

/** Nothing is counted as demand: the page asks the same once more, and who follows links for a search engine wants nothing. */
export async function answerContent(asked: Asked): Promise<Content> {
  const { catalogue, words, question, today, address, named } = asked;
  const claim = claimOf(question.claim, today);
  const facts = new RecordFacts(catalogue, words, named);
  const decision = decide(catalogue, claim);
  if (isRefusal(decision)) return refused(asked, claim, decision);
  const answer = new Answer(catalogue, claim, decision, new Suggestions());
  await cooperatively(answer.lookingAround());
  const text = await cooperatively(answer.telling((told) => summary(told, words.language)));
  const verdict = words.of(words.built.verdicts[decision.verdict]);
  const asks = questionTitle(facts, words, claim);
  return {
    status: 200,
    title: `${verdict}${words.language.startsWith('zh') ? '：' : ': '}${asks}`,
    description: citedSummary(answer, words.language).verdict.join(' '),
    address,
    isListed: question.isGeneral,
    feed: address.replace('/?', '/feed?'),
    body: html`${again(asked, asks)}
      <section class="sheet">
        <h2>${verdict}</h2>
        ${textInHtml(text)}
      </section>
      ${cited(facts, words, answer)}`,
  };
}

function refused(asked: Asked, claim: Claim, { problems }: Refusal): Content {
  const { catalogue, words, address, named } = asked;
  const suggestions = new Suggestions();
  const nearest = problems.map((problem) => suggestions.for(catalogue, problem));
  const text = refusalMessage(problems, nearest, words.language);
  const title = questionTitle(new RecordFacts(catalogue, words, named), words, claim);
  return {
    status: 404,
    title,
    description: text,
    address,
    isListed: false,
    body: html`${again(asked, title)}
      <section class="sheet">${textInHtml(text)}</section>`,
  };
}

/** What is asked, and where to ask something else. */
const again = ({ words, named }: Asked, title: string): Html =>
  html`<p><a href="${inLanguage('/', named)}">${words.say('ask')}</a></p>
    <h1>${title}</h1>`;

function questionTitle(facts: RecordFacts, words: Words, { holdings, post, region }: Claim): string {
  const names = [...new Set(holdings.map(({ certificate }) => certificate))].map((code) =>
    facts.nameOf('certificates', code),
  );
  const held = names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
  return `${held} → ${facts.nameOf('posts', post)}${words.language.startsWith('zh') ? '，' : ', '}${facts.nameOf('regions', region)}`;
}

function cited(facts: RecordFacts, words: Words, { catalogue, decision }: Answer): Html {
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
