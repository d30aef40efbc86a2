/** How a learner gets there: the best ways from what is held to a post, or what is missing for one. */
import { useSearchParams } from 'wouter';
import { WaysDocument } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { LatestRevisionButton } from '../parts/latest-revision-button';
import { Misread, othersThan } from '../parts/misread';
import { Listing } from '../parts/listing';
import { Refusal } from '../parts/refusal';
import { Share } from '../parts/share';
import {
  circumstancesOf,
  holdingInputsOf,
  misreadIn,
  readQuestion,
  writeQuestion,
  type ChangeQuestion,
  type Question,
} from '../question/address';
import { Circumstances } from '../question/circumstances';
import { Holdings } from '../question/holdings';
import { PostAndRegion } from '../question/post-and-region';
import { useAskedTitle } from '../question/title';
import { useServiceQuery } from '../service/use-service-query';
import { NoWay } from './no-way';
import { OnPaper } from './on-paper';
import {
  inputOf,
  MODE_CODES,
  PreferenceFields,
  readPreferences,
  writePreferences,
  type Preferences,
} from './preferences';
import { texts } from './texts';
import { WayLines } from './way-lines';

export default function Ways() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const preferences = readPreferences(address);
  const show = (next: Question, wanted: Preferences) => {
    setAddress(waysQuery(next, wanted), { replace: true });
  };
  const change: ChangeQuestion = (changes) => show({ ...question, revision: null, ...changes }, preferences);
  const { post, region } = question;
  useAskedTitle(question);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        <Holdings question={question} onChange={change} />
        <PostAndRegion question={question} onChange={change} />
        <Circumstances question={question} onChange={change} />
        <PreferenceFields
          preferences={preferences}
          onChange={(changes) => show({ ...question, revision: null }, { ...preferences, ...changes })}
        />
      </form>
      <Misread parts={[...misreadIn(address), ...othersThan(address, 'mode', MODE_CODES)]} />
      {post === null || region === null ? (
        <p className="note">{t('incomplete')}</p>
      ) : (
        <Found question={{ ...question, post, region }} preferences={preferences} onChange={change} />
      )}
    </>
  );
}

function waysQuery(question: Question, preferences: Preferences): URLSearchParams {
  const query = writeQuestion(question);
  writePreferences(query, preferences);
  return query;
}

interface AskedProps {
  readonly question: Question & { readonly post: string; readonly region: string };
  readonly preferences: Preferences;
}

interface FoundProps extends AskedProps {
  readonly onChange: ChangeQuestion;
}

function useVariables({ question, preferences }: AskedProps) {
  const { language } = useLanguage();
  const { onDate, ...circumstances } = circumstancesOf(question);
  return {
    holdings: holdingInputsOf(question),
    post: question.post,
    region: question.region,
    ...circumstances,
    purpose: question.purpose,
    from: onDate ?? null,
    preferences: inputOf(preferences),
    asOfRevision: question.revision,
    language: language.code,
  };
}

function Found({ onChange, ...asked }: FoundProps) {
  const t = useText(texts);
  const { day, number } = useFormats();
  const variables = useVariables(asked);
  const { data, error, isPending, isPlaceholderData } = useServiceQuery(WaysDocument, variables, { keep: true });
  const answer = data?.waysTo;
  return (
    <Listing of={{ first: data, waiting: isPending, old: isPlaceholderData, error }} label={t('answer')}>
      {answer?.__typename === 'ClaimRefused' && <Refusal message={answer.message} />}
      {answer?.__typename === 'Ways' && (
        <>
          <OnPaper question={asked.question} />
          {answer.ways.some(({ standing }) => standing === 'ILLUSTRATIVE') && (
            <p className="note example">
              <strong>{t('example')}</strong>
            </p>
          )}
          {answer.ways.length === 0 ? (
            <NoWay question={asked.question} variables={variables} />
          ) : (
            <WayLines ways={answer.ways} from={answer.from} question={asked.question} />
          )}
          {answer.more && <p className="note">{t('more')}</p>}
          <p className="small quiet">
            {t('answeredFrom', { revision: number(answer.revision), day: day(answer.from) })}
            {asked.question.revision !== null && <LatestRevisionButton onChange={onChange} />}
          </p>
          <Share at={`/ways?${sentOf(asked, answer).toString()}`} old={isPlaceholderData} />
        </>
      )}
    </Listing>
  );
}

/** The question as it was answered: from that day, by that revision. */
const sentOf = ({ question, preferences }: AskedProps, answer: { from: string; revision: number }): URLSearchParams =>
  waysQuery({ ...question, onDate: answer.from, revision: answer.revision }, preferences);
