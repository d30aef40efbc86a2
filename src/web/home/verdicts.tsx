/** What each of the five verdicts means. */
import { useText } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { Term } from '../parts/term';
import { VERDICT_CODES } from '../parts/words';
import style from './home.module.css';
import { texts } from './texts';

export function Verdicts() {
  const t = useText(texts);
  return (
    <section className="sheet">
      <h2>{t('verdicts')}</h2>
      <dl className={style.verdicts}>
        {VERDICT_CODES.map((code) => (
          <div key={code}>
            <dt>
              <VerdictMark verdict={code} />
            </dt>
            <dd>{t(code)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <Term id="verdict">{t('allTerms')}</Term>
      </p>
    </section>
  );
}
