/** The document of where something is recognised: by region, the posts for which it counts. */
import { circumstancesOf, holdingsOf } from '../decisions/claim.input';
import {
  isRefusal,
  judgingPortability,
  type Catalogue,
  type Code,
  type PortabilityCell,
  type Region,
  type Verdict,
} from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import { exampleMark } from './accepted-content';
import { heldInShort, refusedContent, type AskedQuestion } from './answer-content';
import type { Content } from './content';
import { html, NOTHING, type Html } from './html';
import { questionAddress } from '../decisions/question-address';
import type { View } from './view';

/** Those by which a certificate counts for something; the page shows these at first as well. */
const COUNTING: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL'];
/** Posts that are listed in all. */
const MOST_LISTED = 1_000;

export async function mapContent(asked: AskedQuestion): Promise<Content> {
  const { view, question, search, today, address, form } = asked;
  const { catalogue, words } = view;
  const { holdings, post, region, ...claim } = question.claim;
  const open = { holdings: holdingsOf(holdings), ...circumstancesOf(claim, today) };
  const title = view.titled(words.of(words.built.views.carries), heldInShort(view, open.holdings));
  const regions = regionsIn(catalogue, search.get('in'));
  const judged = await cooperatively(judgingPortability(catalogue, open, { regions: regions.map(({ code }) => code) }));
  if (isRefusal(judged)) return refusedContent(asked, title, judged);
  const told = toldCells(catalogue, judged);
  const shown = new Set(told.slice(0, MOST_LISTED));
  const counts = { shown: String(shown.size), total: String(told.length) };
  const sections = regions.map((of) => regionSection(view, questionAddress(search), of, [...shown]));
  return {
    status: 200,
    title,
    description: words.say('carriesIntro'),
    address,
    isListed: question.isGeneral && post === '' && region === '',
    body: html`<h1>${title}</h1>
      ${told.length === 0 ? html`<p class="note">${words.say('nowhere')}</p>` : sections}
      ${told.length > shown.size ? html`<p>${words.say('listCut', counts)}</p>` : NOTHING} ${form}`,
  };
}

/** The largest tree first, and what lies in a region right after it. @param within only this region, and what lies in it; null: all */
function regionsIn({ tables: { regions } }: Catalogue, within: Code | null): readonly Region[] {
  const tree = (region: Region): readonly Region[] => [
    region,
    ...regions.list.filter(({ parent }) => parent === region.code).flatMap(tree),
  ];
  const tops = regions.list.filter(({ code, parent }) => (within === null ? parent === undefined : code === within));
  return tops
    .map(tree)
    .sort((one, other) => other.length - one.length)
    .flat();
}

/** Those that count for something; of what lies in a region, those that differ from it. */
function toldCells({ tables }: Catalogue, cells: readonly PortabilityCell[]): readonly PortabilityCell[] {
  const verdicts = new Map(cells.map(({ post, region, verdict }) => [`${region} ${post}`, verdict]));
  const counts = (verdict: Verdict | undefined): boolean => verdict !== undefined && COUNTING.includes(verdict);
  return cells.filter(({ post, region, verdict }) => {
    const above = verdicts.get(`${tables.regions.find(region)?.parent ?? ''} ${post}`);
    return verdict !== above && (counts(verdict) || counts(above));
  });
}

function regionSection(view: View, question: string, { code }: Region, cells: readonly PortabilityCell[]): Html {
  const { words, facts } = view;
  const here = cells.filter(({ region }) => region === code);
  const name = facts.nameOf('regions', code);
  const within = view.catalogue.tables.regions.list.filter(({ parent }) => parent === code);
  const places = words.list(within.map((place) => facts.text(place.name)));
  if (here.length === 0) return NOTHING;
  const answer = (post: Code): string => {
    const of = new URLSearchParams(question);
    of.set('post', post);
    of.set('region', code);
    return view.link(`/?${of.toString()}`);
  };
  return html`<section class="sheet">
    <h2>${name}</h2>
    ${within.length === 0 ? NOTHING : html`<p class="small">${words.say('holds', { region: name, places })}</p>`}
    <ul>
      ${here.map(
        ({ post, verdict, standing }) =>
          html`<li>
            <a href="${answer(post)}">${facts.nameOf('posts', post)}</a>:
            ${words.of(words.built.verdicts[verdict])}${exampleMark(view, standing)}
          </li>`,
      )}
    </ul>
  </section>`;
}
