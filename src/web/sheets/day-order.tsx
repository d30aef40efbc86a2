/** Asks which of two numbers is the day, once for a column in which either may be. */
import { useFormats, useText } from '../language/language';
import type { DayOrder, DayQuestion } from '../../sheets/days';
import { texts } from './texts';

interface DayOrderChoiceProps<K extends string> {
  readonly question: DayQuestion<K>;
  readonly heading: string;
  readonly onChoose: (order: DayOrder) => void;
}

export function DayOrderChoice<K extends string>({ question, heading, onChoose }: DayOrderChoiceProps<K>) {
  const t = useText(texts);
  const { day } = useFormats();
  return (
    <fieldset className="note">
      <legend className="label">{t('whichOrder', { heading, written: question.written })}</legend>
      <div className="row">
        {(['DAY_FIRST', 'MONTH_FIRST'] as const).map((order) => (
          <button key={order} type="button" onClick={() => onChoose(order)}>
            {day(question.either[order])}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
