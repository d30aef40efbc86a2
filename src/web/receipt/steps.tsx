/** Each step of verifying, with what became of it. */
import { stepSaid } from '../../credentials/receipts/sentences';
import type { StepResult } from '../../credentials/receipts/verify';
import { visible } from '../../language/characters';
import type { Verdict } from '../../recognition';
import { textIn, useLanguage, useText } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { ServiceText } from '../parts/service-text';
import { VERDICTS } from '../parts/words';
import style from './receipt.module.css';
import { stepTexts, texts } from './texts';

/** Of a sentence that has verdicts as codes, the same with their names. */
const withVerdicts = (sentence: string, language: PageLanguage): string =>
  sentence.replace(/`([A-Z_]+)`/g, (code, name: string) => (isVerdict(name) ? textIn(language, VERDICTS[name]) : code));

const isVerdict = (name: string): name is Verdict => Object.hasOwn(VERDICTS, name);

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
                <ServiceText text={withVerdicts(visible(stepSaid(result)[language.tag]), language)} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
