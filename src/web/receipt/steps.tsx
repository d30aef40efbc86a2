/** Each step of verifying, with what became of it. */
import { stepSaid } from '../../credentials/receipts/sentences';
import type { StepResult } from '../../credentials/receipts/verify';
import { visible } from '../../language/characters';
import type { Verdict } from '../../recognition';
import { textIn, useLanguage, useText } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { StepList } from '../parts/step-list';
import { VERDICTS } from '../parts/words';
import { stepTexts } from './texts';

/** Of a sentence that has verdicts as codes, the same with their names. */
const withVerdicts = (sentence: string, language: PageLanguage): string =>
  sentence.replace(/`([A-Z_]+)`/g, (code, name: string) => (isVerdict(name) ? textIn(language, VERDICTS[name]) : code));

const isVerdict = (name: string): name is Verdict => Object.hasOwn(VERDICTS, name);

export function Steps({ steps }: { readonly steps: readonly StepResult[] }) {
  const about = useText(stepTexts);
  const { language } = useLanguage();
  return (
    <StepList
      steps={steps.map((result) => ({
        step: result.step,
        outcome: result.outcome,
        about: about(result.step),
        found: withVerdicts(visible(stepSaid(result)[language.tag]), language),
      }))}
    />
  );
}
