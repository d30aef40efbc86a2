/** Tells when an answer becomes another: on the page for as long as it is open, elsewhere by a feed. */
import { useEffect, useState } from 'react';
import { WatchedAnswerDocument } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { VERDICTS } from '../parts/words';
import { claimOf, writeQuestion, type ChangeQuestion, type Question } from '../question/address';
import { queryClient, useServiceQuery } from '../service/use-service-query';
import type { Decision } from './decision';
import { texts } from './watch-texts';

/** How often it is asked again, in milliseconds. */
const EVERY = 60_000;

interface WatchProps {
  readonly decision: Decision;
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

export function Watch({ decision, question, onChange }: WatchProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  // What was shown when it was begun; null: nobody has asked for it.
  const [told, setTold] = useState<string | null>(null);
  const claim = claimOf(question);
  const { data } = useServiceQuery(
    WatchedAnswerDocument,
    { claim: claim ?? { holdings: [], post: '', region: '' }, language: language.code },
    { when: told !== null && claim !== null, every: EVERY },
  );
  const now = told !== null && data?.decide.__typename === 'RecognitionDecision' ? data.decide : undefined;
  const changed = now !== undefined && gistOf(now) !== told ? now : undefined;
  const verdict = changed && textIn(language, VERDICTS[changed.verdict]);
  const said = verdict && t('changed', { verdict });
  useEffect(() => {
    if (said !== undefined) notify(said);
  }, [said]);
  return (
    <>
      <p className="row unprinted">
        <button
          type="button"
          aria-pressed={told !== null}
          onClick={() => {
            setTold(told === null ? gistOf(decision) : null);
            if (told === null) askToNotify();
          }}
        >
          {t('tell')}
        </button>
        <a href={`/feed?${writeQuestion({ ...question, revision: null }).toString()}`}>{t('feed')}</a>
      </p>
      <div role="status" className="unprinted">
        {told !== null && changed === undefined && <p className="small quiet">{t('watching')}</p>}
        {changed !== undefined && (
          <div className="note">
            <p>
              <strong>{said}</strong> {changed.sentence}
            </p>
            <button
              type="button"
              onClick={() => {
                setTold(gistOf(changed));
                onChange({ revision: null });
                void queryClient.invalidateQueries();
              }}
            >
              {t('show')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}

/** What has to differ for it to be another answer. */
const gistOf = ({
  verdict,
  holdsUntil,
  outstanding,
}: Pick<Decision, 'verdict' | 'holdsUntil'> & {
  readonly outstanding: readonly { readonly code: string }[];
}): string => JSON.stringify([verdict, holdsUntil, outstanding.map(({ code }) => code)]);

function askToNotify(): void {
  if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission();
}

/** Where the person has allowed it, also while another window is in front. */
function notify(text: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    new Notification(text);
  } catch {
    // Some phones show none that a page itself makes; what the page says remains.
  }
}
