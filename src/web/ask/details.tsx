/** The codes of whatever the answer names, for those who look it up or file it: folded away, and printed. */
import { useText } from '../language/language';
import { RecordLink } from '../parts/record-link';
import style from './ask.module.css';
import { texts } from './below-texts';
import { citedBy } from './cited';
import { conditionsOf, type Decision } from './decision';

export function Details({ decision }: { readonly decision: Decision }) {
  const t = useText(texts);
  const { post, region, route, needs, verdict, standing } = decision;
  const units = needs.flatMap(({ credited, missing }) => [...credited, ...missing]);
  return (
    <section className="sheet">
      <details>
        <summary>{t('details')}</summary>
        <ul className={`bare ${style.codes}`}>
          <li>
            {t('verdict')} <span className="code">{verdict}</span>
          </li>
          {standing !== null && (
            <li>
              {t('standing')} <span className="code">{standing}</span>
            </li>
          )}
          <li>
            <RecordLink type="POST" code={post.code} name={post.name} />
          </li>
          <li>
            <RecordLink type="REGION" code={region.code} name={region.name} />
          </li>
          {citedBy(decision).map(({ type, code, name }) => (
            <li key={`${type} ${code}`}>
              {t(type)} <RecordLink type={type} code={code} name={name} />
            </li>
          ))}
          {route !== null && (
            <li>
              {t('route')} <span className="code">{route.code}</span>
            </li>
          )}
          {conditionsOf(decision).map(({ code, text }) => (
            <li key={code}>
              {text} <span className="code">{code}</span>
            </li>
          ))}
          {[...new Map(units.map((unit) => [unit.code, unit])).values()].map(({ code, name }) => (
            <li key={code}>
              <RecordLink type="UNIT" code={code} name={name} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
