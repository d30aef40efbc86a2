/** Each step of verifying, with what became of it. */
import { visible } from '../../language/characters';
import { stepSaid } from '../../credentials/receipts/sentences';
import type { StepResult } from '../../credentials/receipts/verify';
import { useLanguage, useText } from '../language/language';
import { ServiceText } from '../parts/service-text';
import style from './receipt.module.css';
import { stepTexts, texts } from './texts';

export function Steps({ steps }: { readonly steps: readonly StepResult[] }) {
  const t = useText(texts);
  const about = useText(stepTexts);
  const { language } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t('steps')}</h2>
      <ol className="bare">
        {steps.map((result) => (
          <li key={result.step} className={style.step} data-step={result.step}>
            <span className={style.outcome} data-outcome={result.outcome}>
              {t(result.outcome)}
            </span>
            <div>
              <strong>{about(result.step)}</strong>
              <p>
                <ServiceText text={visible(stepSaid(result)[language.tag])} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
