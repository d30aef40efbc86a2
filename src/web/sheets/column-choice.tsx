/** What each column of a sheet is: what the headings say, or what they seem to say, to be corrected and confirmed. */
import { useState } from 'react';
import { useFormats, useLanguage, useText } from '../language/language';
import { Select } from '../parts/select';
import type { Column, Mapping } from '../../sheets/columns';
import type { OpenSheet } from '../../sheets/given';
import { isFilled, type Sheet } from '../../sheets/sheet';
import { texts } from './texts';

interface ColumnChoiceProps<K extends string> {
  readonly columns: readonly Column<K>[];
  readonly sheet: Sheet;
  readonly open: OpenSheet<K>;
  /** Whether it is asked once for all. */
  readonly remembers: boolean;
  readonly onChange: (mapping: Mapping<K>) => void;
  readonly onHeadingRow: (row: number) => void;
}

export function ColumnChoice<K extends string>(props: ColumnChoiceProps<K>) {
  const { columns, sheet, open, remembers, onChange, onHeadingRow } = props;
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const { row, among, mapping } = open.headings;
  const [draft, setDraft] = useState<Mapping<K> | null>(null);
  if (row === undefined) return <p className="problem">{t('nothingInIt')}</p>;
  const asked = open.asks === 'COLUMNS';
  const unread = row.cells.filter((heading, at) => heading !== '' && mapping[at] === null);
  const named = (some: readonly Column<K>[]): string => list(some.map(({ heading }) => heading[language.key]));
  return (
    <>
      {row.number > 1 && <p className="small quiet">{t('headingsInRow', { row: row.number })}</p>}
      {open.lacking.length > 0 && <p className="problem">{t('missing', { headings: named(open.lacking) })}</p>}
      {open.doubled.length > 0 && <p className="problem">{t('twice', { headings: named(open.doubled) })}</p>}
      {!asked && unread.length > 0 && <p className="small quiet">{t('unknown', { headings: list(unread) })}</p>}
      <details open={asked || draft !== null}>
        <summary>{t(!asked ? 'columns' : remembers ? 'whichColumns' : 'whichColumnsNow')}</summary>
        {among.length > 1 && (
          <Select
            label={t('headingRow')}
            options={among.map(({ number, cells }) => ({
              code: String(number),
              name: `${number}: ${cells
                .filter((cell) => cell !== '')
                .slice(0, 3)
                .join(' · ')}`,
            }))}
            value={String(row.number)}
            onChange={(number) => {
              setDraft(null);
              onHeadingRow(Number(number));
            }}
          />
        )}
        <Mapped
          columns={columns}
          headings={row.cells}
          example={(at) =>
            sheet.rows.find((one) => one.number > row.number && isFilled(one) && one.cells[at])?.cells[at]
          }
          mapping={draft ?? mapping}
          onChange={setDraft}
        />
        <button
          type="button"
          className={asked ? 'primary' : undefined}
          onClick={() => {
            setDraft(null);
            onChange(draft ?? mapping);
          }}
        >
          {t('useColumns')}
        </button>
      </details>
    </>
  );
}

interface MappedProps<K extends string> {
  readonly columns: readonly Column<K>[];
  readonly headings: readonly string[];
  /** What stands in a column. */
  readonly example: (at: number) => string | undefined;
  readonly mapping: Mapping<K>;
  readonly onChange: (mapping: Mapping<K>) => void;
}

function Mapped<K extends string>({ columns, headings, example, mapping, onChange }: MappedProps<K>) {
  const t = useText(texts);
  const { language } = useLanguage();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('columns')}>
      <table>
        <thead>
          <tr>
            {(['inSheet', 'forExample', 'readAs'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headings.map((heading, at) =>
            heading === '' && example(at) === undefined ? null : (
              <tr key={at}>
                <th scope="row">{heading === '' ? t('untitled', { number: at + 1 }) : heading}</th>
                <td>{example(at)}</td>
                <td>
                  <select
                    aria-label={t('readColumnAs', { heading: heading === '' ? String(at + 1) : heading })}
                    value={mapping[at] ?? ''}
                    onChange={({ target }) =>
                      onChange(mapping.map((key, here) => (here === at ? ((target.value || null) as K | null) : key)))
                    }
                  >
                    <option value="">{t('notRead')}</option>
                    {columns.map(({ key, heading: name }) => (
                      <option key={key} value={key}>
                        {name[language.key]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
