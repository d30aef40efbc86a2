/** Many records out of a sheet, as one act: every problem in its cell, and nothing written while there is one. */
import { useState } from 'react';
import {
  ProposeEquivalencesDocument,
  RegisterRecordsDocument,
  type EquivalenceInput,
  type RecordType,
} from '../graphql/graphql';
import type { FormProblem } from '../forms/field';
import { useFlaws } from '../forms/flaws';
import { usePathLabel } from '../forms/path-label';
import { useLanguage, useText } from '../language/language';
import { optionsOf, Select } from '../parts/select';
import { TYPES } from '../records/words';
import { forget, recall, store } from '../service/device';
import { rowsOf } from '../sheets/columns';
import type { Cells } from '../sheets/read';
import { SheetField } from '../sheets/sheet-field';
import { recordInput, useSend, type Outcome } from './act';
import { ActForm } from './act-form';
import { columnsOf, readRow, SHEET_TYPES, type ReadRow } from './import-columns';
import { ImportTable, rowPathOf } from './import-table';
import { texts } from './import-texts';

/** Records that the service takes in one act. */
const MAX_ROWS = 1000;

export function ImportPage() {
  const t = useText(texts);
  const { language } = useLanguage();
  const [type, setType] = useState<RecordType>('EQUIVALENCE');
  return (
    <>
      <h1>{t('import')}</h1>
      <p>{t('importIntro')}</p>
      <div className="sheet">
        <Select
          label={t('importType')}
          options={optionsOf(SHEET_TYPES, (code) => TYPES[code].many, language)}
          value={type}
          onChange={setType}
        />
      </div>
      <Import key={type} type={type} />
    </>
  );
}

function Import({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const storageKey = `import:${type}`;
  const [cells, setCells] = useState(() => recall<Cells>(storageKey));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [chosen, setChosen] = useState(0);
  const columns = columnsOf(type);
  const sheet = cells === null ? null : rowsOf(cells, columns);
  const rows = (sheet?.rows ?? []).map((row) => readRow(row, columns));
  const problems = useRowProblems(type)(rows);
  const done = outcome?.__typename === 'ActRecorded';
  const ready = sheet?.missing.length === 0 && rows.length <= MAX_ROWS && problems.length === 0;
  const send = useSendAll(type);
  const pathLabel = useRowLabel(type, rows);
  return (
    <>
      <section className="sheet stack">
        <p className="quiet small">{t('importHelp')}</p>
        <SheetField
          label={t('file')}
          columns={columns}
          sheet={sheet}
          template={`${type.toLowerCase()}.csv`}
          onRead={(read) => {
            setOutcome(null);
            setCells(read);
            setChosen(chosen + 1);
            store(storageKey, read);
          }}
        />
        {chosen === 0 && cells !== null && <p className="note">{t('keptSheet')}</p>}
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
          <section className="sheet">
            <ActForm
              key={chosen}
              name={t(type === 'EQUIVALENCE' ? 'proposeAll' : 'registerAll', { count: rows.length })}
              storageKey={storageKey}
              send={send(rows.map(({ record }) => record))}
              content={rows.map(({ record }) => record)}
              disabled={!ready}
              pathLabel={pathLabel}
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

/** What is wrong with rows before they are sent, each at its path: `rows[0].from`. */
function useRowProblems(type: RecordType): (rows: readonly ReadRow[]) => readonly FormProblem[] {
  const t = useText(texts);
  const flawsOf = useFlaws();
  return (rows) =>
    rows.flatMap(({ record, unread }, position) => {
      const keys = new Set(unread.map(([key]) => key));
      return [
        ...unread.map(([key, problem]) => ({ code: problem, path: key, message: t(problem) })),
        ...flawsOf(type, record).filter(({ path }) => !keys.has(path)),
      ].map((one) => ({ ...one, path: `rows[${position}].${one.path}` }));
    });
}

/** Paths in the argument, as `drafts[0].from`, in words: `Row 2 › Who holds`. */
function useRowLabel(type: RecordType, rows: readonly ReadRow[]): (path: string) => string {
  const t = useText(texts);
  const nameOf = usePathLabel(type);
  return (path) => {
    const { position, field } = rowPathOf(path) ?? {};
    const row = position === undefined ? undefined : rows[position];
    if (row === undefined || field === undefined) return '';
    return [t('row', { number: row.number }), nameOf(field)].filter((part) => part !== '').join(' › ');
  };
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
