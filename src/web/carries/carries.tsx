/** Where certificates are recognised, for students: every post in every region, as a map that is a table. */
import { useSearchParams } from 'wouter';
import { CarriesDocument, MapAxesDocument, type Verdict } from '../graphql/graphql';
import { useLanguage, useText, useFormats } from '../language/language';
import { Misread, othersThan } from '../parts/misread';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { RecordPicker } from '../parts/record-picker';
import { VERDICT_CODES } from '../parts/words';
import {
  circumstancesOf,
  holdingInputsOf,
  misreadIn,
  readQuestion,
  writeQuestion,
  type QuestionProps,
} from '../question/address';
import { Circumstances } from '../question/circumstances';
import { Holdings } from '../question/holdings';
import { VerdictChoice } from '../question/verdict-choice';
import { useServiceQuery, usePages } from '../service/use-service-query';
import { VerdictMap } from './verdict-map';
import { Refusal } from '../parts/refusal';
import { texts } from './texts';

/** The verdicts that are shown at first: those by which a certificate counts for something. */
const COUNTING: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL'];

export default function Carries() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const field = address.get('field') || null;
  const shown = VERDICT_CODES.filter((code) => address.getAll('show').includes(code));
  const verdicts = shown.length === 0 ? COUNTING : shown;
  const show = (next: QuestionProps['question'], nextField: string | null, chosen: readonly Verdict[]) => {
    const query = writeQuestion({ ...next, revision: null });
    if (nextField !== null) query.set('field', nextField);
    if (chosen.join() !== COUNTING.join()) for (const code of chosen) query.append('show', code);
    setAddress(query, { replace: true });
  };
  const change: QuestionProps['onChange'] = (changes) => show({ ...question, ...changes }, field, verdicts);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        <Holdings question={question} onChange={change} />
        <Circumstances question={question} onChange={change} />
        <div className="row">
          <div className="grow">
            <RecordPicker
              type="FIELD"
              label={t('field')}
              value={field}
              onChange={(code) => show(question, code, verdicts)}
            />
          </div>
        </div>
        <VerdictChoice chosen={verdicts} onChange={(chosen) => show(question, field, chosen)} />
      </form>
      <Misread parts={[...misreadIn(address), ...othersThan(address, 'show', VERDICT_CODES)]} />
      {question.holdings.length === 0 ? (
        <p className="note">{t('incomplete')}</p>
      ) : (
        <PortabilityMap question={question} field={field} verdicts={verdicts} />
      )}
    </>
  );
}

interface PortabilityMapProps {
  readonly question: QuestionProps['question'];
  readonly field: string | null;
  readonly verdicts: readonly Verdict[];
}

function PortabilityMap({ question, field, verdicts }: PortabilityMapProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day, number } = useFormats();
  const axes = useServiceQuery(MapAxesDocument, { field });
  const pages = usePages(
    CarriesDocument,
    {
      holdings: holdingInputsOf(question),
      ...circumstancesOf(question),
      purpose: question.purpose,
      posts: field === null ? null : (axes.data?.posts.edges.map(({ node }) => node.code) ?? []),
      verdicts: [...verdicts],
      language: language.code,
    },
    ({ portability }) => (portability.__typename === 'Portability' ? portability.cells : undefined),
    { when: axes.data !== undefined },
  );
  const { first, nodes, total, more, waiting } = pages;
  const answer = first?.portability;
  return (
    <Listing of={{ ...pages, error: axes.error ?? pages.error }} label={t('answer')}>
      {answer?.__typename === 'ClaimRefused' && <Refusal message={answer.message} />}
      {answer?.__typename === 'Portability' && (
        <>
          {nodes.some(({ standing }) => standing === 'ILLUSTRATIVE') && (
            <p className="note example">
              <strong>{t('example')}</strong>
            </p>
          )}
          {total === 0 ? (
            <p className="note">{t('nowhere')}</p>
          ) : (
            <VerdictMap cells={nodes} regions={axes.data?.regions.edges ?? []} question={question} />
          )}
          <More shown={nodes.length} total={total} more={more} waiting={waiting} />
          <p className="small quiet">
            {t('answeredFrom', { revision: number(answer.revision), day: day(answer.onDate) })}
          </p>
        </>
      )}
    </Listing>
  );
}
