/** A list of candidates, each judged by itself: the sheet is read on this device and sent in batches; every answer comes with its reasons. */
import { useMemo } from 'react';
import type { NamedType } from '../parts/record-picker';
import { useLanguage, useText } from '../language/language';
import { writeQuestion, type Question } from '../question/address';
import { useKept } from '../service/kept';
import type { ReadRow } from '../../sheets/columns';
import { DayOrderChoice } from '../sheets/day-order';
import { openSheet } from '../../sheets/given';
import { nameKey } from '../../sheets/named';
import { useNames, type Names } from '../sheets/names';
import { NamesChoice, type OpenName } from '../sheets/names-choice';
import { knownHeadings, SheetField } from '../sheets/sheet-field';
import { texts as sheetTexts } from '../sheets/texts';
import { candidatesOf, NAME_KEYS, NAME_TYPES, type CandidateList } from '../../sheets/candidates/candidates-of';
import { COLUMNS, headingOf, type CandidateKey } from '../../sheets/candidates/columns';
import { MAX_CANDIDATES } from './judge';
import { JudgingPart } from './judging';
import { changeList, giveList, list, type ListState } from './list-state';
import { PeopleChoice } from './people-choice';
import { Preview } from './preview';
import { texts } from './texts';

type Row = ReadRow<CandidateKey>;

export default function Candidates({ question }: { readonly question: Question }) {
  const t = useText(texts);
  const state = useKept(list);
  const open = useMemo(
    () => (state.given === null ? null : openSheet(state.given, COLUMNS, knownHeadings<CandidateKey>('CANDIDATES'))),
    [state.given],
  );
  return (
    <>
      <section className="sheet stack unprinted">
        <h2>{t('list')}</h2>
        <SheetField
          label={t('file')}
          columns={COLUMNS}
          given={state.given}
          open={open}
          kind="CANDIDATES"
          onGiven={(given) =>
            given?.bytes === state.given?.bytes && given !== null ? changeList({ given }) : giveList(given)
          }
        />
        <p className="small quiet">{t('private')}</p>
        {open?.asks === null && open.rows.length === 0 && <p className="problem">{t('empty')}</p>}
      </section>
      <Asking rows={open?.rows ?? []} headings={open?.headings.row?.cells ?? []} state={state} question={question} />
    </>
  );
}

interface AskingProps {
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly state: ListState;
  readonly question: Question;
}

/** What the rows leave open, what they say, and the answers. */
function Asking({ rows, headings, state, question }: AskingProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const names = useNames(
    useMemo(() => namesIn(rows), [rows]),
    state.chosen,
  );
  // A list is asked of the latest revision.
  const form: Question = { ...question, revision: null };
  const found = candidatesOf(rows, form, { ...state, epoch: state.given?.sheet.epoch ?? 0, nameOf: names.of });
  const candidates = found.candidates.filter(({ problems }) => problems.length === 0);
  const aside = found.candidates.filter(({ problems }) => problems.length > 0);
  // The answers hold as long as the list, the form, and the language of the reasons stay the same.
  const asked = `${state.version} ${language.tag} ${writeQuestion(question).toString()}`;
  const waiting = aside.some(({ problems }) => problems.some(({ code }) => code === 'NAME_WAITING'));
  const tooMany = candidates.length > MAX_CANDIDATES;
  return (
    <>
      {rows.length > 0 && (
        <section className="sheet stack unprinted">
          <h2>{t('asRead')}</h2>
          <Questions found={found} rows={rows} names={names} state={state} />
          <Preview candidates={found.candidates} form={question} names={names} />
          {tooMany && <p className="problem">{t('tooMany', { count: candidates.length, most: MAX_CANDIDATES })}</p>}
        </section>
      )}
      <JudgingPart
        asked={asked}
        headings={headings}
        names={names}
        candidates={candidates}
        aside={aside}
        ready={candidates.length > 0 && !tooMany && !waiting}
      />
    </>
  );
}

/** The names that a list gives for records, by type. */
function namesIn(rows: readonly Row[]): ReadonlyMap<NamedType, ReadonlySet<string>> {
  return new Map(
    NAME_KEYS.map((key) => [NAME_TYPES[key], new Set(rows.flatMap(({ cells }) => cells[key] ?? []))] as const),
  );
}

interface QuestionsProps {
  readonly found: CandidateList<Question>;
  readonly rows: readonly Row[];
  readonly names: Names;
  readonly state: ListState;
}

function Questions({ found, rows, names, state }: QuestionsProps) {
  const t = useText(sheetTexts);
  const { language } = useLanguage();
  const answered = Object.keys({ ...state.orders, ...state.chosen }).length > 0;
  return (
    <>
      {found.dayQuestions.map((one) => (
        <DayOrderChoice
          key={one.key}
          question={one}
          heading={headingOf(one.key, language)}
          onChoose={(order) => changeList({ orders: { ...state.orders, [one.key]: order } })}
        />
      ))}
      <PeopleChoice people={found} state={state} />
      <NamesChoice
        open={openNames(rows, names)}
        error={names.error}
        onChoose={(chosen) => changeList({ chosen: { ...state.chosen, ...chosen } })}
      />
      {answered && (
        <button type="button" onClick={() => changeList({ orders: {}, chosen: {} })}>
          {t('again')}
        </button>
      )}
    </>
  );
}

function openNames(rows: readonly Row[], names: Names): readonly OpenName[] {
  const open = new Map<string, OpenName>();
  for (const key of NAME_KEYS)
    for (const { number, cells } of rows) {
      const [type, text] = [NAME_TYPES[key], cells[key]];
      if (text === undefined) continue;
      const named = names.of(type, text);
      if (named.is === 'TAKEN' || named.is === 'WAITING') continue;
      const known = open.get(nameKey(type, text));
      open.set(nameKey(type, text), { type, text, named, rows: [...(known?.rows ?? []), number] });
    }
  return [...open.values()];
}
