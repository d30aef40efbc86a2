/** An answer, as far as it is seen first: the verdict, one plain sentence, until when it holds, what it is worth and by whom, what is still needed. */
import { useFormats, useText } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { VERDICT_TERMS } from '../parts/marks-terms';
import { ServiceText } from '../parts/service-text';
import { Term } from '../parts/term';
import type { Question } from '../question/address';
import { texts } from './answer-texts';
import style from './ask.module.css';
import { citedBy } from './cited';
import { outlookOf, type Decision } from './decision';

interface AnswerProps {
  readonly decision: Decision;
}

/** What is heard as soon as it is there, as a whole. */
export function Opening({ decision }: AnswerProps) {
  const t = useText(texts);
  const { standing, verdict, sentence } = decision;
  const weak = standing === 'ILLUSTRATIVE' || standing === 'REPORTED';
  return (
    <>
      {weak && (
        <p className={`note ${style.worth} ${standing === 'ILLUSTRATIVE' ? 'example' : ''}`}>
          <strong>{t(standing)}</strong>
        </p>
      )}
      <h2 className={style.verdict}>
        <Term id={VERDICT_TERMS[verdict]}>
          <VerdictMark verdict={verdict} large />
        </Term>
      </h2>
      <p className={style.sentence}>{sentence}</p>
      {verdict !== 'UNDETERMINED' && <Until decision={decision} />}
      {decision.requirement !== null && <Weight requirement={decision.requirement} region={decision.region.name} />}
    </>
  );
}

/** How long the answer holds; since when, and what changes then, is told with the reasons. */
function Until({ decision }: AnswerProps) {
  const t = useText(texts);
  return (
    <p className={style.brief}>
      <Term id="holds-until">{outlookOf(decision).until ?? t('noEnd')}</Term>
    </p>
  );
}

interface WeightProps {
  readonly requirement: NonNullable<Decision['requirement']>;
  readonly region: string;
}

/** Whether it is a rule or advice, and by whom. */
function Weight({ requirement: { regulated, authority }, region }: WeightProps) {
  const t = useText(texts);
  if (!regulated) return <p className={style.brief}>{t('advice', { region })}</p>;
  const authorityName = authority?.name ?? '';
  return (
    <p className={style.brief}>{t(authority === null ? 'rule' : 'ruleBy', { region, authority: authorityName })}</p>
  );
}

/** How reliable the records are that it rests on: counted once, with those that are not official. */
export function Reliability({ decision }: AnswerProps) {
  const t = useText(texts);
  const { list } = useFormats();
  const cited = citedBy(decision);
  const total = cited.length;
  const [examples, reported] = (['ILLUSTRATIVE', 'REPORTED'] as const).map((standing) =>
    cited.filter((record) => record.standing === standing),
  );
  if (total === 0) return null;
  if (examples.length + reported.length === 0)
    return <p className={style.brief}>{t('reliability', { told: t('allOfficial') })}</p>;
  const told = [
    ...(examples.length > 0 ? [t('examples', { count: examples.length, total })] : []),
    ...(reported.length > 0 ? [t('reported', { count: reported.length, total })] : []),
  ];
  return (
    <details className={style.brief}>
      <summary>{t('reliability', { told: list(told) })}</summary>
      <ul>
        {[...examples, ...reported].map(({ type, code, name, standing }) => (
          <li key={`${type} ${code}`} data-standing={standing}>
            {t('recordOf', { kind: t(type), name, standing: t(`is${standing as 'ILLUSTRATIVE' | 'REPORTED'}`) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What whoever asked should know, though it changes no verdict. */
export function Remarks({ decision: { remarks } }: AnswerProps) {
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

/** Certificates that do not count on the day, and the exclusions that apply. */
export function NotCounting({ decision, question }: AnswerProps & { readonly question: Question }) {
  const t = useText(texts);
  const { day } = useFormats();
  const idle = decision.holdings.flatMap(({ certificate, problem }, position) =>
    problem === null ? [] : [{ certificate, problem, held: question.holdings[position] }],
  );
  if (idle.length === 0 && decision.exclusions.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('notCounting')}</h2>
      <ul>
        {idle.map(({ certificate, problem, held }, position) => (
          <li key={position}>
            {t('ofName', {
              name: certificate.name,
              told: t(problem, { awarded: day(held?.awardedOn ?? ''), expires: day(held?.expiresOn ?? '') }),
            })}
          </li>
        ))}
        {decision.exclusions.map(({ code, certificate, reason }) => (
          <li key={code}>{t('ofName', { name: certificate.name, told: reason })}</li>
        ))}
      </ul>
    </section>
  );
}
