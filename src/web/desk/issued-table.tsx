/** The rows of a sheet of issued certificates as they were read, each problem in its cell: those of the sheet, and those that the service finds. */
import { useFormats, useText } from '../language/language';
import { ServiceText } from '../parts/service-text';
import type { Names } from '../sheets/names';
import { RowsTable } from '../sheets/rows-table';
import { texts as sheetTexts } from '../sheets/texts';
import type { ReadRow } from '../../sheets/columns';
import { ISSUED_COLUMNS, type IssuedKey } from '../../sheets/issued/columns';
import type { IssuedRow, RowProblem } from '../../sheets/issued/rows';
import { texts } from './issued-texts';

interface IssuedTableProps {
  /** As they are written, and as they are sent, in the same order. */
  readonly below: readonly ReadRow<IssuedKey>[];
  readonly rows: readonly IssuedRow[];
  /** What a run has found. */
  readonly found: readonly RowProblem[];
  readonly names: Names;
}

/** Rows that are shown at a time. */
const PAGE_SIZE = 20;

export function IssuedTable({ below, rows, found, names }: IssuedTableProps) {
  const t = useText(texts);
  const byRow = new Map<number | null, RowProblem[]>();
  // What was found has what is wrong with the rows themselves.
  for (const one of found.length > 0 ? found : rows.flatMap(({ problems }) => problems))
    byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  const all = [...byRow.values()].flat();
  const used = ISSUED_COLUMNS.filter(
    ({ key }) => below.some(({ cells }) => cells[key] !== undefined) || all.some((one) => one.key === key),
  );
  return (
    <>
      {(byRow.get(null) ?? []).map((one) => (
        <p key={one.code} role="alert" className="note bad">
          <ServiceText text={one.message ?? one.code} />
        </p>
      ))}
      <RowsTable<IssuedKey>
        label={t('asRead')}
        columns={used}
        pageSize={PAGE_SIZE}
        rows={below.map((row, at) => {
          const here = byRow.get(row.number) ?? [];
          return {
            number: row.number,
            isWrong: here.length > 0,
            beside: <Wrong problems={here.filter(({ key }) => key === null)} row={row} />,
            cellAt: (key) => {
              const wrong = here.filter((one) => one.key === key);
              const content = (
                <>
                  <Cell row={row} read={rows[at]} at={key} names={names} />
                  <Wrong problems={wrong} row={row} />
                </>
              );
              return { content, isWrong: wrong.length > 0 };
            },
          };
        })}
      />
    </>
  );
}

interface CellProps {
  readonly row: ReadRow<IssuedKey>;
  readonly read: IssuedRow | undefined;
  readonly at: IssuedKey;
  readonly names: Names;
}

/** What is written, and what it is read as. */
function Cell({ row, read, at, names }: CellProps) {
  const { day } = useFormats();
  const written = row.cells[at] ?? '';
  const named = at === 'certificate' && written !== '' ? names.of('CERTIFICATE', written) : null;
  const meant =
    named?.is === 'TAKEN'
      ? [named.name, named.code].filter((one) => one !== null && one !== written).join(' · ')
      : at === 'awardedOn' || at === 'expiresOn'
        ? day(read?.issued?.[at] ?? '')
        : '';
  return (
    <>
      {written}
      {meant !== '' && <span className="small quiet"> {meant}</span>}
    </>
  );
}

function Wrong({ problems, row }: { readonly problems: readonly RowProblem[]; readonly row: ReadRow<IssuedKey> }) {
  const said = useProblemText();
  return problems.map((one) => (
    <p key={one.code} className="problem small">
      <ServiceText text={said(one, row)} />
    </p>
  ));
}

/** A problem in the language of the page: in the words of the service where it has found it. */
function useProblemText(): (problem: RowProblem, row: ReadRow<IssuedKey>) => string {
  const t = useText(texts);
  const ofSheet = useText(sheetTexts);
  return ({ code, key, message, other }, { cells }) => {
    if (message !== undefined) return message;
    if (code === 'EMPTY') return t('EMPTY');
    if (code === 'TWICE') return t('TWICE', { row: String(other) });
    const written = (key === null ? undefined : cells[key]) ?? '';
    return code in sheetTexts ? ofSheet(code as keyof typeof sheetTexts, { written }) : code;
  };
}
