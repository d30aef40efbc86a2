/** Two certificates side by side, as the register has them: first in words, then in what differs, then one thing after the other. */
import { useMemo } from 'react';
import { columnsOf } from '../carries/columns';
import {
  ComparedAnswersDocument,
  ComparedCertificatesDocument,
  ComparedReferencesDocument,
  ComparedRegionsDocument,
  EquivalencesBetweenDocument,
  type ComparedAnswersQuery,
  type EquivalencesBetweenQuery,
} from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { Problem } from '../parts/problem';
import { Refusal } from '../parts/refusal';
import { Share } from '../parts/share';
import { useTitle } from '../parts/title';
import { Waiting } from '../parts/waiting';
import { circumstancesOf } from '../question/address';
import { useMorePages, usePages } from '../service/use-pages';
import { useServiceQueries } from '../service/use-service-queries';
import { useServiceQuery } from '../service/use-service-query';
import { writeCompared, type Compared, type Shown } from './address';
import { Between } from './between';
import { CertificateFacts, type Certificate } from './facts';
import { countingOf } from './force';
import { Levels } from './levels';
import { differ, oneCounts, pairsOf, rowsOf } from './pairs';
import { relationsOf } from './placed';
import { Recognised } from './recognised';
import { Summary } from './summary';
import { sharedUnits, Units } from './units';
import { texts } from './texts';

/** Cells at a time, at most: as many as the service gives. */
const PAGE_SIZE = 500;
/** Cells of each that are asked for without being asked to: as much as somebody can look through. */
const UNASKED = 3000;

interface ComparisonProps {
  readonly compared: Compared & { readonly a: string; readonly b: string };
  readonly onShow: (shown: Shown) => void;
}

export function Comparison({ compared, onShow }: ComparisonProps) {
  const { a, b, question } = compared;
  const { language } = useLanguage();
  const { data, error } = useServiceQuery(ComparedCertificatesDocument, {
    a,
    b,
    ...circumstancesOf(question),
    purpose: question.purpose,
    language: language.code,
  });
  if (data === undefined)
    return (
      <>
        <Waiting when={error === null} />
        <Problem error={error} />
      </>
    );
  const { portability } = data;
  if (portability.__typename === 'ClaimRefused') return <Refusal message={portability.message} />;
  if (data.a === null || data.b === null) return null;
  return (
    <Told
      answer={data}
      a={data.a}
      b={data.b}
      day={portability.onDate}
      revision={portability.revision}
      {...{ compared, onShow }}
    />
  );
}

interface ToldProps extends ComparisonProps {
  readonly answer: Parameters<typeof CertificateFacts>[0]['answer'];
  readonly a: Certificate;
  readonly b: Certificate;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly revision: number;
}

function Told({ answer, a, b, day, revision, compared, onShow }: ToldProps) {
  const t = useText(texts);
  const formats = useFormats();
  const two = { a, b };
  const { question, shown } = compared;
  const { purpose } = question;
  useTitle(t('titleOf', { a: a.name, b: b.name }));
  const { references, error } = useReferences(a, b, day);
  const relations = references && relationsOf(a.placements, b.placements, references);
  const directions = [useEquivalences(a.code, b.code), useEquivalences(b.code, a.code)];
  const equivalences = directions.flatMap(({ nodes }) => nodes);
  const inForce = equivalences.filter((equivalence) => countingOf(equivalence, day, purpose) === 'IN_FORCE');
  const { pages, pairs, rows, perPost } = useAnswers(compared);
  const counting = pairs.filter(oneCounts);
  return (
    <>
      <Summary
        two={two}
        day={day}
        purpose={purpose}
        equivalences={
          directions.every(({ first }) => first !== undefined)
            ? { all: directions[0].total + directions[1].total, counting: inForce.length }
            : undefined
        }
        relations={relations}
        units={sharedUnits(a, b)}
        answers={
          pages.first === undefined || pages.more !== undefined
            ? undefined
            : { all: counting.length, different: counting.filter(differ).length }
        }
      />
      <CertificateFacts answer={answer} a={a} b={b} />
      <Levels a={a} b={b} relations={relations} day={day} />
      <Problem error={error} />
      <Units a={a} b={b} inForce={inForce} />
      <Between two={two} directions={directions} day={day} purpose={purpose} />
      <Recognised {...{ two, rows, pages, perPost, question, shown, onShow }} />
      <p className="small quiet">{t('answeredFrom', { revision: formats.number(revision), day: formats.day(day) })}</p>
      <Share
        at={`/compare?${writeCompared({ ...compared, question: { ...question, onDate: day } }).toString()}`}
        old={false}
      />
    </>
  );
}

/** The level references that lead from the frameworks of one to others on a day; undefined until they are there. */
function useReferences(a: Certificate, b: Certificate, onDate: string) {
  const { language } = useLanguage();
  const ofB = new Set(b.placements.map(({ framework }) => framework.code));
  // Nothing is to be said of levels of which one has none.
  const frameworks = ofB.size === 0 ? [] : [...new Set(a.placements.map(({ framework }) => framework.code))];
  const { answers, error } = useServiceQueries(
    ComparedReferencesDocument,
    frameworks.map((framework) => ({ framework, onDate, language: language.code })),
  );
  const all = answers.flatMap((answer) => answer?.frameworkLadder?.rungs.flatMap((rung) => rung.references) ?? []);
  const each = [...new Map(all.map((reference) => [reference.code, reference])).values()];
  return { references: answers.includes(undefined) ? undefined : each, error };
}

const useEquivalences = (from: string, to: string) =>
  usePages(EquivalencesBetweenDocument, { from, to, language: useLanguage().language.code }, equivalencesOf);

const equivalencesOf = ({ equivalences }: EquivalencesBetweenQuery) => equivalences;

/** What each says in every job and region. Both are asked for the same cells, so that a page of one is a page of the other. */
function useAnswers({ a, b, question, shown }: ComparisonProps['compared']) {
  const { language } = useLanguage();
  const regions = useServiceQuery(ComparedRegionsDocument, { language: language.code });
  const columns = useMemo(
    () => columnsOf(regions.data?.regions.edges.map(({ node }) => node) ?? [], null),
    [regions.data],
  );
  const codes = columns.flatMap(({ region, within }) => [region.code, ...within.map(({ code }) => code)]);
  const asked = {
    a,
    b,
    ...circumstancesOf(question),
    purpose: question.purpose,
    regions: codes,
    language: language.code,
    // So that no job is torn apart: each has a cell in each region.
    first: PAGE_SIZE - (PAGE_SIZE % Math.max(1, codes.length)),
  };
  const when = { when: regions.data !== undefined };
  const pages = usePages(ComparedAnswersDocument, asked, cellsOfA, when);
  const ofB = usePages(ComparedAnswersDocument, asked, cellsOfB, when);
  useMorePages(pages, UNASKED);
  const pairs = useMemo(() => pairsOf(pages.nodes, ofB.nodes), [pages.nodes, ofB.nodes]);
  const rows = useMemo(() => rowsOf(pairs, columns, shown), [pairs, columns, shown]);
  return { pages: { ...pages, error: regions.error ?? pages.error }, pairs, rows, perPost: Math.max(1, codes.length) };
}

const cellsOfA = ({ a }: ComparedAnswersQuery) => (a.__typename === 'Portability' ? a.cells : undefined);
const cellsOfB = ({ b }: ComparedAnswersQuery) => (b.__typename === 'Portability' ? b.cells : undefined);
