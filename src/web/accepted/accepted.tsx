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
import { usePages } from '../service/use-service-query';
import { advertisement } from './advertisement';
import { byRegionAndBody, type Accepted } from './groups';
import { AcceptedList } from './list';
import { ServiceText } from '../parts/service-text';
import { texts } from './texts';

const Candidates = lazy(() => import('./candidates'));

export default function AcceptedPage() {
  const t = useText(texts);
  const [path] = useLocation();
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const change: QuestionProps['onChange'] = (changes) =>
    setAddress(writeQuestion({ ...question, ...changes, revision: null }), { replace: true });
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
      <p>{t(candidates ? 'candidatesIntro' : 'intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        {candidates && <p className="small quiet">{t('rest')}</p>}
        <PostAndRegion question={question} onChange={change} />
        <Circumstances question={question} onChange={change} />
      </form>
      <Misread parts={misreadIn(address)} />
      {candidates ? <Candidates question={question} /> : <AllAccepted question={question} />}
    </>
  );
}

function AllAccepted({ question }: { readonly question: Question }) {
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
  if (!complete) return <p className="note">{t('incomplete')}</p>;
  const { first, nodes, total, more, waiting, old } = pages;
  const answer = first?.acceptedCertificates;
  return (
    <Listing of={pages} label={t('all')}>
      {answer?.__typename === 'ClaimRefused' && (
        <p role="alert" className="note bad">
          <ServiceText text={answer.message} />
        </p>
      )}
      {answer?.__typename === 'AcceptedCertificates' && (
        <>
          {nodes.some(({ decision }) => decision.standing === 'ILLUSTRATIVE') && (
            <p className="note example">
              <strong>{t('example')}</strong>
            </p>
          )}
          {total === 0 && <p className="note">{t('nothing')}</p>}
          <AcceptedList groups={byRegionAndBody(nodes, language)} question={question} />
          <More shown={nodes.length} total={total} more={more} waiting={waiting} />
          <p className="small quiet">{t('answeredFrom', { revision: number(answer.revision) })}</p>
          {total > 0 && !old && <Advertisement accepted={nodes} answer={answer} question={question} />}
        </>
      )}
    </Listing>
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
