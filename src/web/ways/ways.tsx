/** How a learner gets there: the best ways from what is held to a post, or what is missing for one. */
import { useSearchParams } from 'wouter';
import { MissingLinksDocument, WaysDocument } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { Misread, othersThan } from '../parts/misread';
import { Listing } from '../parts/listing';
import { Problem } from '../parts/problem';
import { Refusal } from '../parts/refusal';
import { Waiting } from '../parts/waiting';
import {
  circumstancesOf,
  holdingInputsOf,
  misreadIn,
  readQuestion,
  writeQuestion,
  type Question,
  type QuestionProps,
} from '../question/address';
import { Circumstances } from '../question/circumstances';
import { Holdings } from '../question/holdings';
import { PostAndRegion } from '../question/post-and-region';
import { useServiceQuery } from '../service/use-service-query';
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
    const query = writeQuestion({ ...next, revision: null });
    writePreferences(query, wanted);
    setAddress(query, { replace: true });
  };
  const change: QuestionProps['onChange'] = (changes) => show({ ...question, ...changes }, preferences);
  const { post, region } = question;
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
          onChange={(changes) => show(question, { ...preferences, ...changes })}
        />
      </form>
      <Misread parts={[...misreadIn(address), ...othersThan(address, 'mode', MODE_CODES)]} />
      {post === null || region === null ? (
        <p className="note">{t('incomplete')}</p>
      ) : (
        <Found question={{ ...question, post, region }} preferences={preferences} />
      )}
    </>
  );
}

interface FoundProps {
  readonly question: Question & { readonly post: string; readonly region: string };
  readonly preferences: Preferences;
}

function useVariables({ question, preferences }: FoundProps) {
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
    language: language.code,
  };
}

function Found(asked: FoundProps) {
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
          {answer.ways.some(({ standing }) => standing === 'ILLUSTRATIVE') && (
            <p className="note example">
              <strong>{t('example')}</strong>
            </p>
          )}
          {answer.ways.length === 0 ? (
            <NoWay {...asked} />
          ) : (
            <WayLines ways={answer.ways} from={answer.from} question={asked.question} />
          )}
          {answer.more && <p className="note">{t('more')}</p>}
          <p className="small quiet">
            {t('answeredFrom', { revision: number(answer.revision), day: day(answer.from) })}
          </p>
        </>
      )}
    </Listing>
  );
}

/** That there is none, and the one thing each which would make one. */
function NoWay(asked: FoundProps) {
  const t = useText(texts);
  const { data, error, isPending } = useServiceQuery(MissingLinksDocument, useVariables(asked));
  const links = data?.missingLinks.__typename === 'MissingLinks' ? data.missingLinks.links : [];
  return (
    <div className="sheet">
      <h2>{t('noWay')}</h2>
      <Waiting when={isPending} />
      <Problem error={error} />
      {data !== undefined && <p>{t(links.length === 0 ? 'noLink' : 'links')}</p>}
      <ul>
        {links.map(({ text, turns }) => (
          <li key={text}>
            {text} <span className="quiet">{t('turns', { posts: turns })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
