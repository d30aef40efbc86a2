/** The map, with what it is worth before it and what it was made from after it. */
import { useEffect, useMemo } from 'react';
import { CarriesDocument, MapAxesDocument, type CarriesQuery } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { Refusal } from '../parts/refusal';
import { Share } from '../parts/share';
import { useLeading } from '../parts/use-leading';
import { useNarrow } from '../parts/use-narrow';
import { circumstancesOf, holdingInputsOf, writeQuestion } from '../question/address';
import { useMorePages, usePages } from '../service/use-pages';
import { useServiceQuery } from '../service/use-service-query';
import { columnsOf } from './columns';
import { isWanted, standingsAsked, writeFilters, type Filters, type MapProps } from './filters';
import { OnPaper } from './on-paper';
import { leadsOf } from './leads';
import { rowsOf, shownOf, type Cell } from './rows';
import { VerdictCards } from './verdict-cards';
import { VerdictTable } from './verdict-table';
import { useWording } from './wording';
import style from './map.module.css';
import { texts } from './texts';

/** Cells at a time, at most: as many as the service gives. */
const PAGE_SIZE = 500;
/** Cells that are asked for without being asked to: as much as somebody can look through, and prints whole. */
const UNASKED = 3000;
/** Columns that fit on paper. */
const MOST_COLUMNS = 8;
/** The width of the heading of a row, and of a column, in letters. */
const WIDTH = { heading: 10, column: 8 };

export function PortabilityMap({ question, filters }: MapProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day, number, list } = useFormats();
  // While the answer is on its way: formats take as long to make as a third of the map to be drawn.
  useEffect(() => {
    list([day('2000-01-01')]);
  }, [day, list]);
  const axes = useServiceQuery(MapAxesDocument, { field: filters.field, language: language.code }, { keep: true });
  const columns = useMemo(
    () => columnsOf(axes.data?.regions.edges.map(({ node }) => node) ?? [], filters.within),
    [axes.data, filters.within],
  );
  const regions = columns.flatMap(({ region, within }) => [region.code, ...within.map(({ code }) => code)]);
  const pages = usePages(
    CarriesDocument,
    {
      holdings: holdingInputsOf(question),
      ...circumstancesOf(question),
      purpose: question.purpose,
      posts: filters.field === null ? null : (axes.data?.posts.edges.map(({ node }) => node.code) ?? []),
      regions,
      verdicts: [...filters.verdicts],
      standings: standingsAsked(filters),
      language: language.code,
      // So that no post is torn apart: each has a cell in each region.
      first: PAGE_SIZE - (PAGE_SIZE % Math.max(1, regions.length)),
    },
    cellsOf,
    { when: axes.data !== undefined && !axes.isPlaceholderData },
  );
  const { first, nodes, total, more, waiting, old } = pages;
  useMorePages(pages, UNASKED);
  const answer = first?.portability;
  return (
    <Listing of={{ ...pages, error: axes.error ?? pages.error }} label={t('answer')}>
      {answer?.__typename === 'ClaimRefused' && <Refusal message={answer.message} />}
      {answer?.__typename === 'Portability' && (
        <>
          <ExampleNote cells={nodes} filters={filters} />
          {total === 0 ? (
            <p className="note">{t('nowhere')}</p>
          ) : (
            <Drawn cells={nodes} columns={columns} question={question} filters={filters} />
          )}
          <More
            shown={nodes.length / Math.max(1, regions.length)}
            total={total / Math.max(1, regions.length)}
            more={more}
            waiting={waiting}
          />
          {more !== undefined && <p className={style.onPaper}>{t('partOnPaper')}</p>}
          <p className="small quiet">
            {t('answeredFrom', { revision: number(answer.revision), day: day(answer.onDate) })}
          </p>
          <Share at={addressOf({ question: { ...question, onDate: answer.onDate }, filters })} old={old} />
        </>
      )}
    </Listing>
  );
}

const cellsOf = ({ portability }: CarriesQuery) =>
  portability.__typename === 'Portability' ? portability.cells : undefined;

const addressOf = ({ question, filters }: MapProps): string =>
  `/carries?${writeFilters(writeQuestion({ ...question, revision: null }), filters).toString()}`;

/** That some of it is an example: once, before any of it. */
function ExampleNote({ cells, filters }: { readonly cells: readonly Cell[]; readonly filters: Filters }) {
  const t = useText(texts);
  const { number } = useFormats();
  const wanted = cells.filter((cell) => isWanted(cell, filters));
  const examples = wanted.filter(({ standing }) => standing === 'ILLUSTRATIVE');
  if (examples.length === 0) return null;
  return (
    <p className="note example">
      <strong>
        {t(examples.length === wanted.length ? 'allExamples' : 'examples', {
          count: number(examples.length),
          all: number(wanted.length),
        })}{' '}
        {t('example')}
      </strong>
    </p>
  );
}

interface DrawnProps extends MapProps {
  readonly cells: readonly Cell[];
  readonly columns: ReturnType<typeof columnsOf>;
}

/** As a table where its columns fit beside each other, else as cards: nothing is beyond the edge of the window or of the paper. */
function Drawn({ cells, columns, question, filters }: DrawnProps) {
  const t = useText(texts);
  const shown = useMemo(
    () => shownOf(rowsOf(cells, columns, question.post), columns, filters),
    [cells, columns, question.post, filters],
  );
  const wording = useWording();
  const leads = useMemo(() => leadsOf({ question, filters }), [question, filters]);
  const lead = useLeading();
  const narrow = useNarrow(WIDTH.heading + WIDTH.column * shown.columns.length);
  const Shape = narrow || shown.columns.length > MOST_COLUMNS ? VerdictCards : VerdictTable;
  return (
    <>
      <OnPaper question={question} filters={filters} columns={shown.columns} />
      <section aria-label={t('map')} onClick={lead}>
        <Shape rows={shown.rows} columns={shown.columns} filters={filters} wording={wording} leads={leads} />
      </section>
      {shown.silent.length > 0 && (
        <p>{t('silent', { regions: shown.silent.map(({ region }) => region.name).join(' · ') })}</p>
      )}
    </>
  );
}
