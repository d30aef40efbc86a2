/** Which certificates a post accepts, for employers: all of them, or a list of candidates judged. */
import { lazy } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { AcceptedDocument } from '../graphql/graphql';
import { useLanguage, useText, useFormats } from '../language/language';
import { Misread } from '../parts/misread';
import { CopyText } from '../parts/copy';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import {
  circumstancesOf,
  misreadIn,
  readQuestion,
  writeQuestion,
  type QuestionProps,
  type Question,
} from '../question/address';
import { Circumstances } from '../question/circumstances';
import { PostAndRegion } from '../question/post-and-region';
import { useMorePages, usePages } from '../service/use-pages';
import { advertisement } from './advertisement';
import { FilterFields } from './filter-fields';
import { isShown, misreadFilters, readFilters, writeFilters, type Filters } from './filters';
import { byRegionAndBody, type Accepted } from './groups';
import { AcceptedList } from './list';
import { ServiceText } from '../parts/service-text';
import { Share } from '../parts/share';
import { texts } from './texts';

/** Certificates that are asked for without being asked to: as many as somebody can look through, and prints whole. */
const UNASKED = 1000;

const Candidates = lazy(() => import('./candidates'));

export default function AcceptedPage() {
  const t = useText(texts);
  const [path] = useLocation();
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const filters = readFilters(address);
  const show = (next: Question, nextFilters: Filters) =>
    setAddress(writeFilters(writeQuestion({ ...next, revision: null }), nextFilters), { replace: true });
  const change: QuestionProps['onChange'] = (changes) => show({ ...question, ...changes }, filters);
  const candidates = path === '/accepted/candidates';
  const query = writeQuestion(question).toString();
  return (
    <>
      <h1>{t('title')}</h1>
      <nav className="row unprinted" aria-label={t('ways')}>
        <Link className="button" href={`/accepted?${query}`} aria-current={candidates ? undefined : 'page'}>
          {t('all')}
        </Link>
        <Link className="button" href={`/accepted/candidates?${query}`} aria-current={candidates ? 'page' : undefined}>
          {t('candidates')}
        </Link>
      </nav>
      <p className="unprinted">{t(candidates ? 'candidatesIntro' : 'intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        {candidates && <p className="small quiet">{t('rest')}</p>}
        <PostAndRegion question={question} onChange={change} />
        <Circumstances question={question} onChange={change} />
      </form>
      <Misread parts={[...misreadIn(address), ...(candidates ? [] : misreadFilters(address))]} />
      {candidates ? (
        <Candidates question={question} />
      ) : (
        <AllAccepted
          question={question}
          filters={filters}
          onFilter={(changes) => show(question, { ...filters, ...changes })}
        />
      )}
    </>
  );
}

interface AllAcceptedProps {
  readonly question: Question;
  readonly filters: Filters;
  readonly onFilter: (changes: Partial<Filters>) => void;
}

function AllAccepted({ question, filters, onFilter }: AllAcceptedProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const { post, region } = question;
  const complete = post !== null && region !== null;
  const place = { post: post ?? '', region: region ?? '', language: language.code };
  const pages = usePages(
    AcceptedDocument,
    { ...place, ...circumstancesOf(question), purpose: question.purpose },
    ({ acceptedCertificates: found }) => (found.__typename === 'AcceptedCertificates' ? found.certificates : undefined),
    { when: complete },
  );
  useMorePages(pages, UNASKED);
  if (!complete) return <p className="note">{t('incomplete')}</p>;
  const { first, nodes, total, more, waiting, old } = pages;
  const answer = first?.acceptedCertificates;
  const shown = nodes.filter((accepted) => isShown(accepted, filters));
  return (
    <Listing of={pages} label={t('all')}>
      {answer?.__typename === 'ClaimRefused' && (
        <p role="alert" className="note bad">
          <ServiceText text={answer.message} />
        </p>
      )}
      {answer?.__typename === 'AcceptedCertificates' && (
        <>
          <p>
            <strong>{t('forPost', { post: answer.post.name, region: answer.region.name })}</strong>
          </p>
          <ExampleNote accepted={shown} />
          {total === 0 && <p className="note">{t('nothing')}</p>}
          {total > 0 && <FilterFields accepted={nodes} filters={filters} onChange={onFilter} />}
          {total > 0 && shown.length === 0 && <p className="note">{t('filteredOut')}</p>}
          <AcceptedList groups={byRegionAndBody(shown, language)} question={question} />
          <More shown={nodes.length} total={total} more={more} waiting={waiting} />
          <p className="small quiet">{t('answeredFrom', { revision: number(answer.revision) })}</p>
          <Share at={`/accepted?${writeFilters(writeQuestion(question), filters).toString()}`} old={old} />
          {shown.length > 0 && !old && <Advertisement accepted={shown} answer={answer} question={question} />}
        </>
      )}
    </Listing>
  );
}

/** That some of it is an example: once, before any of it. */
function ExampleNote({ accepted }: { readonly accepted: readonly Accepted[] }) {
  const t = useText(texts);
  if (!accepted.some(({ decision }) => decision.standing === 'ILLUSTRATIVE')) return null;
  return (
    <p className="note example">
      <strong>{t('example')}</strong>
    </p>
  );
}

interface AdvertisementProps {
  readonly accepted: readonly Accepted[];
  readonly answer: Parameters<typeof advertisement>[1];
  readonly question: Question;
}

function Advertisement({ accepted, answer, question }: AdvertisementProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const text = advertisement(accepted, answer, language);
  return (
    <section className="sheet unprinted">
      <h2>{t('advertisement')}</h2>
      <p className="quiet">{t('advertisementHelp')}</p>
      <CopyText
        label={t('advertisement')}
        text={`${text}\n${location.origin}/accepted?${writeQuestion(question).toString()}`}
        lines={10}
      />
    </section>
  );
}
