/** Many records out of a sheet, as one act: every problem in its cell, and nothing written while there is one. */
import { useMemo, useState } from 'react';
import {
  ProposeEquivalencesDocument,
  RegisterRecordsDocument,
  type EquivalenceInput,
  type RecordType,
} from '../graphql/graphql';
import { useFlawTexts } from '../forms/flaws';
import { textIn, useLanguage, useText } from '../language/language';
import { optionsOf, Select } from '../parts/select';
import { useTitle } from '../parts/title';
import { FIELD_WORDS } from '../records/field-words';
import { TYPES } from '../records/words';
import { forget, recall, store } from '../service/device';
import { DayOrderChoice } from '../sheets/day-order';
import type { DayQuestion } from '../../sheets/days';
import { openSheet } from '../../sheets/given';
import { NamesChoice, type OpenName } from '../sheets/names-choice';
import { knownHeadings, SheetField } from '../sheets/sheet-field';
import { texts as sheetTexts } from '../sheets/texts';
import { recordInput, useSend, type Outcome } from './act';
import { ActForm } from './act-form';
import { texts as actsTexts } from './acts-texts';
import { ExampleWarning } from './agreements';
import { useRegisterProblems } from './import-check';
import { columnsOf, SHEET_TYPES, type SheetColumn } from './import-columns';
import { useRowLabel, useRowProblems, useRows, type ImportState } from './import-rows';
import { StandingForAll } from './import-standing';
import { ImportTable, rowPathOf } from './import-table';
import { texts } from './import-texts';
import { mayDraft } from './may';
import { useMe } from './me';

/** Records that the service takes in one act. */
const MAX_ROWS = 1000;

export default function ImportPage() {
  const t = useText(texts);
  useTitle(t('import'));
  const { language } = useLanguage();
  const ofActs = useText(actsTexts);
  const me = useMe();
  const types = SHEET_TYPES.filter((code) => mayDraft(code, me));
  const [chosen, setChosen] = useState<RecordType>('EQUIVALENCE');
  const type = types.includes(chosen) ? chosen : types[0];
  if (type === undefined)
    return (
      <>
        <h1>{t('import')}</h1>
        <p className="note">{ofActs('nothingToDraft')}</p>
      </>
    );
  return (
    <>
      <h1>{t('import')}</h1>
      <p>{t('importIntro')}</p>
      <div className="sheet">
        <Select
          label={t('importType')}
          options={optionsOf(types, (code) => TYPES[code].many, language)}
          value={type}
          onChange={setChosen}
        />
      </div>
      <Import key={type} type={type} />
    </>
  );
}

function Import({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const storageKey = `sheet:${type}`;
  const [state, setState] = useState(() => recall<ImportState>(storageKey));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [changed, setChanged] = useState(0);
  const [attempted, setAttempted] = useState(false);
  const flaw = useFlawTexts();
  const { language } = useLanguage();
  const standingLabel = textIn(language, FIELD_WORDS.standing);
  const columns = useMemo(() => columnsOf(type), [type]);
  const open = useMemo(
    () => (state === null ? null : openSheet(state.given, columns, knownHeadings<string>(type))),
    [state, columns, type],
  );
  const { rows, questions } = useRows(open?.rows ?? [], columns, state);
  const records = rows.map(({ record }) => ({ ...record, standing: record['standing'] ?? state?.standing }));
  const flawed = useRowProblems(type)(rows);
  const done = outcome?.__typename === 'ActRecorded';
  const isRead = open?.asks === null && rows.length <= MAX_ROWS;
  const ready = isRead && flawed.length === 0;
  const against = useRegisterProblems({
    type,
    records,
    unsent: new Set(flawed.map(({ path }) => rowPathOf(path)?.position ?? -1)),
    when: isRead && !done && rows.every(({ unread }) => unread.every(([, problem]) => problem !== 'NAME_WAITING')),
  });
  const problems = [...flawed, ...against];
  const lacksStanding = records.some(({ standing }) => standing === undefined);
  const asksStanding = rows.some(({ record }) => record['standing'] === undefined);
  const send = useSendAll(type);
  const pathLabel = useRowLabel(type, rows);
  const change = (next: ImportState | null): void => {
    setOutcome(null);
    setAttempted(false);
    setChanged(changed + 1);
    keepSheet(next);
  };
  const keepSheet = (next: ImportState | null): void => {
    setState(next);
    // As it was read, the sheet is kept for who has to sign in again; how it is to be read can be asked only while it is there.
    const asked = next !== null && next.given.sheet.others.length > 0 && !next.given.chosen;
    store(storageKey, next === null || asked ? null : { ...next, given: { ...next.given, bytes: undefined } });
  };
  return (
    <>
      <section className="sheet stack">
        <p className="quiet small">{t('importHelp')}</p>
        <SheetField
          label={t('file')}
          columns={columns}
          given={state?.given ?? null}
          open={open}
          kind={type}
          onGiven={(given) =>
            change(
              given === null
                ? null
                : given.bytes === state?.given.bytes && state !== null
                  ? { ...state, given }
                  : { ...state, given, orders: {}, chosen: {} },
            )
          }
        />
        {changed === 0 && state !== null && <p className="note">{t('keptSheet')}</p>}
        {state !== null && <ImportQuestions {...questions} columns={columns} state={state} onChange={change} />}
        {rows.length > MAX_ROWS && (
          <p className="problem">{t('tooManyRows', { count: rows.length, most: MAX_ROWS })}</p>
        )}
        {problems.length > 0 && (
          <p role="alert" className="problem">
            {t('unreadRows', { count: new Set(problems.map(({ path }) => path.split('.')[0])).size })}
          </p>
        )}
      </section>
      {rows.length > 0 && (
        <>
          {!done && (
            <ImportTable
              columns={columns}
              rows={rows}
              problems={outcome?.__typename === 'ActRefused' ? outcome.problems : problems}
            />
          )}
          <section className="sheet stack">
            {!done && <ExampleWarning records={records} />}
            {!done && asksStanding && (
              <StandingForAll
                value={state?.standing ?? ''}
                problem={attempted && lacksStanding ? flaw('MISSING') : undefined}
                onChange={(standing) => {
                  if (state !== null) keepSheet({ ...state, standing });
                }}
              />
            )}
            <ActForm
              key={changed}
              name={t(type === 'EQUIVALENCE' ? 'proposeAll' : 'registerAll', { count: rows.length })}
              storageKey={storageKey}
              send={send(records)}
              content={records}
              disabled={!ready}
              unready={lacksStanding ? [{ code: 'MISSING', path: 'standing', message: flaw('MISSING') }] : []}
              onAttempt={() => setAttempted(true)}
              pathLabel={(path) => (path === 'standing' ? standingLabel : pathLabel(path))}
              leads={(path) => path === 'standing'}
              onOutcome={(became) => {
                setOutcome(became);
                if (became.__typename === 'ActRecorded') forget(storageKey);
              }}
            />
          </section>
        </>
      )}
    </>
  );
}

interface ImportQuestionsProps {
  readonly days: readonly DayQuestion<string>[];
  readonly open: readonly OpenName[];
  readonly error: Error | null;
  readonly columns: readonly SheetColumn[];
  readonly state: ImportState;
  readonly onChange: (state: ImportState) => void;
}

function ImportQuestions({ days, open, error, columns, state, onChange }: ImportQuestionsProps) {
  const t = useText(sheetTexts);
  const { language } = useLanguage();
  const answered = Object.keys({ ...state.orders, ...state.chosen }).length > 0;
  return (
    <>
      {days.map((one) => (
        <DayOrderChoice
          key={one.key}
          question={one}
          heading={columns.find(({ key }) => key === one.key)?.heading[language.key] ?? one.key}
          onChoose={(order) => onChange({ ...state, orders: { ...state.orders, [one.key]: order } })}
        />
      ))}
      <NamesChoice
        open={open}
        error={error}
        onChoose={(chosen) => onChange({ ...state, chosen: { ...state.chosen, ...chosen } })}
      />
      {answered && (
        <button type="button" onClick={() => onChange({ ...state, orders: {}, chosen: {} })}>
          {t('again')}
        </button>
      )}
    </>
  );
}

function useSendAll(type: RecordType) {
  const send = useSend();
  return (records: readonly object[]): Parameters<typeof ActForm>[0]['send'] =>
    (act) =>
      type === 'EQUIVALENCE'
        ? send(ProposeEquivalencesDocument, { drafts: records as EquivalenceInput[], act })
        : send(RegisterRecordsDocument, {
            records: records.map((record) => recordInput(type, record as Record<string, unknown>)),
            act,
          });
}
