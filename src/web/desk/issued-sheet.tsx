/** Registers the certificates of a sheet: every problem in its cell first, then batch by batch; after a break the same sheet goes on. */
import { useMemo, useState } from 'react';
import { useFormats, useLanguage, useText } from '../language/language';
import { Problem } from '../parts/problem';
import { DayOrderChoice } from '../sheets/day-order';
import { useNames, type Names } from '../sheets/names';
import { NamesChoice, type OpenName } from '../sheets/names-choice';
import { SheetField } from '../sheets/sheet-field';
import type { ReadRow } from '../../sheets/columns';
import { openSheet, type GivenSheet } from '../../sheets/given';
import { nameKey, type Chosen } from '../../sheets/named';
import { ISSUED_COLUMNS, type IssuedKey } from '../../sheets/issued/columns';
import { eitherDays, issuedRows, settledOrders, type IssuedAnswers, type IssuedRow } from '../../sheets/issued/rows';
import { NO_FIELDS, type ActFields } from './act';
import { CommonFields } from './common-fields';
import { useIssuedRun, type IssuedRun, type IssuedRunner } from './issued-run';
import { IssuedTable } from './issued-table';
import { texts } from './issued-texts';

const NONE = { orders: {} as IssuedAnswers['orders'], chosen: {} as Chosen };

export function IssuedSheet() {
  const t = useText(texts);
  const { language } = useLanguage();
  const runner = useIssuedRun();
  const [given, setGiven] = useState<GivenSheet<IssuedKey> | null>(null);
  const [said, setSaid] = useState(NONE);
  // Whoever mends a sheet and gives it again does so for the same reason.
  const [act, setAct] = useState(NO_FIELDS);
  const open = useMemo(() => (given === null ? null : openSheet(given, ISSUED_COLUMNS, {})), [given]);
  const below = open?.rows ?? [];
  const names = useNames(
    useMemo(() => new Map([['CERTIFICATE', new Set(certificatesIn(open?.rows ?? []))]]), [open]),
    said.chosen,
  );
  const epoch = given?.sheet.epoch ?? 0;
  const orders = { ...said.orders, ...settledOrders(below) };
  const rows = issuedRows(below, { orders, epoch, codeOf: codeIn(names) });
  const change = (next: typeof NONE): void => {
    runner.clear();
    setSaid(next);
  };
  return (
    <section className="sheet stack" aria-labelledby="issued-sheet">
      <h2 id="issued-sheet">{t('sheet')}</h2>
      <p className="quiet small">{t('sheetHelp')}</p>
      <SheetField
        label={t('file')}
        columns={ISSUED_COLUMNS}
        given={given}
        open={open}
        kind="ISSUED"
        remembers={false}
        onGiven={(next) => {
          if (next?.bytes !== given?.bytes) setSaid(NONE);
          runner.clear();
          setGiven(next);
        }}
      />
      {open?.asks === null && rows.length === 0 && <p className="problem">{t('empty')}</p>}
      {eitherDays(below, { orders, epoch }).map((one) => (
        <DayOrderChoice
          key={one.key}
          question={one}
          heading={ISSUED_COLUMNS.find(({ key }) => key === one.key)?.heading[language.key] ?? ''}
          onChoose={(order) => change({ ...said, orders: { ...said.orders, [one.key]: order } })}
        />
      ))}
      <NamesChoice
        open={openNames(below, names)}
        error={names.error}
        onChoose={(chosen) => change({ ...said, chosen: { ...said.chosen, ...chosen } })}
      />
      {rows.length > 0 && (
        <>
          <IssuedTable below={below} rows={rows} found={runner.run?.problems ?? []} names={names} />
          <Registering rows={rows} runner={runner} act={act} onAct={setAct} />
        </>
      )}
    </section>
  );
}

const certificatesIn = (rows: readonly ReadRow<IssuedKey>[]): readonly string[] =>
  rows.flatMap(({ cells }) => cells.certificate ?? []);

const codeIn =
  (names: Names): IssuedAnswers['codeOf'] =>
  (text) => {
    if (text === undefined) return { problem: 'EMPTY' };
    const named = names.of('CERTIFICATE', text);
    if (named.is === 'TAKEN') return { code: named.code };
    return { problem: named.is === 'WAITING' ? 'NAME_WAITING' : 'NAME_ASKED' };
  };

function openNames(rows: readonly ReadRow<IssuedKey>[], names: Names): readonly OpenName[] {
  const open = new Map<string, OpenName>();
  for (const { number, cells } of rows) {
    const text = cells.certificate;
    if (text === undefined) continue;
    const named = names.of('CERTIFICATE', text);
    if (named.is === 'TAKEN' || named.is === 'WAITING') continue;
    const key = nameKey('CERTIFICATE', text);
    open.set(key, { type: 'CERTIFICATE', text, named, rows: [...(open.get(key)?.rows ?? []), number] });
  }
  return [...open.values()];
}

interface RegisteringProps {
  readonly rows: readonly IssuedRow[];
  readonly runner: IssuedRunner;
  readonly act: ActFields;
  readonly onAct: (act: ActFields) => void;
}

/** Why and for whom, and what comes of it. */
function Registering({ rows, runner: { run, start, stop }, act, onAct }: RegisteringProps) {
  const t = useText(texts);
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  const isRunning = run?.is === 'CHECKING' || run?.is === 'REGISTERING';
  const isDone = run?.is === 'REGISTERED';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) start(rows, act, true);
      }}
    >
      {wrong > 0 && (
        <p role="alert" className="problem">
          {t('wrongRows', { count: wrong })}
        </p>
      )}
      {!isDone && <CommonFields fields={act} onChange={(changes) => onAct({ ...act, ...changes })} />}
      {!isDone && (
        <div className="row">
          <button type="submit" className="primary" disabled={wrong > 0} aria-disabled={isRunning}>
            {t(run?.is === 'STOPPED' ? 'goOn' : 'registerAll', { count: rows.length })}
          </button>
          <button type="button" disabled={isRunning} onClick={() => start(rows, act, false)}>
            {t('checkAll')}
          </button>
        </div>
      )}
      {run !== null && <Progress run={run} stop={isRunning ? stop : null} />}
    </form>
  );
}

interface ProgressProps {
  readonly run: IssuedRun;
  /** null: it has ended. */
  readonly stop: (() => void) | null;
}

function Progress({ run, stop }: ProgressProps) {
  const t = useText(texts);
  const { number } = useFormats();
  const { is, all, done, registered, earlier, error } = run;
  const values = { done: number(done), all: number(all), registered: number(registered + earlier) };
  return (
    <>
      <div className="row">
        <label className="grow">
          <span role="status">
            {t(is, values)} {earlier > 0 && t('earlier', { count: earlier })}
          </span>
          {stop !== null && <progress value={done} max={all} />}
        </label>
        {stop !== null && (
          <button type="button" onClick={stop}>
            {t('stop')}
          </button>
        )}
      </div>
      {is === 'STOPPED' && <p className="note">{t('stoppedHelp')}</p>}
      <Problem error={error ?? null} />
    </>
  );
}
