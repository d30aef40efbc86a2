/** A day in words, beside a field that shows it in the order of the browser: nobody takes the month for the day. */
import { useWriting } from '../language/language';

interface DayInWordsProps {
  /** For the field to be described by it. */
  readonly id: string;
  /** `YYYY-MM-DD`; whatever else it is, it is not told. */
  readonly day: string | null;
}

export function DayInWords({ id, day }: DayInWordsProps) {
  const writing = useWriting();
  const words = day === null ? '' : writing.day(day);
  return (
    <output id={id} className="small quiet">
      {words !== day && words}
    </output>
  );
}
