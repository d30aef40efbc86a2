/** All problems of a form that was submitted, each leading to its field. */
import { useEffect, useRef } from 'react';
import { useText } from '../language/language';
import { ServiceText } from '../parts/service-text';
import { focusField, type FormProblem } from './field';
import { texts } from './texts';

interface ProblemSummaryProps {
  readonly title: string;
  readonly problems: readonly FormProblem[];
  /** What the field at a path is called; empty: it has no name in this form, and nothing leads there. */
  readonly pathLabel: (path: string) => string;
  /** Whether the field at a path is there to be led to. */
  readonly leads?: (path: string) => boolean;
}

/** Takes the focus when it appears: a new attempt is a new summary. */
export function ProblemSummary({ title, problems, pathLabel, leads = () => true }: ProblemSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (problems.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="note bad">
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="stack">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>
            <Line problem={problem} label={pathLabel(problem.path)} leads={leads(problem.path)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly problem: FormProblem;
  readonly label: string;
  readonly leads: boolean;
}

function Line({ problem: { path, message }, label, leads }: LineProps) {
  const t = useText(texts);
  if (label === '') return <ServiceText text={message} />;
  const said = (
    <>
      <strong>{t('at', { place: label })}</strong>
      <ServiceText text={message} />
    </>
  );
  if (!leads) return said;
  return (
    <a
      href={`#${path}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(path, event.currentTarget);
      }}
    >
      {said}
    </a>
  );
}
