/** What was checked step by step, with what became of each. */
import { useText, type Texts } from '../language/language';
import { ServiceText } from './service-text';
import style from './step-list.module.css';

export interface CheckedStep {
  readonly step: string;
  readonly outcome: 'PASSED' | 'FAILED' | 'NOT_CHECKED';
  /** What was checked. */
  readonly about: string;
  /** What was found, in a sentence of the service. */
  readonly found: string;
}

export function StepList({ steps }: { readonly steps: readonly CheckedStep[] }) {
  const t = useText(texts);
  return (
    <section className="sheet">
      <h2>{t('steps')}</h2>
      <ol className="bare">
        {steps.map(({ step, outcome, about, found }, at) => (
          <li key={at} className={style.step} data-step={step}>
            <span className={style.outcome} data-outcome={outcome}>
              {t(outcome)}
            </span>
            <div>
              <strong>{about}</strong>
              <p>
                <ServiceText text={found} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const texts = {
  steps: { en: 'What was checked', zhHant: '核實步驟', zhHans: '核实步骤', pt: 'O que se verificou' },
  PASSED: { en: 'Passed', zhHant: '通過', zhHans: '通过', pt: 'Confirmado' },
  FAILED: { en: 'Failed', zhHant: '不通過', zhHans: '不通过', pt: 'Falhou' },
  NOT_CHECKED: { en: 'Not checked', zhHant: '未核實', zhHans: '未核实', pt: 'Não verificado' },
} satisfies Texts;
