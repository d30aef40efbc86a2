/** A question that the service refused: every problem, with the nearest codes that exist as suggestions. */
import { useText } from '../language/language';
import type { ClaimProblemCode } from '../graphql/graphql';
import type { ChangeQuestion, Question } from '../question/address';
import type { Refusal } from './decision';
import { LatestRevisionButton } from '../parts/latest-revision-button';
import { ServiceText } from '../parts/service-text';
import style from './ask.module.css';
import { texts } from './texts';

interface RefusedProps {
  readonly refusal: Refusal;
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

export function Refused({ refusal: { message, problems }, question, onChange }: RefusedProps) {
  const t = useText(texts);
  const lines = message.split('\n');
  return (
    <div role="alert" className="note bad">
      <h2>{t('refused')}</h2>
      {problems.map(({ path, code, value, suggestions }, position) => (
        <div key={path} className={style.problem}>
          <p>
            <ServiceText text={withoutPath(lines[position] ?? value, path)} />
          </p>
          <div className="row">
            {suggestions.flatMap((to) =>
              replacing(question, code, value, to).map((change) => (
                <button key={to} type="button" className="code" onClick={() => onChange(change)}>
                  {to}
                </button>
              )),
            )}
            {code === 'UNKNOWN_REVISION' && <LatestRevisionButton onChange={onChange} />}
          </div>
        </div>
      ))}
    </div>
  );
}

/** A message names the path in the request; people see the field itself. */
const withoutPath = (line: string, path: string): string => line.replace(` (${path})`, '').replace(`（${path}）`, '');

/** The question with another code in the place of an unknown one. */
function replacing(
  question: Question,
  code: ClaimProblemCode,
  value: string,
  to: string,
): readonly Partial<Question>[] {
  if (code === 'UNKNOWN_POST') return [{ post: to }];
  if (code === 'UNKNOWN_REGION') return [{ region: to }];
  if (code !== 'UNKNOWN_CERTIFICATE') return [];
  const swap = (certificate: string) => (certificate === value ? to : certificate);
  return [{ holdings: question.holdings.map((held) => ({ ...held, certificate: swap(held.certificate) })) }];
}
