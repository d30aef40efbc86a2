/** The document of what a post accepts: each certificate by itself, with its verdict and what is still needed. */
import { circumstancesOf } from '../decisions/claim.input';
import { conditionOf, findingAcceptedCertificates, isRefusal, type Decision } from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import { refusedContent, type AskedQuestion } from './answer-content';
import type { Content } from './content';
import { html, NOTHING, type Html } from './html';
import { questionAddress } from '../decisions/question-address';
import type { View } from './view';

/** Certificates that are listed. */
const MOST_LISTED = 500;

export async function acceptedContent(asked: AskedQuestion): Promise<Content> {
  const { view, question, today, address, form } = asked;
  const search = new URLSearchParams(questionAddress(asked.search));
  const { words, facts } = view;
  const { post, region, ...claim } = question.claim;
  const place = `${facts.nameOf('posts', post)}${view.comma}${facts.nameOf('regions', region)}`;
  const title = view.titled(words.of(words.built.views.accepted), place);
  const circumstances = circumstancesOf(claim, today);
  const found = await cooperatively(findingAcceptedCertificates(view.catalogue, { post, region, ...circumstances }));
  if (isRefusal(found)) return refusedContent(asked, title, found);
  const shown = found.slice(0, MOST_LISTED);
  const counts = { shown: String(shown.length), total: String(found.length) };
  return {
    status: 200,
    title,
    description: found.length === 0 ? words.say('nothingAccepted') : namesOf(view, shown),
    address,
    isListed: question.isGeneral && !search.has('c'),
    body: html`<h1>${title}</h1>
      <section class="sheet">
        ${found.length === 0 ? html`<p>${words.say('nothingAccepted')}</p>` : NOTHING}
        <ul>
          ${shown.map((decision) => html`<li>${acceptedLine(view, search, decision)}</li>`)}
        </ul>
        ${found.length > shown.length ? html`<p>${words.say('listCut', counts)}</p>` : NOTHING}
      </section>
      ${form}`,
  };
}

const namesOf = ({ facts }: View, decisions: readonly Decision[]): string =>
  decisions
    .slice(0, 10)
    .map(({ holdings }) => facts.nameOf('certificates', holdings[0].certificate))
    .join(' · ');

function acceptedLine(
  view: View,
  search: URLSearchParams,
  { holdings, verdict, standing, outstanding }: Decision,
): Html {
  const { catalogue, words, facts } = view;
  const [{ certificate }] = holdings;
  const of = new URLSearchParams(search);
  of.delete('c');
  const body = catalogue.tables.certificates.find(certificate)?.body;
  const needed = outstanding.map((code) => facts.text(conditionOf(catalogue, code)?.text ?? {}) || code);
  const conditions = html`<ul>
    ${needed.map((text) => html`<li>${text}</li>`)}
  </ul>`;
  return html`<a href="${view.link(`/?c=${encodeURIComponent(certificate)}&${of.toString()}`)}"
      >${facts.nameOf('certificates', certificate)}</a
    >
    ${body === undefined ? NOTHING : html` (${facts.nameOf('bodies', body)})`}<br /><strong
      >${words.of(words.built.verdicts[verdict])}</strong
    >${exampleMark(view, standing)}${needed.length === 0 ? NOTHING : conditions}`;
}

/** That an answer rests on what was made up, wherever only its verdict is told. */
export const exampleMark = ({ words }: View, standing: Decision['standing']): Html =>
  standing === 'ILLUSTRATIVE' ? html` · ${words.of(words.built.standings.ILLUSTRATIVE)}` : NOTHING;
