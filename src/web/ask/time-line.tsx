/** When each record that the answer rests on is in force, against the day of the question. */
import { useText, useFormats } from '../language/language';
import { usePeriodText } from '../parts/facts';
import type { Question } from '../question/address';
import type { Decision } from './decision';
import { texts } from './texts';
import style from './time-line.module.css';

/** Milliseconds. */
const DAY = 86_400_000;

interface Bar {
  readonly key: string;
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
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
  if (bars.every(({ from, until }) => from === null && until === null)) return null;
  const percentAt = scaleOver([onDate, ...bars.flatMap(({ from, until }) => [from, until])]);
  return (
    <section className="sheet">
      <h2>{t('times')}</h2>
      <p className="quiet small">{t('timesHelp', { day: day(onDate) })}</p>
      <ul className={`bare ${style.line}`}>
        {bars.map((bar) => {
          const [start, end] = [
            bar.from === null ? 0 : percentAt(bar.from),
            bar.until === null ? 100 : percentAt(bar.until),
          ];
          const within = (bar.from ?? onDate) <= onDate && (bar.until === null || onDate < bar.until);
          return (
            <li key={bar.key}>
              <span>
                {bar.name}: <span className="quiet">{period(bar)}</span>
                {!within && <strong> · {t('outside')}</strong>}
              </span>
              <span aria-hidden="true" className={style.track}>
                <span
                  className={style.bar}
                  data-within={within}
                  style={{ insetInlineStart: `${start}%`, width: `${Math.max(end - start, 0.75)}%` }}
                />
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
  const add = (kind: string, code: string, period: { from: string | null; until: string | null } | null) =>
    bars.push({
      key: `${kind} ${code}`,
      name: `${kind} ${code}`,
      from: period?.from ?? null,
      until: period?.until ?? null,
    });
  question.holdings.forEach(({ awardedOn, expiresOn }, position) => {
    const code = decision.holdings[position]?.certificate.code;
    if (code === undefined || (awardedOn === null && expiresOn === null)) return;
    add(t('held'), code, { from: awardedOn, until: expiresOn });
  });
  const { requirement, needs, nearMisses, exclusions } = decision;
  if (requirement !== null) add(t('REQUIREMENT'), requirement.code, requirement.period);
  const paths = [...needs.flatMap((need) => need.paths), ...nearMisses.map(({ path }) => path)];
  for (const { equivalence, agreement } of paths.flatMap(({ steps }) => steps)) {
    add(t('AGREEMENT'), agreement.code, agreement.period);
    add(t('EQUIVALENCE'), equivalence.code, equivalence.period);
    if (equivalence.awarded !== null) add(t('awardWindow'), equivalence.code, equivalence.awarded);
  }
  for (const { levelReference } of needs)
    if (levelReference !== null) add(t('LEVEL_REFERENCE'), levelReference.code, levelReference.period);
  for (const { code, period } of exclusions) add(t('EXCLUSION'), code, period);
  return [...new Map(bars.map((bar) => [bar.key, bar])).values()];
}

/** Where a day lies between the first and the last of them, in per cent, with some room at both ends. */
function scaleOver(days: readonly (string | null)[]): (day: string) => number {
  const times = days.flatMap((day) => Date.parse(`${day ?? ''}T00:00:00Z`)).filter((time) => !Number.isNaN(time));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((last - first) * 0.08, 30 * DAY);
  return (day) => (100 * (Date.parse(`${day}T00:00:00Z`) - first + room)) / (last - first + 2 * room);
}
