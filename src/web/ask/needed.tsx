/** What is still needed: what the post asks for and is not met, and the conditions; once one is ticked, the question is answered again at once. */
import { useFormats, useText } from '../language/language';
import type { ChangeQuestion, Question } from '../question/address';
import { Term } from '../parts/term';
import { texts } from './answer-texts';
import style from './ask.module.css';
import { conditionsOf, type Condition, type Decision, type Finding } from './decision';
import { useWanted } from './wanted';

interface NeededProps {
  readonly decision: Decision;
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

export function Needed({ decision, question, onChange }: NeededProps) {
  const t = useText(texts);
  const conditions = conditionsOf(decision);
  const elsewhere = question.satisfied.filter((code) => !conditions.some((condition) => condition.code === code));
  const unmet = decision.needs.filter(({ outcome }) => outcome !== 'MET');
  const nothing = unmet.length === 0 && decision.outstanding.length === 0;
  if (decision.verdict === 'UNDETERMINED' && elsewhere.length === 0) return null;
  return (
    <section aria-labelledby="needed" className={style.needed}>
      <h2 id="needed">
        <Term id="outstanding">{t('needed')}</Term>
      </h2>
      {nothing && <p>{t(conditions.length > 0 ? 'allTaken' : 'nothingNeeded')}</p>}
      <ul className="bare stack">
        {unmet.map((finding, position) => (
          <li key={position}>
            <Unmet finding={finding} />
          </li>
        ))}
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
                <span>{condition.text}</span>
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
      {decision.outstanding.some(({ kind }) => kind !== 'AWARD_WINDOW') && (
        <p className="quiet small unprinted">{t('tickHelp')}</p>
      )}
    </section>
  );
}

/** What is asked for, and of it the units that are missing where some are there. */
function Unmet({ finding: { need, outcome, missing } }: { readonly finding: Finding }) {
  const t = useText(texts);
  const { list } = useFormats();
  const wanted = useWanted();
  const units = list(missing.map(({ name }) => name));
  if (outcome === 'UNMET' || missing.length === 0) return <>{wanted(need)}</>;
  return <>{t('unitsOf', { wanted: wanted(need), units })}</>;
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
