/** What a learner wants of the ways: folded away as long as nothing is left out. */
import { useId } from 'react';
import type { ProgrammeMode, WayPreferencesInput } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { Fold } from '../parts/fold';
import { NumberInput } from '../parts/number-input';
import { PROGRAMME_MODES } from '../records/words';
import { texts } from './texts';

export interface Preferences {
  readonly modes: readonly ProgrammeMode[];
  readonly mostMonths: number | null;
  readonly mostCost: number | null;
  /** Three letters of ISO 4217; empty as long as none is named, and the cost is no limit. */
  readonly currency: string;
  /** Whether programmes count that are an example only. */
  readonly examples: boolean;
}

export const MODE_CODES = Object.keys(PROGRAMME_MODES) as readonly ProgrammeMode[];
const MOST_MONTHS = 120;
const MOST_COST = 100_000_000;

const isCode = (currency: string): boolean => /^[A-Z]{3}$/.test(currency);

export function readPreferences(address: URLSearchParams): Preferences {
  const [, amount, currency] = /^(\d{1,9})-([A-Z]{0,3})$/.exec(address.get('cost') ?? '') ?? [];
  const months = /^\d{1,3}$/.exec(address.get('months') ?? '')?.[0];
  return {
    modes: MODE_CODES.filter((code) => address.getAll('mode').includes(code)),
    mostMonths: months === undefined ? null : Number(months),
    mostCost: amount === undefined ? null : Number(amount),
    currency: currency ?? '',
    examples: address.get('examples') !== 'no',
  };
}

export function writePreferences(address: URLSearchParams, preferences: Preferences): void {
  const { modes, mostMonths, mostCost, currency, examples } = preferences;
  for (const mode of modes) address.append('mode', mode);
  if (mostMonths !== null) address.set('months', String(mostMonths));
  if (mostCost !== null) address.set('cost', `${String(mostCost)}-${currency}`);
  if (!examples) address.set('examples', 'no');
}

export const inputOf = ({ modes, mostMonths, mostCost, currency, examples }: Preferences): WayPreferencesInput => ({
  illustrative: examples,
  ...(modes.length === 0 ? {} : { modes: [...modes] }),
  ...(mostMonths === null ? {} : { mostMonths }),
  ...(mostCost === null || !isCode(currency) ? {} : { mostCost: { amount: mostCost, currency } }),
});

interface PreferenceFieldsProps {
  readonly preferences: Preferences;
  readonly onChange: (changes: Partial<Preferences>) => void;
}

export function PreferenceFields({ preferences, onChange }: PreferenceFieldsProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { money } = useFormats();
  const missing = useId();
  const { modes, mostMonths, mostCost, currency, examples } = preferences;
  const summary = [
    ...modes.map((mode) => textIn(language, PROGRAMME_MODES[mode])),
    ...(mostMonths === null ? [] : [t('within', { months: mostMonths })]),
    ...(mostCost === null || !isCode(currency) ? [] : [t('upTo', { cost: money(mostCost, currency) })]),
    ...(examples ? [] : [t('noExamples')]),
  ];
  return (
    <Fold title={t('preferences')} summary={summary}>
      <fieldset className="row">
        <legend className="label">{t('modes')}</legend>
        {MODE_CODES.map((code) => (
          <label key={code} className="choice">
            <input
              type="checkbox"
              checked={modes.includes(code)}
              onChange={({ target }) =>
                onChange({ modes: MODE_CODES.filter((one) => (one === code ? target.checked : modes.includes(one))) })
              }
            />
            {textIn(language, PROGRAMME_MODES[code])}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <label className="field grow">
          <span className="label">{t('mostMonths')}</span>
          <NumberInput
            value={mostMonths}
            least={0}
            most={MOST_MONTHS}
            whole
            onChange={(written) => onChange({ mostMonths: typeof written === 'number' ? written : null })}
          />
        </label>
        <label className="field grow">
          <span className="label">{t('mostCost')}</span>
          <NumberInput
            value={mostCost}
            least={0}
            most={MOST_COST}
            whole
            onChange={(written) => onChange({ mostCost: typeof written === 'number' ? written : null })}
          />
        </label>
        <label className="field">
          <span className="label">{t('currency')}</span>
          <input
            type="text"
            size={4}
            maxLength={3}
            autoCapitalize="characters"
            value={currency}
            aria-describedby={missing}
            onChange={({ target }) => onChange({ currency: target.value.toUpperCase().replace(/[^A-Z]/g, '') })}
          />
        </label>
      </div>
      <p id={missing} className="problem small">
        {mostCost !== null && !isCode(currency) && t('noCurrency')}
      </p>
      <label className="choice">
        <input type="checkbox" checked={examples} onChange={({ target }) => onChange({ examples: target.checked })} />
        {t('examples')}
      </label>
    </Fold>
  );
}
