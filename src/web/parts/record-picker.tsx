/** Finds a record by any name, language, script or code as one types; without text it offers what was chosen lately, and the first by name. */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useCombobox } from 'downshift';
import {
  ChosenRecordsDocument,
  FindRecordsDocument,
  OfferRecordsDocument,
  type AroundFragment,
  type FindRecordsQuery,
  type RecordType,
} from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { recall, store } from '../service/device';
import { useAsk } from '../service/use-ask';
import style from './record-picker.module.css';
import { texts } from './texts';

/** The types that have names to be found by. */
export type NamedType = Extract<
  RecordType,
  'AGREEMENT' | 'BODY' | 'CERTIFICATE' | 'FIELD' | 'FRAMEWORK' | 'POST' | 'REGION' | 'UNIT'
>;

interface Choice {
  readonly code: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  readonly recent?: boolean;
}

const SHOWN = 20;
const RECENT = 5;

export interface RecordPickerProps {
  readonly type: NamedType;
  readonly label: string;
  /** The code of the record that is chosen; null for none. */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  /** What is wrong with the choice. */
  readonly problem?: string | undefined;
  /** Whether it is where the person goes on. */
  readonly autoFocus?: boolean;
}

export function RecordPicker({ type, label, value, onChange, problem, autoFocus = false }: RecordPickerProps) {
  const t = useText(texts);
  const help = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = useChosen(type, value);
  const { choices, waiting } = useChoices(type, typed ?? '');
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, getToggleButtonProps } =
    useCombobox<Choice>({
      items: [...choices],
      itemToString: (choice) => choice?.name ?? '',
      itemToKey: (choice) => choice?.code,
      selectedItem: chosen ?? null,
      inputValue: typed ?? chosen?.name ?? '',
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem !== null) rememberChoice(type, selectedItem.code);
        onChange(selectedItem?.code ?? null);
      },
      onIsOpenChange: ({ isOpen: open }) => {
        if (open === false) setTyped(null);
      },
      stateReducer: (state, { type: how, changes }) => {
        const { InputBlur, InputClick } = useCombobox.stateChangeTypes;
        // Leaving the field chooses nothing: only Enter, Tab on nothing, or a click does. A click into the field opens the list, and does not close it.
        if (how === InputBlur) return { ...changes, selectedItem: state.selectedItem };
        return how === InputClick ? { ...changes, isOpen: true } : changes;
      },
    });
  const missing = value !== null && chosen === null ? t('unknown', { code: value }) : undefined;
  const wrong = problem ?? missing;
  return (
    <div className={`field ${style.picker}`}>
      <label {...getLabelProps()}>{label}</label>
      <div className={style.box}>
        <input
          {...getInputProps({
            // At once, not when the list has heard of it: fast writers would lose letters.
            onChange: ({ currentTarget }) => setTyped(currentTarget.value),
            onFocus: ({ target }) => target.select(),
          })}
          autoFocus={autoFocus}
          placeholder={t('hint')}
          aria-describedby={wrong === undefined ? undefined : help}
          aria-invalid={wrong !== undefined}
          spellCheck={false}
        />
        {value !== null && (
          <button
            type="button"
            className={`plain ${style.clear}`}
            aria-label={t('clear', { label })}
            onClick={({ currentTarget }) => {
              onChange(null);
              currentTarget.parentElement?.querySelector('input')?.focus();
            }}
          >
            ×
          </button>
        )}
        <button
          type="button"
          {...getToggleButtonProps({ 'aria-label': t('list', { label }) })}
          className={`plain ${style.open}`}
        >
          ▾
        </button>
      </div>
      <ul {...getMenuProps()} className={style.menu} data-open={isOpen} aria-busy={waiting}>
        {isOpen &&
          choices.map((choice, index) => (
            <li
              key={choice.code}
              {...getItemProps({ item: choice, index })}
              className={style.choice}
              data-active={highlightedIndex === index}
            >
              <span>{choice.name}</span>
              <span className="small quiet">
                <span className="code">{choice.code}</span>
                {choice.detail !== undefined && ` · ${choice.detail}`}
                {choice.recent === true && ` · ${t('recent')}`}
              </span>
            </li>
          ))}
      </ul>
      {isOpen && choices.length === 0 && (
        <p className={style.nothing} role="status">
          {waiting ? t('searching') : t((typed ?? '').trim() === '' ? 'nothingYet' : 'none')}
        </p>
      )}
      {wrong !== undefined && (
        <p id={help} className="problem small">
          {wrong}
        </p>
      )}
      {chosen?.detail !== undefined && <p className="small quiet">{chosen.detail}</p>}
    </div>
  );
}

/** The record of a code; null where there is none, undefined as long as nobody knows. */
function useChosen(type: NamedType, code: string | null): Choice | null | undefined {
  const known = useRecords(type, code === null ? [] : [code]);
  return code === null ? null : known && (known[0] ?? null);
}

/** The records of these codes, without those that are not there; undefined as long as nobody knows. */
function useRecords(type: NamedType, codes: readonly string[]): readonly Choice[] | undefined {
  const { tongue } = useLanguage();
  const of = codes.map((code) => ({ type, code }));
  const { data } = useAsk(ChosenRecordsDocument, { of, language: tongue.code }, { when: of.length > 0 });
  return useMemo(
    () =>
      data?.records.flatMap((record) =>
        record !== null && 'name' in record ? [choiceOf(record.code, record.name, record)] : [],
      ),
    [data],
  );
}

function useChoices(type: NamedType, typed: string): { choices: readonly Choice[]; waiting: boolean } {
  const { tongue } = useLanguage();
  const text = useDeferredValue(typed.trim());
  const asked = { text, types: [type], language: tongue.code, first: SHOWN };
  const found = useAsk(FindRecordsDocument, asked, { when: text !== '', keep: true });
  const recent = useRecords(type, text === '' ? recentCodes(type) : []);
  const offered = useAsk(OfferRecordsDocument, offerOf(type, tongue.code), { when: text === '' });
  return useMemo(() => {
    const behind = text !== typed.trim();
    if (text !== '')
      return { choices: found.data === undefined ? [] : choicesOf(found.data), waiting: behind || found.isFetching };
    const first = Object.values(offered.data ?? {}).flatMap((list) => list?.edges.map(({ node }) => node) ?? []);
    const lately = (recent ?? []).map((choice) => ({ ...choice, recent: true }));
    const others = first.filter(({ code }) => !lately.some((choice) => choice.code === code));
    return { choices: [...lately, ...others], waiting: behind || offered.isFetching };
  }, [text, typed, found.data, found.isFetching, offered.data, offered.isFetching, recent]);
}

const offerOf = (type: NamedType, language: 'EN' | 'ZH_HANT' | 'ZH_HANS' | 'PT') => ({
  language,
  first: SHOWN,
  order: { by: 'NAME' as const, direction: 'ASC' as const, language },
  agreement: type === 'AGREEMENT',
  body: type === 'BODY',
  certificate: type === 'CERTIFICATE',
  field: type === 'FIELD',
  framework: type === 'FRAMEWORK',
  post: type === 'POST',
  region: type === 'REGION',
  unit: type === 'UNIT',
});

const recentCodes = (type: NamedType): readonly string[] => recall<string[]>(`recent:${type}`) ?? [];

const rememberChoice = (type: NamedType, code: string): void =>
  store(`recent:${type}`, [code, ...recentCodes(type).filter((other) => other !== code)].slice(0, RECENT));

const choicesOf = (found: FindRecordsQuery): readonly Choice[] =>
  found.search.edges.map(({ node: { code, name, record } }) => choiceOf(code, name, record));

function choiceOf(code: string, name: string, record: AroundFragment): Choice {
  const around = [
    'body' in record ? record.body.name : undefined,
    'region' in record ? record.region?.name : undefined,
  ].filter((part) => part !== undefined);
  return { code, name, ...(around.length > 0 ? { detail: around.join(' · ') } : {}) };
}
