/** Every record that the answer rests on with its source, those of one standing together. */
import { useText } from '../language/language';
import { SourceName } from '../parts/facts';
import { StandingMark } from '../parts/marks';
import { NameLink } from '../parts/record-link';
import { Term } from '../parts/term';
import style from './ask.module.css';
import { texts } from './below-texts';
import { citedBy } from './cited';
import type { Decision } from './decision';

const ORDER = ['OFFICIAL', 'REPORTED', 'ILLUSTRATIVE'] as const;

export function Sources({ decision }: { readonly decision: Decision }) {
  const t = useText(texts);
  const cited = citedBy(decision);
  if (cited.length === 0) return null;
  return (
    <section className="sheet">
      <h2>
        <Term id="record">{t('sources')}</Term>
      </h2>
      {ORDER.map((standing) => ({ standing, records: cited.filter((record) => record.standing === standing) }))
        .filter(({ records }) => records.length > 0)
        .map(({ standing, records }) => (
          <div key={standing} role="group" aria-labelledby={`sources-${standing}`}>
            <p id={`sources-${standing}`}>
              <StandingMark standing={standing} />
            </p>
            <ul className={`bare ${style.sources}`}>
              {records.map(({ type, code, name, source }) => (
                <li key={`${type} ${code}`}>
                  {t(type)} <NameLink type={type} code={code} name={name} />
                  <br />
                  <span className="small">
                    <SourceName source={source} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
