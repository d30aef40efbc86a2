/** Which certificates a post accepts, for employers: all of them, or a list of candidates judged. */
import { lazy } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useText } from '../language/language';
import { Misread } from '../parts/misread';
import { misreadIn, readQuestion, writeQuestion, type Question, type QuestionProps } from '../question/address';
import { Circumstances } from '../question/circumstances';
import { PostAndRegion } from '../question/post-and-region';
import { useAskedTitle } from '../question/title';
import { AllAccepted } from './all-accepted';
import { misreadFilters, readFilters, writeFilters, type Filters } from './filters';
import { SHELF } from './kept/address';
import { texts } from './texts';

const Candidates = lazy(() => import('./candidates'));
const Kept = lazy(() => import('./kept/kept'));

/** What can be done here, each at its own address. */
const WAYS = [
  { path: '/accepted', name: 'all', intro: 'intro' },
  { path: '/accepted/candidates', name: 'candidates', intro: 'candidatesIntro' },
  { path: SHELF, name: 'kept', intro: 'keptIntro' },
] as const;

export default function AcceptedPage() {
  const t = useText(texts);
  const [path] = useLocation();
  const [address] = useSearchParams();
  const question = readQuestion(address);
  const query = writeQuestion(question).toString();
  const way = WAYS.find((one) => one.path === path) ?? WAYS[0];
  useAskedTitle({ ...question, holdings: [] });
  return (
    <>
      <h1>{t('title')}</h1>
      <nav className="row unprinted" aria-label={t('ways')}>
        {WAYS.map((one) => (
          <Link
            key={one.path}
            className="button"
            href={query === '' ? one.path : `${one.path}?${query}`}
            aria-current={one === way ? 'page' : undefined}
          >
            {t(one.name)}
          </Link>
        ))}
      </nav>
      <p className="unprinted">{t(way.intro)}</p>
      {way.path === SHELF ? <Kept /> : <Asking ofPeople={way.name === 'candidates'} />}
    </>
  );
}

/** The question, and what is answered to it: by itself, or about a list of people. */
function Asking({ ofPeople }: { readonly ofPeople: boolean }) {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const filters = readFilters(address);
  const show = (next: Question, nextFilters: Filters) =>
    setAddress(writeFilters(writeQuestion(next), nextFilters), { replace: true });
  const change: QuestionProps['onChange'] = (changes) => show({ ...question, revision: null, ...changes }, filters);
  return (
    <>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        {ofPeople && <p className="small quiet">{t('rest')}</p>}
        <PostAndRegion question={question} onChange={change} />
        <Circumstances question={question} onChange={change} />
      </form>
      <Misread parts={[...misreadIn(address), ...(ofPeople ? [] : misreadFilters(address))]} />
      {ofPeople ? (
        <Candidates question={question} />
      ) : (
        <AllAccepted
          question={question}
          filters={filters}
          onChange={change}
          onFilter={(changes) => show(question, { ...filters, ...changes })}
        />
      )}
    </>
  );
}
