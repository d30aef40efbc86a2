/** The day as a place between the past and the time to come, by months from today. */
import { useState } from 'react';
import { useFormats, useText } from '../language/language';
import style from './coverage.module.css';
import { texts } from './texts';

/** How far the slider goes back and on from today, in months. */
const REACH = 60;

interface SliderProps {
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

export function Slider({ day: on, onChange }: SliderProps) {
  const t = useText(texts);
  const { day } = useFormats();
  const [today] = useState(() => new Date(Date.now() + HONG_KONG).toISOString().slice(0, 10));
  const value = on === null ? 0 : monthsBetween(today, on);
  return (
    <label className="field">
      <span className="label">{t('slider')}</span>
      <input
        type="range"
        className={style.slider}
        min={-REACH}
        max={REACH}
        step={1}
        value={Number.isNaN(value) ? 0 : value}
        aria-valuetext={day(on ?? today)}
        onChange={({ target }) => onChange(target.value === '0' ? null : firstOfMonth(today, Number(target.value)))}
      />
    </label>
  );
}

/** The days of the register are those of UTC+8. */
const HONG_KONG = 8 * 3_600_000;

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const monthsBetween = (from: string, to: string): number => monthsOf(to) - monthsOf(from);

const firstOfMonth = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10);
