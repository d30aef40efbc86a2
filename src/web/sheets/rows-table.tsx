/** Rows of a sheet as they were read, some at a time: those with problems first, so that whoever mends them need not look for them. */
import { useState, type ReactNode } from 'react';
import { textIn, useLanguage, useText } from '../language/language';
import { More } from '../parts/more';
import type { Column } from '../../sheets/columns';
import style from './sheets.module.css';
import { texts } from './texts';

export interface TableRow<K extends string> {
  /** Its number in the sheet. */
  readonly number: number;
  readonly isWrong: boolean;
  /** What stands beside its number. */
  readonly beside?: ReactNode;
  readonly cellAt: (key: K) => { readonly content: ReactNode; readonly isWrong: boolean };
}

interface RowsTableProps<K extends string> {
  readonly label: string;
  readonly columns: readonly Pick<Column<K>, 'key' | 'heading'>[];
  readonly rows: readonly TableRow<K>[];
  /** Rows that are shown at a time. */
  readonly pageSize: number;
}

export function RowsTable<K extends string>({ label, columns, rows, pageSize }: RowsTableProps<K>) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [shown, setShown] = useState(pageSize);
  const ordered = [...rows].sort(
    (one, other) => Number(other.isWrong) - Number(one.isWrong) || one.number - other.number,
  );
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rowNumber')}</th>
              {columns.map(({ key, heading }) => (
                <th key={key} scope="col">
                  {textIn(language, heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map(({ number, beside, cellAt }) => (
              <tr key={number}>
                <th scope="row">
                  {number}
                  {beside}
                </th>
                {columns.map(({ key }) => {
                  const { content, isWrong } = cellAt(key);
                  return (
                    <td key={key} className={isWrong ? style.wrong : undefined}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More
        shown={Math.min(shown, rows.length)}
        total={rows.length}
        waiting={false}
        more={shown < rows.length ? () => setShown(shown + pageSize) : undefined}
      />
    </>
  );
}
