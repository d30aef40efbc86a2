/** Many records out of a sheet, as one act: every problem in its cell, and nothing written while there is one. */
import { useState } from 'react';
import {
  ProposeEquivalencesDocument,
  RegisterRecordsDocument,
  type EquivalenceInput,
  type RecordType,
} from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { TYPES } from '../records/words';
import { rowsOf } from '../sheets/columns';
import type { Cells } from '../sheets/read';
import { SheetField } from '../sheets/sheet-field';
import { recordInput, useSend, type Outcome } from './act';
import { ActPanel } from './act-panel';
import { columnsOf, readRow, SHEET_TYPES } from './import-columns';
import { ImportTable } from './import-table';
import { texts } from './import-texts';

/** The service takes so many at once. */
const MOST = 1000;

export function ImportPage() {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const [type, setType] = useState<RecordType>('EQUIVALENCE');
  return (
    <>
      <h1>{t('import')}</h1>
      <p>{t('importIntro')}</p>
      <div className="sheet">
        <label className="field">
          <span className="label">{t('importType')}</span>
          <select
            value={type}
            onChange={({ target }) => setType(SHEET_TYPES.find((one) => one === target.value) ?? type)}
          >
            {SHEET_TYPES.map((one) => (
              <option key={one} value={one}>
                {textIn(tongue, TYPES[one].many)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Import key={type} type={type} />
    </>
  );
}

function Import({ type }: { readonly type: RecordType }) {
  const t = useText(texts);
  const [cells, setCells] = useState<Cells | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const columns = columnsOf(type);
  const sheet = cells === null ? null : rowsOf(cells, columns);
  const rows = (sheet?.rows ?? []).map((row) => readRow(row, columns));
  const unread = rows.filter(({ problems }) => Object.keys(problems).length > 0).length;
  const done = outcome?.__typename === 'ActRecorded';
  const ready = sheet?.missing.length === 0 && rows.length > 0 && rows.length <= MOST && unread === 0 && !done;
  const send = useSendAll(type);
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
          }}
        />
        {rows.length > MOST && <p className="problem">{t('tooManyRows', { count: rows.length, most: MOST })}</p>}
        {unread > 0 && <p className="problem">{t('unreadRows', { count: unread })}</p>}
      </section>
      {rows.length > 0 && (
        <>
          <ImportTable
            columns={columns}
            rows={rows}
            problems={outcome?.__typename === 'ActRefused' ? outcome.problems : []}
          />
          <section className="sheet">
            <ActPanel
              name={t(type === 'EQUIVALENCE' ? 'proposeAll' : 'registerAll', { count: rows.length })}
              send={send(rows.map(({ record }) => record))}
              content={rows}
              disabled={!ready}
              onOutcome={setOutcome}
            />
          </section>
        </>
      )}
    </>
  );
}

function useSendAll(type: RecordType) {
  const send = useSend();
  return (records: readonly object[]): Parameters<typeof ActPanel>[0]['send'] =>
    (act) =>
      type === 'EQUIVALENCE'
        ? send(ProposeEquivalencesDocument, { drafts: records as EquivalenceInput[], act })
        : send(RegisterRecordsDocument, {
            records: records.map((record) => recordInput(type, record as Record<string, unknown>)),
            act,
          });
}
