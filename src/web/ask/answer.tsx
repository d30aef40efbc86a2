/** An answer: what it is worth, the verdict in one sentence, then the reasons. */
import { Link } from 'wouter';
import { useText, useFormats } from '../language/language';
import { LatestRevisionButton } from '../parts/latest-revision-button';
import { ServiceText } from '../parts/service-text';
import { Share } from '../parts/share';
import { VerdictMark } from '../parts/marks';
import { answerAt, writeQuestion, type ChangeQuestion, type Question } from '../question/address';
import style from './ask.module.css';
import { Checklist } from './checklist';
import { openingOf, type Decision } from './decision';
import { FindingPicture, NearMissPicture } from './picture';
import { Receipt } from './receipt';
import { Sources } from './sources';
import { TimeLine } from './time-line';
import { texts } from './texts';

interface AnswerProps {
  readonly decision: Decision;
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

/** What the answer is worth where that is little, then the answer: as a mark and as one sentence. */
export function Verdict({ decision }: Pick<AnswerProps, 'decision'>) {
  const { warning, sentence } = openingOf(decision);
  return (
    <>
      {warning !== undefined && (
        <p className={`note ${decision.standing === 'ILLUSTRATIVE' ? 'example' : ''}`}>
          <strong>{warning}</strong>
        </p>
      )}
      <h2 className={style.verdict}>
        <VerdictMark verdict={decision.verdict} large />
      </h2>
      <p className={style.sentence}>{sentence}</p>
      <Outlook lines={decision.outlook === '' ? [] : decision.outlook.split('\n')} />
      <Remarks decision={decision} />
    </>
  );
}

/** How long the answer holds: sentences, then what changes on the day on which it no longer does. */
function Outlook({ lines }: { readonly lines: readonly string[] }) {
  const changes = lines.filter((line) => line.startsWith('- '));
  const sentences = lines.filter((line) => !line.startsWith('- '));
  if (lines.length === 0) return null;
  return (
    <div className={style.outlook}>
      <p>{sentences.join(' ')}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change.slice(2)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What whoever asked should know, though it changes no verdict. */
function Remarks({ decision: { remarks } }: Pick<AnswerProps, 'decision'>) {
  const t = useText(texts);
  if (remarks.length === 0) return null;
  return (
    <div className="note">
      <strong>{t('remarks')}</strong>
      <ul>
        {remarks.map(({ detail }) => (
          <li key={detail}>
            <ServiceText text={detail} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How binding the answer is, for which day and by which state of the register it holds, and how to share it. */
export function AnswerBasis({ decision, question, old, onChange }: AnswerProps & { readonly old: boolean }) {
  const t = useText(texts);
  const { number, day } = useFormats();
  const { weight } = openingOf(decision);
  return (
    <>
      {weight !== undefined && <p>{weight}</p>}
      <p className="small quiet">
        {t('answeredFrom', { revision: number(decision.revision), day: day(decision.onDate) })}
        {question.revision !== null && <LatestRevisionButton onChange={onChange} />}
      </p>
      {decision.verdict !== 'RECOGNISED' && (
        <p className="unprinted">
          <Link href={`/ways?${writeQuestion({ ...question, revision: null }).toString()}`}>{t('howToGetThere')}</Link>
        </p>
      )}
      <Share
        at={answerAt({ ...question, onDate: decision.onDate, revision: decision.revision })}
        old={old}
        file={{ name: 'recognition.txt', text: decision.summary }}
        isFiled
      />
      <Receipt decision={decision} question={question} old={old} />
    </>
  );
}

/** What is outstanding, and everything that the answer rests on. */
export function Reasons({ decision, question, onChange }: AnswerProps) {
  const t = useText(texts);
  return (
    <>
      <Checklist decision={decision} question={question} onChange={onChange} />
      <NotCounting decision={decision} question={question} />
      {decision.needs.length > 0 && (
        <section className="sheet">
          <h2>{t('why')}</h2>
          {decision.needs.map((finding, position) => (
            <FindingPicture key={position} finding={finding} decision={decision} question={question} />
          ))}
        </section>
      )}
      {decision.nearMisses.length > 0 && (
        <section className="sheet">
          <h2>{t('nearMisses')}</h2>
          <p className="quiet">{t('nearMissesHelp')}</p>
          {decision.nearMisses.map((miss, position) => (
            <NearMissPicture key={position} miss={miss} decision={decision} question={question} />
          ))}
        </section>
      )}
      <TimeLine decision={decision} question={question} />
      <Sources decision={decision} />
    </>
  );
}

/** Certificates that do not count on the day, and the exclusions that apply. */
function NotCounting({ decision: { holdings, exclusions }, question }: Omit<AnswerProps, 'onChange'>) {
  const t = useText(texts);
  const { day } = useFormats();
  const idle = holdings.flatMap(({ certificate, problem }, position) =>
    problem === null ? [] : [{ certificate, problem, held: question.holdings[position] }],
  );
  if (idle.length === 0 && exclusions.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('notCounting')}</h2>
      <ul>
        {idle.map(({ certificate, problem, held }, position) => (
          <li key={position}>
            {certificate.name} <span className="code">{certificate.code}</span>:{' '}
            {t(problem, {
              awarded: day(held?.awardedOn ?? ''),
              expires: day(held?.expiresOn ?? ''),
            })}
          </li>
        ))}
        {exclusions.map(({ code, certificate, reason }) => (
          <li key={code}>
            {certificate.name} <span className="code">{certificate.code}</span>: {reason}{' '}
            <span className="code quiet">{code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
