/** The routes that are not the best: folded, each with what comes of it. */
import { useText } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { Term } from '../parts/term';
import type { Question } from '../question/address';
import style from './ask.module.css';
import { texts } from './below-texts';
import type { Decision } from './decision';
import { FindingPicture } from './picture';

interface RoutesProps {
  readonly decision: Decision;
  readonly question: Question;
}

export function OtherRoutes({ decision, question }: RoutesProps) {
  const t = useText(texts);
  const nameOf = useRouteName(decision);
  if (decision.otherRoutes.length === 0) return null;
  return (
    <section className="sheet">
      <h2>
        <Term id="route">{t('otherRoutes')}</Term>
      </h2>
      {decision.otherRoutes.map(({ verdict, route, needs, outstanding }) => (
        <details key={route.code} className={style.route}>
          <summary>
            {nameOf(route)} <VerdictMark verdict={verdict} />
          </summary>
          {needs.map((finding, position) => (
            <FindingPicture key={position} finding={finding} decision={decision} question={question} />
          ))}
          {outstanding.length > 0 && (
            <>
              <p className="label">{t('needed')}</p>
              <ul>
                {outstanding.map(({ code, text }) => (
                  <li key={code}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </details>
      ))}
    </section>
  );
}

interface NamedRoute {
  readonly code: string;
  readonly name: string;
}

/** A route without a name, which the service calls by its code, is called by its place in the requirement. */
export function useRouteName({ requirement }: Decision): (route: NamedRoute) => string {
  const t = useText(texts);
  return ({ code, name }) => {
    const place = (requirement?.routes ?? []).findIndex((route) => route.code === code);
    return name === code ? t('routeNumber', { number: String(place + 1) }) : name;
  };
}
