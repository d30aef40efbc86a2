/** When each record that the answer rests on is in force, against the day of the question. */
import { useText, useFormats } from '../language/language';
import { usePeriodText } from '../parts/facts';
import { Term } from '../parts/term';
import type { Question } from '../question/address';
import { texts } from './below-texts';
import { equivalenceName, levelReferenceName, requirementName } from './cited';
import type { Decision } from './decision';
import { covers, type Period } from './force';
import style from './time-line.module.css';

/** Milliseconds. */
const DAY = 86_400_000;

interface Bar extends Period {
  readonly key: string;
  readonly name: string;
  /** When it is suspended, in order. */
  readonly suspensions: readonly Period[];
}

interface TimeLineProps {
  readonly decision: Decision;
  readonly question: Question;
}

export function TimeLine({ decision, question }: TimeLineProps) {
  const t = useText(texts);
  const { day } = useFormats();
  const period = usePeriodText();
  const bars = useBars({ decision, question });
  const { onDate } = decision;
  if (bars.every(({ from, until, suspensions }) => from === null && until === null && suspensions.length === 0))
    return null;
  const percentAt = scaleOver([
    onDate,
    ...bars.flatMap(({ from, until, suspensions }) =>
      [{ from, until }, ...suspensions].flatMap((each) => [each.from, each.until]),
    ),
  ]);
  return (
    <section className="sheet">
      <h2>
        <Term id="period">{t('times')}</Term>
      </h2>
      <p className="quiet small">{t('timesHelp', { day: day(onDate) })}</p>
      <ul className={`bare ${style.line}`}>
        {bars.map((bar) => {
          const place = ({ from, until }: Period) => {
            const [start, end] = [from === null ? 0 : percentAt(from), until === null ? 100 : percentAt(until)];
            return { insetInlineStart: `${start}%`, width: `${Math.max(end - start, 0.75)}%` };
          };
          const within = covers(bar, onDate) && !bar.suspensions.some((suspension) => covers(suspension, onDate));
          return (
            <li key={bar.key}>
              <span>
                {bar.name}: <span className="quiet">{period(bar)}</span>
                {bar.suspensions.map((suspension) => (
                  <span key={suspension.from} className="quiet">
                    {' '}
                    · {t('suspendedFor', { period: period(suspension) })}
                  </span>
                ))}
                {!within && <strong> · {t('outside')}</strong>}
              </span>
              <span aria-hidden="true" className={style.track}>
                <span className={style.bar} data-within={within} style={place(bar)} />
                {bar.suspensions.map((suspension) => (
                  <span key={suspension.from} className={style.suspension} style={place(suspension)} />
                ))}
                <span className={style.day} style={{ insetInlineStart: `${percentAt(onDate)}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useBars({ decision, question }: TimeLineProps): readonly Bar[] {
  const t = useText(texts);
  const bars: Bar[] = [];
  const add = (
    kind: string,
    [code, name]: readonly [string, string],
    period: Period | null,
    suspensions: readonly Period[] | null = null,
  ) =>
    bars.push({
      key: `${kind} ${code}`,
      name: t('recordIs', { kind, name }),
      from: period?.from ?? null,
      until: period?.until ?? null,
      suspensions: suspensions ?? [],
    });
  question.holdings.forEach(({ awardedOn, expiresOn }, position) => {
    const certificate = decision.holdings[position]?.certificate;
    if (certificate === undefined || (awardedOn === null && expiresOn === null)) return;
    add(t('held'), [certificate.code, certificate.name], { from: awardedOn, until: expiresOn });
  });
  const { requirement, needs, nearMisses, exclusions } = decision;
  if (requirement !== null) add(t('REQUIREMENT'), [requirement.code, requirementName(decision)], requirement.period);
  const paths = [...needs.flatMap((need) => need.paths), ...nearMisses.map(({ path }) => path)];
  for (const step of paths.flatMap(({ steps }) => steps)) {
    const { equivalence, agreement } = step;
    const named = [equivalence.code, equivalenceName(step)] as const;
    add(t('AGREEMENT'), [agreement.code, agreement.name], agreement.period, agreement.suspensions);
    add(t('EQUIVALENCE'), named, equivalence.period, equivalence.suspensions);
    if (equivalence.awarded !== null) add(t('awardWindow'), named, equivalence.awarded);
  }
  for (const { levelReference } of needs)
    if (levelReference !== null)
      add(t('LEVEL_REFERENCE'), [levelReference.code, levelReferenceName(levelReference)], levelReference.period);
  for (const { code, period, certificate } of exclusions) add(t('EXCLUSION'), [code, certificate.name], period);
  return [...new Map(bars.map((bar) => [bar.key, bar])).values()];
}

/** Where a day lies between the first and the last of them, in per cent, with some room at both ends. */
function scaleOver(days: readonly (string | null)[]): (day: string) => number {
  const times = days.flatMap((day) => Date.parse(`${day ?? ''}T00:00:00Z`)).filter((time) => !Number.isNaN(time));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((last - first) * 0.08, 30 * DAY);
  return (day) => (100 * (Date.parse(`${day}T00:00:00Z`) - first + room)) / (last - first + 2 * room);
}
