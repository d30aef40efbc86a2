/** The matrix: certificates of a region in rows, posts of a region in columns; in each cell how many pairs have which verdict. */
import type { ReactNode } from 'react';
import type { Verdict } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { useNarrow } from '../parts/use-narrow';
import { VERDICT_CODES, VERDICTS } from '../parts/words';
import { countsOf, distinct, ELSEWHERE, keyOf, type Cell, type Counts, type Region } from './counts';
import style from './coverage.module.css';
import { texts } from './texts';

interface MatrixProps {
  readonly cells: readonly Cell[];
  /** On the day that is compared with; undefined: none. */
  readonly before: readonly Cell[] | undefined;
  readonly field: string | null;
}

/** As many columns fit beside each other, in a window as wide as rooms ever are, and on paper. */
const MOST_COLUMNS = 6;
/** The width of a column, and of what is beside the table, in letters; on paper they are smaller. */
const WIDTH = { column: 9, beside: 4, onPaper: 0.6 };

/** A table where its columns fit beside each other, else cards: nothing is beyond the edge of the window or of the paper. */
export function Matrix({ cells, before, field }: MatrixProps) {
  const t = useText(texts);
  const counts = countsOf(cells, field);
  const earlier = before === undefined ? undefined : countsOf(before, field);
  const columns = distinct(cells.map(({ region }) => region));
  const rows: readonly Region[] = [
    ...columns,
    ...(cells.some(({ certificateRegion }) => certificateRegion === null)
      ? [{ code: ELSEWHERE, name: t('elsewhere') }]
      : []),
  ];
  const width = WIDTH.column * (columns.length + 1);
  const narrow = useNarrow(width + WIDTH.beside, width * WIDTH.onPaper);
  const Shape = narrow || columns.length > MOST_COLUMNS ? Cards : Table;
  return (
    <section aria-label={t('matrix')}>
      <Shape
        rows={rows}
        columns={columns}
        cellOf={(row, column) => {
          const key = keyOf(row.code, column.code);
          return <CellText counts={counts.get(key)} before={earlier && (earlier.get(key) ?? null)} />;
        }}
      />
    </section>
  );
}

interface ShapeProps {
  /** Where certificates are from. */
  readonly rows: readonly Region[];
  /** Where jobs are. */
  readonly columns: readonly Region[];
  readonly cellOf: (row: Region, column: Region) => ReactNode;
}

function Table({ rows, columns, cellOf }: ShapeProps) {
  const t = useText(texts);
  return (
    <table className={style.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('corner')}</th>
          {columns.map(({ code, name }) => (
            <th key={code} scope="col">
              {name} <span className="code quiet">{code}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              {row.name} <span className="code quiet">{row.code}</span>
            </th>
            {columns.map((column) => (
              <td key={column.code}>{cellOf(row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ rows, columns, cellOf }: ShapeProps) {
  const t = useText(texts);
  return (
    <ol className="bare">
      {rows.map((row) => (
        <li key={row.code} className="sheet">
          <h2>{row.code === ELSEWHERE ? t('certificatesElsewhere') : t('certificatesOf', { region: row.name })}</h2>
          <dl className={style.card}>
            {columns.map((column) => (
              <div key={column.code}>
                <dt>{t('jobsIn', { region: column.name })}</dt>
                <dd>{cellOf(row, column)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

interface CellTextProps {
  readonly counts: Counts | undefined;
  /** Undefined: nothing is compared; null: there was no pair. */
  readonly before: Counts | null | undefined;
}

function CellText({ counts, before }: CellTextProps) {
  const t = useText(texts);
  const { number } = useFormats();
  if (counts === undefined) return <span className="quiet">{t('noPair')}</span>;
  const shown = VERDICT_CODES.filter((code) => counts.vouched[code] + counts.examples[code] > 0);
  return (
    <>
      <Bar counts={counts} />
      <ul className="bare small">
        {shown.map((code) => (
          <li key={code}>
            <VerdictMark verdict={code} /> {number(counts.vouched[code])}
            {counts.examples[code] > 0 && (
              <span className={style.example}> {t('examples', { count: number(counts.examples[code]) })}</span>
            )}
            {before !== undefined && <Change by={counts.vouched[code] - (before?.vouched[code] ?? 0)} />}
          </li>
        ))}
      </ul>
      <span className="small quiet">{t('pairs', { count: counts.sum })}</span>
    </>
  );
}

function Change({ by }: { readonly by: number }) {
  const t = useText(texts);
  const { number } = useFormats();
  if (by === 0) return null;
  const sign = by > 0 ? '+' : '−';
  return <strong> {t('change', { by: `${sign}${number(Math.abs(by))}` })}</strong>;
}

/** The verdicts that somebody vouches for, by their shares; what is an example is hatched. */
function Bar({ counts }: { readonly counts: Counts }) {
  const { language } = useLanguage();
  const part = (verdict: Verdict, count: number, example: boolean) =>
    count === 0 ? null : (
      <span
        key={`${verdict} ${String(example)}`}
        data-verdict={verdict}
        data-example={example}
        title={textIn(language, VERDICTS[verdict])}
        style={{ width: `${(100 * count) / counts.sum}%` }}
      />
    );
  return (
    <span aria-hidden="true" className={style.bar}>
      {VERDICT_CODES.map((code) => part(code, counts.vouched[code], false))}
      {VERDICT_CODES.map((code) => part(code, counts.examples[code], true))}
    </span>
  );
}
