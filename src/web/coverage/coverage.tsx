/** How far recognition has come, for the pilot and its authorities: from each region to each, on a day, beside another day. */
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { CoverageDocument, type Purpose } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { Misread, othersThan } from '../parts/misread';
import { Listing } from '../parts/listing';
import { Problem } from '../parts/problem';
import { optionsOf, Select } from '../parts/select';
import { PURPOSES } from '../parts/words';
import { PURPOSE_CODES } from '../question/address';
import { Day } from '../question/day';
import { useServiceQuery } from '../service/use-service-query';
import { distinct } from './counts';
import { Matrix } from './matrix';
import style from './coverage.module.css';
import { texts } from './texts';

/** How far the slider goes back and on from today, in months. */
const REACH = 60;
const ALL = '';

interface Asked {
  readonly day: string | null;
  readonly before: string | null;
  readonly purpose: Purpose;
  readonly field: string | null;
}

function readAsked(address: URLSearchParams): Asked {
  return {
    day: address.get('day') || null,
    before: address.get('before') || null,
    purpose: PURPOSE_CODES.find((code) => code === address.get('purpose')) ?? 'PRACTICE',
    field: address.get('field') || null,
  };
}

function writeAsked({ day, before, purpose, field }: Asked): URLSearchParams {
  const address = new URLSearchParams();
  if (day !== null) address.set('day', day);
  if (before !== null) address.set('before', before);
  if (purpose !== 'PRACTICE') address.set('purpose', purpose);
  if (field !== null) address.set('field', field);
  return address;
}

export default function Coverage() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day, number } = useFormats();
  const [address, setAddress] = useSearchParams();
  const asked = readAsked(address);
  const change = (changes: Partial<Asked>) => setAddress(writeAsked({ ...asked, ...changes }), { replace: true });
  const variables = { purposes: [asked.purpose], language: language.code };
  const now = useServiceQuery(CoverageDocument, { ...variables, onDate: asked.day }, { keep: true });
  const then = useServiceQuery(
    CoverageDocument,
    { ...variables, onDate: asked.before },
    { when: asked.before !== null, keep: true },
  );
  const answer = now.data?.coverage;
  const fields = distinct((answer?.cells ?? []).flatMap(({ field }) => field ?? []));
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        <div className="row">
          <Day label={t('day')} value={asked.day} onChange={(on) => change({ day: on })} />
          <Day label={t('before')} value={asked.before} onChange={(on) => change({ before: on })} />
        </div>
        <Slider day={asked.day} onChange={(on) => change({ day: on })} />
        <div className="row">
          <Select
            label={t('purpose')}
            options={optionsOf(PURPOSE_CODES, (code) => PURPOSES[code], language)}
            value={asked.purpose}
            grow
            onChange={(purpose) => change({ purpose })}
          />
          <Select
            label={t('field')}
            options={[{ code: ALL, name: textIn(language, texts.allFields) }, ...fields]}
            value={asked.field ?? ALL}
            grow
            onChange={(code) => change({ field: code === ALL ? null : code })}
          />
        </div>
      </form>
      <Misread parts={othersThan(address, 'purpose', PURPOSE_CODES)} />
      <Problem error={then.error} />
      <Listing
        of={{ first: now.data, waiting: now.isPending, old: now.isPlaceholderData, error: now.error }}
        label={t('answer')}
      >
        {answer !== undefined && (
          <>
            <p className="note example">{t('examplesHelp')}</p>
            {answer.cells.length === 0 ? (
              <p className="note">{t('nothing')}</p>
            ) : (
              <Matrix
                cells={answer.cells}
                before={asked.before === null ? undefined : then.data?.coverage.cells}
                field={asked.field}
              />
            )}
            <p className="small quiet">
              {t('answeredFrom', { revision: number(answer.revision), day: day(answer.onDate) })}
              {asked.before !== null && ` ${t('comparedWith', { day: day(asked.before) })}`}
            </p>
          </>
        )}
      </Listing>
    </>
  );
}

interface SliderProps {
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** The day as a place between the past and the time to come, by months from today. */
function Slider({ day: on, onChange }: SliderProps) {
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
