/** What stands below what is seen first: how to keep the answer, why it is so, the other routes, when its grounds are in force, sources, codes. */
import { useFormats, useText } from '../language/language';
import { LatestRevisionButton } from '../parts/latest-revision-button';
import { Share } from '../parts/share';
import { Term } from '../parts/term';
import { answerAt, type ChangeQuestion, type Question } from '../question/address';
import { texts } from './below-texts';
import { outlookOf, type Decision } from './decision';
import { Details } from './details';
import { Files } from './files';
import { FindingPicture, NearMissPicture } from './picture';
import { OtherRoutes, useRouteName } from './routes';
import { Sources } from './sources';
import { TimeLine } from './time-line';
import { Watch } from './watch';

export interface BelowProps {
  readonly decision: Decision;
  readonly question: Question;
  /** What is shown is the answer to the question before. */
  readonly old: boolean;
  readonly onChange: ChangeQuestion;
}

export default function Below({ decision, question, old, onChange }: BelowProps) {
  const t = useText(texts);
  const told = { decision, question };
  return (
    <>
      <Keeping decision={decision} question={question} old={old} onChange={onChange} />
      {decision.needs.length > 0 && (
        <section className="sheet">
          <h2>{t('why')}</h2>
          <BestRoute decision={decision} />
          {decision.needs.map((finding, position) => (
            <FindingPicture key={position} finding={finding} {...told} />
          ))}
          <Changes decision={decision} />
        </section>
      )}
      {decision.nearMisses.length > 0 && (
        <section className="sheet">
          <h2>
            <Term id="near-miss">{t('nearMisses')}</Term>
          </h2>
          <p className="quiet">{t('nearMissesHelp')}</p>
          {decision.nearMisses.map((miss, position) => (
            <NearMissPicture key={position} miss={miss} {...told} />
          ))}
        </section>
      )}
      <OtherRoutes {...told} />
      <TimeLine {...told} />
      <Sources decision={decision} />
      <Details decision={decision} />
    </>
  );
}

/** For which day and by which state of the register the answer holds, and how to keep or share it. */
function Keeping({ decision, question, old, onChange }: BelowProps) {
  const t = useText(texts);
  const { number, day } = useFormats();
  return (
    <section className="sheet" aria-label={t('keep')}>
      <p className="small quiet">
        {t('answeredFrom', { revision: number(decision.revision), day: day(decision.onDate) })}
        {question.revision !== null && <LatestRevisionButton onChange={onChange} />}
      </p>
      <Share at={answerAt({ ...question, onDate: decision.onDate, revision: decision.revision })} old={old} isFiled />
      <Files decision={decision} question={question} old={old} />
      <Watch
        key={answerAt({ ...question, revision: null })}
        decision={decision}
        question={question}
        onChange={onChange}
      />
    </section>
  );
}

/** Where there are others, the route that is told of is named. */
function BestRoute({ decision }: Pick<BelowProps, 'decision'>) {
  const t = useText(texts);
  const nameOf = useRouteName(decision);
  if (decision.route === null || decision.otherRoutes.length === 0) return null;
  return <p>{t('bestRoute', { route: nameOf(decision.route) })}</p>;
}

/** Since when it has been so, and what changes on the day on which it no longer is. */
function Changes({ decision }: Pick<BelowProps, 'decision'>) {
  const t = useText(texts);
  const { since, until, changes } = outlookOf(decision);
  return (
    <>
      <p>{[since, until].filter((sentence) => sentence !== undefined).join(t('gap'))}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </>
  );
}
