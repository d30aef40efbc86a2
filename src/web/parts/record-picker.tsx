/** Finds a record by any name, language, script or code as one types; without text it offers recent choices, and the first records by name. */
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useCombobox } from 'downshift';
import {
  ChosenRecordsDocument,
  FindRecordsDocument,
  OfferRecordsDocument,
  type RecordContextFragment,
  type FindRecordsQuery,
  type Language,
  type RecordType,
} from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { recall, store } from '../service/device';
import { answerTo, useServiceQuery } from '../service/use-service-query';
import style from './record-picker.module.css';
import { texts } from './texts';

/** The types that have names to be found by, and whose records others name. */
export type NamedType = Extract<
  RecordType,
  | 'AGREEMENT'
  | 'BODY'
  | 'CERTIFICATE'
  | 'CONSORTIUM'
  | 'COURSE'
  | 'FIELD'
  | 'FRAMEWORK'
  | 'POST'
  | 'PROGRAMME'
  | 'REGION'
  | 'UNIT'
>;

interface Choice {
  readonly code: string;
  readonly name: string;
  /** What distinguishes it from others of the same name. */
  readonly detail?: string;
  readonly recent?: boolean;
  /** The other name that it was found by. */
  readonly alias?: string;
  /** Found by what is written similarly alone. */
  readonly near?: boolean;
}

/** Records that are offered at a time. */
const MAX_CHOICES = 20;
/** Records of each type that were chosen lately and are kept on this device. */
const MAX_RECENT = 5;

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
  /** Whether it is where people begin: what is offered is asked for before anybody comes to it. */
  readonly first?: boolean;
}

export function RecordPicker(props: RecordPickerProps) {
  const { label, value, onChange, problem, autoFocus = false } = props;
  const t = useText(texts);
  const help = useId();
  const { chosen, choices, waiting, typed, setTyped, begin, combobox, choose, chooseTyped } = useRecordCombobox(props);
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, getToggleButtonProps } =
    combobox;
  const missing = value !== null && chosen === null ? t('unknown', { code: value }) : undefined;
  const wrong = problem ?? missing;
  return (
    <div className={`field ${style.picker}`} onFocus={begin} onPointerEnter={begin}>
      <label {...getLabelProps()}>{label}</label>
      <div className={style.box}>
        <input
          {...getInputProps({
            // At once, not after the list has been updated: fast typists would lose letters.
            onChange: ({ currentTarget }) => setTyped(currentTarget.value),
            onFocus: ({ target }) => target.select(),
            onKeyDown: ({ key, nativeEvent, currentTarget: input }) => {
              if (key !== 'Enter' || !isOpen || nativeEvent.isComposing) return;
              const text = (typed ?? '').trim();
              const highlighted = choices[highlightedIndex];
              if (highlighted !== undefined) choose(highlighted);
              else if (text !== '') void chooseTyped(text, () => input.value.trim() === text);
            },
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
              {...getItemProps({ item: choice, index, onClick: () => choose(choice) })}
              className={style.choice}
              data-active={highlightedIndex === index}
            >
              <ChoiceText choice={choice} />
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

function ChoiceText({ choice: { code, name, detail, recent, alias, near } }: { readonly choice: Choice }) {
  const t = useText(texts);
  return (
    <>
      <span>{name}</span>
      {alias !== undefined && <span className="small">{t('alias', { name: alias })}</span>}
      {near === true && <span className="small">{t('near')}</span>}
      <span className="small quiet">
        <span className="code">{code}</span>
        {detail !== undefined && ` · ${detail}`}
        {recent === true && ` · ${t('recent')}`}
      </span>
    </>
  );
}

/** The state of the picker: what is typed, what is offered for it, and what is chosen. */
function useRecordCombobox({ type, value, onChange, first = false }: RecordPickerProps) {
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  /** Whether anybody has come to it: what is offered is asked for then. */
  const [begun, setBegun] = useState(first && value === null);
  const chosen = useChosen(type, value);
  const { choices, waiting } = useChoices(type, typed ?? '', begun);
  const change = useLatest(onChange);
  // In the event itself: downshift tells of it after the next drawing, and what is filled in meanwhile would be lost, or this.
  const choose = ({ code }: Choice): void => {
    rememberChoice(type, code);
    change.current(code);
  };
  const combobox = useCombobox<Choice>({
    items: [...choices],
    itemToString: (choice) => choice?.name ?? '',
    itemToKey: (choice) => choice?.code,
    selectedItem: chosen ?? null,
    inputValue: typed ?? chosen?.name ?? '',
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen === false) setTyped(null);
    },
    stateReducer: (state, { type: how, changes }) => {
      const { InputBlur, InputClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      // Leaving the field chooses nothing: only Enter, Tab on nothing, or a click does. A click into the field opens the list, and does not close it.
      if (how === InputBlur) return { ...changes, selectedItem: state.selectedItem };
      if (how === InputClick) return { ...changes, isOpen: true };
      // Enter on none of the list is about the code that is typed: the list stays until that is chosen, or something else is.
      return how === InputKeyDownEnter && state.highlightedIndex < 0 ? { ...changes, isOpen: state.isOpen } : changes;
    },
  });
  /** Chooses the record whose code is typed, also where its answer is still on its way; does nothing where there is none. */
  const chooseTyped = async (text: string, isStillTyped: () => boolean): Promise<void> => {
    const found = await answerTo(FindRecordsDocument, searchOf(type, text, language.code)).catch(() => undefined);
    const choice = found && typedCode(found, text);
    if (choice === undefined || !isStillTyped()) return;
    choose(choice);
    combobox.closeMenu();
  };
  return { chosen, choices, waiting, typed, setTyped, begin: () => setBegun(true), combobox, choose, chooseTyped };
}

/** What was drawn last of something that is used when an answer is there: by then, much may have been filled in beside it. */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** The record of a code; null where there is none, undefined until the answer is there. */
function useChosen(type: NamedType, code: string | null): Choice | null | undefined {
  const known = useRecords(type, code === null ? [] : [code]);
  return code === null ? null : known && (known[0] ?? null);
}

/** The records of these codes, without those that are not there; undefined until the answer is there. */
function useRecords(type: NamedType, codes: readonly string[]): readonly Choice[] | undefined {
  const { language } = useLanguage();
  const of = codes.map((code) => ({ type, code }));
  const { data } = useServiceQuery(ChosenRecordsDocument, { of, language: language.code }, { when: of.length > 0 });
  return useMemo(
    () =>
      data?.records.flatMap((record) =>
        record !== null && 'name' in record ? [choiceOf(record.code, record.name, record)] : [],
      ),
    [data],
  );
}

function useChoices(type: NamedType, typed: string, begun: boolean): { choices: readonly Choice[]; waiting: boolean } {
  const { language } = useLanguage();
  const text = useDeferredValue(typed.trim());
  const found = useServiceQuery(FindRecordsDocument, searchOf(type, text, language.code), {
    when: text !== '',
    keep: true,
  });
  const recent = useRecords(type, begun && text === '' ? recentCodes(type) : []);
  const offered = useServiceQuery(OfferRecordsDocument, offerOf(type, language.code), { when: begun && text === '' });
  return useMemo(() => {
    const deferred = text !== typed.trim();
    if (text !== '')
      return { choices: found.data === undefined ? [] : choicesOf(found.data), waiting: deferred || found.isFetching };
    const first = Object.values(offered.data ?? {}).flatMap((list) => list?.edges.map(({ node }) => node) ?? []);
    const recents = (recent ?? []).map((choice) => ({ ...choice, recent: true }));
    const others = first.filter(({ code }) => !recents.some((choice) => choice.code === code));
    return { choices: [...recents, ...others], waiting: deferred || offered.isFetching };
  }, [text, typed, found.data, found.isFetching, offered.data, offered.isFetching, recent]);
}

const searchOf = (type: NamedType, text: string, language: Language) => ({
  text,
  types: [type],
  language,
  first: MAX_CHOICES,
});

const offerOf = (type: NamedType, language: Language) => ({
  language,
  first: MAX_CHOICES,
  order: { by: 'NAME' as const, direction: 'ASC' as const, language },
  agreement: type === 'AGREEMENT',
  body: type === 'BODY',
  certificate: type === 'CERTIFICATE',
  consortium: type === 'CONSORTIUM',
  course: type === 'COURSE',
  field: type === 'FIELD',
  framework: type === 'FRAMEWORK',
  post: type === 'POST',
  programme: type === 'PROGRAMME',
  region: type === 'REGION',
  unit: type === 'UNIT',
});

const recentCodes = (type: NamedType): readonly string[] => recall<string[]>(`recent:${type}`) ?? [];

const rememberChoice = (type: NamedType, code: string): void =>
  store(`recent:${type}`, [code, ...recentCodes(type).filter((other) => other !== code)].slice(0, MAX_RECENT));

const choicesOf = (found: FindRecordsQuery): readonly Choice[] =>
  found.search.edges.map(({ node: { code, name, record, otherName, match } }) => ({
    ...choiceOf(code, name, record),
    ...(otherName === null ? {} : { alias: otherName }),
    ...(match === 'NEAR' ? { near: true } : {}),
  }));

/** The one record whose code is typed: letter by letter, or else but for case and punctuation. */
function typedCode(found: FindRecordsQuery, typed: string): Choice | undefined {
  const hits = found.search.edges.filter(({ node }) => node.match === 'CODE');
  const exact = hits.filter(({ node }) => node.code === typed);
  const [hit, another] = exact.length > 0 ? exact : hits;
  return hit === undefined || another !== undefined
    ? undefined
    : choiceOf(hit.node.code, hit.node.name, hit.node.record);
}

function choiceOf(code: string, name: string, record: RecordContextFragment): Choice {
  const context = [
    'body' in record ? record.body.name : undefined,
    'region' in record ? record.region?.name : undefined,
    ...('providers' in record ? record.providers.map((provider) => provider.name) : []),
  ].filter((part) => part !== undefined);
  return { code, name, ...(context.length > 0 ? { detail: context.join(' · ') } : {}) };
}
