/** A field for a day of a question, with the day in words beside it. */
import { useId } from 'react';
import { DayInWords } from '../parts/day-in-words';
import style from './question.module.css';

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
  readonly onChange: (day: string | null) => void;
}

/** A malformed day out of an address, which the browser's field cannot show, is left for the answer to report. */
export function Day({ label, value, problem, onChange }: DayProps) {
  const field = useId();
  const words = useId();
  const wrong = useId();
  return (
    <div className="field grow">
      <div className={style.head}>
        <label htmlFor={field} className="label">
          {label}
        </label>
        <DayInWords id={words} day={value} />
      </div>
      <input
        id={field}
        type="date"
        min="1900-01-01"
        max="2999-12-31"
        value={value ?? ''}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? words : `${words} ${wrong}`}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
      {problem !== undefined && (
        <p id={wrong} className="problem small">
          {problem}
        </p>
      )}
    </div>
  );
}
