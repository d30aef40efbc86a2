/** The conditions beside certificates: once one is ticked, the question is answered again at once. */
import { useText } from '../language/language';
import type { ChangeQuestion, Question } from '../question/address';
import { conditionsOf, type Condition, type Decision } from './decision';
import { texts } from './texts';

interface ChecklistProps {
  readonly decision: Decision;
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

export function Checklist({ decision, question, onChange }: ChecklistProps) {
  const t = useText(texts);
  const conditions = conditionsOf(decision);
  const elsewhere = question.satisfied.filter((code) => !conditions.some((condition) => condition.code === code));
  if (conditions.length === 0 && elsewhere.length === 0) return null;
  const open = new Set(decision.outstanding.map(({ code }) => code));
  return (
    <section className="sheet">
      <h2>{t('outstanding')}</h2>
      <p className="quiet">{t(open.size > 0 ? 'outstandingHelp' : 'nothingOutstanding')}</p>
      <ul className="bare stack">
        {conditions.map((condition) => (
          <li key={condition.code}>
            {condition.kind === 'AWARD_WINDOW' ? (
              <p>
                <strong>{condition.text}</strong> <span className="quiet">{t('stateAward')}</span>
              </p>
            ) : (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={isStated(question, condition)}
                  onChange={({ target }) => onChange(ticked(question, condition, target.checked))}
                />
                <span>
                  {condition.text} <span className="code quiet">{condition.code}</span>
                </span>
              </label>
            )}
          </li>
        ))}
        {elsewhere.map((code) => (
          <li key={code}>
            <label className="choice">
              <input
                type="checkbox"
                checked
                onChange={() => onChange({ satisfied: question.satisfied.filter((one) => one !== code) })}
              />
              <span>
                <span className="code">{code}</span> <span className="quiet">{t('notAskedFor')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the question says that a condition is met: its tick does not wait for the answer. */
function isStated({ satisfied, years, languages }: Question, { kind, code, ...condition }: Condition): boolean {
  if (satisfied.includes(code)) return true;
  if (kind === 'EXPERIENCE') return years !== null && years >= (condition.years ?? Infinity);
  return kind === 'LANGUAGE' && languages.includes(condition.language ?? '');
}

/** What is known once a condition is ticked, or no longer. */
function ticked(question: Question, condition: Condition, done: boolean): Partial<Question> {
  const { kind, code, years, language } = condition;
  const satisfied = listed(question.satisfied, code, false);
  if (kind === 'EXPERIENCE') return { satisfied, years: done ? Math.max(question.years ?? 0, years ?? 0) : null };
  if (kind === 'LANGUAGE' && language !== null)
    return { satisfied, languages: listed(question.languages, language, done) };
  return { satisfied: listed(question.satisfied, code, done) };
}

const listed = (list: readonly string[], item: string, there: boolean): readonly string[] => [
  ...list.filter((one) => one !== item),
  ...(there ? [item] : []),
];
