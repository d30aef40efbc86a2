/** A day in words, beside a field that shows it in the order of the browser: nobody takes the month for the day. */
import { useFormats } from '../language/language';

interface DayInWordsProps {
  /** For the field to be described by it. */
  readonly id: string;
  /** `YYYY-MM-DD`; anything else is not shown. */
  readonly day: string | null;
}

export function DayInWords({ id, day }: DayInWordsProps) {
  const formats = useFormats();
  const words = day === null ? '' : formats.day(day);
  return (
    <output id={id} className="small quiet">
      {words !== day && words}
    </output>
  );
}
