/** Where it carries: for students, every post in every region for what they hold, as a map that is a table. */
import { useSearchParams } from 'wouter';
import { CarriesDocument, MapSidesDocument, type Verdict } from '../graphql/graphql';
import { useLanguage, useText, useWriting } from '../language/language';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { RecordPicker } from '../parts/record-picker';
import { VERDICT_CODES } from '../parts/words';
import { circumstancesOf, heldOf, readQuestion, writeQuestion, type Asking } from '../question/address';
import { Circumstances } from '../question/circumstances';
import { Holdings } from '../question/holdings';
import { VerdictChoice } from '../question/verdict-choice';
import { useAsk, usePages } from '../service/use-ask';
import { Heat } from './heat';
import { Told } from '../parts/told';
import { texts } from './texts';

/** What is looked for at first: where it counts for something. */
const COUNTS: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL'];

export default function Carries() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const field = address.get('field') || null;
  const shown = VERDICT_CODES.filter((code) => address.getAll('show').includes(code));
  const verdicts = shown.length === 0 ? COUNTS : shown;
  const show = (asked: Asking['question'], of: string | null, chosen: readonly Verdict[]) => {
    const next = writeQuestion({ ...asked, revision: null });
    if (of !== null) next.set('field', of);
    if (chosen.join() !== COUNTS.join()) for (const code of chosen) next.append('show', code);
    setAddress(next, { replace: true });
  };
  const change: Asking['onChange'] = (changes) => show({ ...question, ...changes }, field, verdicts);
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
      {question.holdings.length === 0 ? (
        <p className="note">{t('incomplete')}</p>
      ) : (
        <WorldMap question={question} field={field} verdicts={verdicts} />
      )}
    </>
  );
}

interface WorldMapProps {
  readonly question: Asking['question'];
  readonly field: string | null;
  readonly verdicts: readonly Verdict[];
}

function WorldMap({ question, field, verdicts }: WorldMapProps) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const { day, number } = useWriting();
  const sides = useAsk(MapSidesDocument, { field });
  const pages = usePages(
    CarriesDocument,
    {
      holdings: heldOf(question),
      ...circumstancesOf(question),
      purpose: question.purpose,
      posts: field === null ? null : (sides.data?.posts.edges.map(({ node }) => node.code) ?? []),
      verdicts: [...verdicts],
      language: tongue.code,
    },
    ({ portability }) => (portability.__typename === 'Portability' ? portability.cells : undefined),
    { when: sides.data !== undefined },
  );
  const { first, nodes, total, more, waiting } = pages;
  const answer = first?.portability;
  return (
    <Listing of={{ ...pages, error: sides.error ?? pages.error }} label={t('answer')}>
      {answer?.__typename === 'ClaimRefused' && (
        <div role="alert" className="note bad">
          {answer.message.split('\n').map((line) => (
            <p key={line}>
              <Told text={line} />
            </p>
          ))}
        </div>
      )}
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
            <Heat cells={nodes} regions={sides.data?.regions.edges ?? []} question={question} />
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
