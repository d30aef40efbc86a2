/** Where certificates are recognised, for students: every job in every region, as a map that is a table, or as cards where there is little room. */
import { useSearchParams } from 'wouter';
import { useText } from '../language/language';
import { Misread } from '../parts/misread';
import { misreadIn, readQuestion, writeQuestion, type QuestionProps } from '../question/address';
import { Circumstances } from '../question/circumstances';
import { Holdings } from '../question/holdings';
import { useAskedTitle } from '../question/title';
import { FilterFields } from './filter-fields';
import { misreadFilters, readFilters, writeFilters, type Filters } from './filters';
import { PortabilityMap } from './portability-map';
import { texts } from './texts';

export default function Carries() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const filters = readFilters(address);
  const show = (next: QuestionProps['question'], nextFilters: Filters) =>
    setAddress(writeFilters(writeQuestion({ ...next, revision: null }), nextFilters), { replace: true });
  const change: QuestionProps['onChange'] = (changes) => show({ ...question, ...changes }, filters);
  useAskedTitle({ holdings: question.holdings });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="unprinted">{t('intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        <Holdings question={question} onChange={change} />
        <Circumstances question={question} onChange={change} />
        <FilterFields filters={filters} onChange={(changes) => show(question, { ...filters, ...changes })} />
      </form>
      <Misread parts={[...misreadIn(address), ...misreadFilters(address)]} />
      {question.holdings.length === 0 ? (
        <p className="note">{t('incomplete')}</p>
      ) : (
        <PortabilityMap question={question} filters={filters} />
      )}
    </>
  );
}
