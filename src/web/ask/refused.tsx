/** A question that the service did not take: what is wrong with it, and the nearest that there is. */
import { useText } from '../language/language';
import type { ClaimProblemCode } from '../graphql/graphql';
import type { Change, Question } from '../question/address';
import type { Refusal } from './decision';
import { Told } from '../parts/told';
import { texts } from './texts';

interface RefusedProps {
  readonly refusal: Refusal;
  readonly question: Question;
  readonly onChange: Change;
}

export function Refused({ refusal: { message, problems }, question, onChange }: RefusedProps) {
  const t = useText(texts);
  return (
    <div role="alert" className="note bad">
      <h2>{t('refused')}</h2>
      {message.split('\n').map((line) => (
        <p key={line}>
          <Told text={line} />
        </p>
      ))}
      {problems.map(({ path, code, value, suggestions }) => {
        const offered = suggestions.flatMap((to) =>
          replacing(question, code, value, to).map((change) => ({ to, change })),
        );
        return (
          offered.length > 0 && (
            <p key={path} className="row">
              <span>{t('didYouMean')}</span>
              {offered.map(({ to, change }) => (
                <button key={to} type="button" className="code" onClick={() => onChange(change)}>
                  {to}
                </button>
              ))}
            </p>
          )
        );
      })}
    </div>
  );
}

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
