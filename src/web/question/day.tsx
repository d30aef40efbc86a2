/** A field for a day of a question, with the day in words beside it. */
import { useId } from 'react';
import { DayInWords } from '../parts/day-in-words';
import style from './question.module.css';

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A malformed day out of an address, which the browser's field cannot show, is left for the answer to report. */
export function Day({ label, value, onChange }: DayProps) {
  const field = useId();
  const words = useId();
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
        aria-describedby={words}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </div>
  );
}
