/** Ways side by side: each a time line to one scale for all, then its steps with what each gives and why it is needed. */
import { Link } from 'wouter';
import type { WayFragment } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { Term } from '../parts/term';
import { answerAt, type Question } from '../question/address';
import { texts } from './texts';
import style from './ways.module.css';

type Way = WayFragment;
type Step = Way['steps'][number];

interface WayLinesProps {
  readonly ways: readonly Way[];
  readonly from: string;
  readonly question: Question;
}

export function WayLines({ ways, from, question }: WayLinesProps) {
  const percentAt = scaleOver([from, ...ways.map(({ readyOn }) => readyOn)]);
  return (
    <ol className={`bare ${style.ways}`}>
      {ways.map((way, position) => (
        <li key={position} className="sheet">
          <WayHead way={way} number={position + 1} />
          <TimeLine way={way} from={from} percentAt={percentAt} />
          <ol className={style.steps}>
            {way.steps.map((step, at) => (
              <li key={at}>
                <StepText step={step} />
              </li>
            ))}
          </ol>
          <DecisionLink way={way} question={question} />
        </li>
      ))}
    </ol>
  );
}

function WayHead({ way, number }: { readonly way: Way; readonly number: number }) {
  const t = useText(texts);
  const { day, money, list } = useFormats();
  const { readyOn, notBefore, months, costs, costNotStated, standing, steps } = way;
  const costsText =
    costs.length > 0
      ? t('costs', { amounts: list(costs.map((cost) => money(cost.amount, cost.currency))) })
      : t('free');
  return (
    <>
      <h2>
        {number === 1 ? <Term id="way">{t('way', { number })}</Term> : t('way', { number })}:{' '}
        {notBefore ? t('notBefore', { day: day(readyOn) }) : t('readyOn', { day: day(readyOn) })}
      </h2>
      <p>
        <StandingMark standing={standing} />{' '}
        {steps.length === 0 ? t(months === 0 ? 'already' : 'waitOnly', { months }) : t('duration', { months })}
        {steps.some(({ programme }) => programme !== null) && ` · ${costsText}`}
        {costNotStated.length > 0 &&
          ` · ${t('costNotStated', { programmes: list(costNotStated.map(({ name }) => name)) })}`}
      </p>
    </>
  );
}

interface TimeLineProps {
  readonly way: Way;
  readonly from: string;
  readonly percentAt: (day: string) => number;
}

function TimeLine({ way, from, percentAt }: TimeLineProps) {
  return (
    <span aria-hidden="true" className={style.track}>
      {way.steps.map(({ beginsOn, lastDay, programme }, at) => (
        <span
          key={at}
          className={style.bar}
          data-practice={programme === null}
          style={{
            insetInlineStart: `${percentAt(beginsOn)}%`,
            width: `${Math.max(percentAt(lastDay) - percentAt(beginsOn), 0.75)}%`,
          }}
        >
          {at + 1}
        </span>
      ))}
      <span className={style.start} style={{ insetInlineStart: `${percentAt(from)}%` }} />
      <span className={style.end} style={{ insetInlineStart: `${percentAt(way.readyOn)}%` }} />
    </span>
  );
}

function StepText({ step }: { readonly step: Step }) {
  const t = useText(texts);
  const { day, money, list, tongue } = useFormats();
  const { programme, practiceMonths, beginsOn, lastDay, gives, discharges, reason } = step;
  const days = t('days', { begin: day(beginsOn), last: day(lastDay) });
  if (programme === null)
    return (
      <>
        <strong>{t('practice', { months: practiceMonths ?? 0 })}</strong> <span className="quiet">{days}</span>
        <p>{reason}</p>
      </>
    );
  // Formats take it for Chinese as such.
  const nameOf = (tag: string): string => (tag === 'cmn' ? t('putonghua') : tongue(tag));
  const facts = [
    programme.cost === null ? t('noCostStated') : money(programme.cost.amount, programme.cost.currency),
    ...(programme.places === null ? [] : [t('places', { places: programme.places })]),
    ...(programme.languages.length === 0 ? [] : [t('taughtIn', { languages: list(programme.languages.map(nameOf)) })]),
  ];
  return (
    <>
      <RecordLink type="PROGRAMME" code={programme.code} name={programme.name} />{' '}
      <StandingMark standing={programme.standing} /> <span className="quiet">{days}</span>
      <p className="small">
        {list(programme.providers.map(({ name }) => name))} · {facts.join(' · ')}
      </p>
      {gives.length + discharges.length > 0 && (
        <p>
          {t('gives')}{' '}
          {gives.map(({ code, name }) => (
            <span key={code} className={style.gift}>
              <RecordLink type="CERTIFICATE" code={code} name={name} />
            </span>
          ))}
          {discharges.map(({ code, text }) => (
            <span key={code} className={style.gift}>
              {text} <span className="code">{code}</span>
            </span>
          ))}
        </p>
      )}
      <p>{reason}</p>
    </>
  );
}

/** The proof: the answer on that day, of what one has then. */
function DecisionLink({ way, question }: { readonly way: Way; readonly question: Question }) {
  const t = useText(texts);
  const codes = way.decision.holdings.map(({ certificate }) => certificate.code);
  if (codes.length === 0) return null;
  const given = way.steps.flatMap(({ gives, lastDay }) => gives.map(({ code }) => ({ code, lastDay })));
  const held = codes.length - given.length;
  const practice = way.steps.reduce((months, { practiceMonths }) => months + (practiceMonths ?? 0), 0);
  const then = {
    ...question,
    holdings: codes.map((certificate, at) =>
      at < held
        ? question.holdings[at]
        : { certificate, awardedOn: way.notBefore ? null : given[at - held].lastDay, expiresOn: null },
    ),
    years: practice === 0 ? question.years : (question.years ?? 0) + practice / 12,
    satisfied: [...question.satisfied, ...way.steps.flatMap(({ discharges }) => discharges.map(({ code }) => code))],
    onDate: way.readyOn,
  };
  return (
    <p className="unprinted">
      <Link href={answerAt(then)}>{t('proof')}</Link>
    </p>
  );
}

/** Where a day lies between the first and the last of them, in per cent. */
function scaleOver(days: readonly string[]): (day: string) => number {
  const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const times = days.map(timeOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return (day) => (last === first ? 0 : (100 * (timeOf(day) - first)) / (last - first));
}
