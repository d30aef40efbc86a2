/** The rows of a sheet as they were read, each problem in its cell. */
import { useState } from 'react';
import type { FormProblem } from '../forms/field';
import { textIn, useLanguage, useText } from '../language/language';
import { More } from '../parts/more';
import { Told } from '../parts/told';
import type { ReadRow, SheetColumn } from './import-columns';
import style from './desk.module.css';
import { texts } from './import-texts';

interface ImportTableProps {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly ReadRow[];
  readonly problems: readonly FormProblem[];
}

const PAGE = 100;

export function ImportTable({ columns, rows, problems }: ImportTableProps) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const [shown, setShown] = useState(PAGE);
  const used = columns.filter(({ key }) => rows.some((row) => told(row, key) || valueAt(row, key) !== ''));
  const placed = placesOf(problems, used);
  // Rows with problems come first: whoever mends them need not look for them.
  const ordered = rows
    .map((row, position) => ({ row, position, wrong: placed.has(position) || Object.keys(row.problems).length > 0 }))
    .sort((one, other) => Number(other.wrong) - Number(one.wrong) || one.position - other.position);
  return (
    <section className="sheet">
      <div className="scroll" tabIndex={0} role="region" aria-label={t('rows')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rowNumber')}</th>
              {used.map(({ key, heading }) => (
                <th key={key} scope="col">
                  {textIn(tongue, heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map(({ row, position }) => {
              const here = placed.get(position);
              return (
                <tr key={row.number}>
                  <th scope="row">
                    {row.number}
                    <Wrong messages={here?.get('') ?? []} />
                  </th>
                  {used.map(({ key }) => {
                    const own = row.problems[key];
                    const messages = [...(own === undefined ? [] : [t(own)]), ...(here?.get(key) ?? [])];
                    return (
                      <td key={key} className={messages.length > 0 ? style.wrong : undefined}>
                        {valueAt(row, key)}
                        <Wrong messages={messages} />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <More
        shown={Math.min(shown, rows.length)}
        total={rows.length}
        waiting={false}
        more={shown < rows.length ? () => setShown(shown + PAGE) : undefined}
      />
    </section>
  );
}

function Wrong({ messages }: { readonly messages: readonly string[] }) {
  return messages.map((message) => (
    <p key={message} className="problem small">
      <Told text={message} />
    </p>
  ));
}

const told = ({ problems }: ReadRow, key: string): boolean => problems[key] !== undefined;

/** What a cell holds, as it was read. */
function valueAt({ record }: ReadRow, key: string): string {
  let value: unknown = record;
  for (const name of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  if (value === undefined) return '';
  const textOf = (item: unknown): string =>
    typeof item === 'object' && item !== null ? Object.values(item).join('/') : String(item);
  return Array.isArray(value) ? value.map(textOf).join('; ') : textOf(value);
}

const ROW = /^\w+\[(\d+)\]\.?(.*)$/;

/** The messages for each cell, by the row's position and the column's key; what belongs to no column belongs to the row. */
function placesOf(problems: readonly FormProblem[], columns: readonly SheetColumn[]) {
  const places = new Map<number, Map<string, string[]>>();
  for (const { path, message } of problems) {
    const [, row, field] = ROW.exec(path) ?? [];
    if (row === undefined) continue;
    const key =
      columns
        .map((column) => column.key)
        .filter(
          (one) =>
            field === one || field.startsWith(`${one}.`) || field.startsWith(`${one}[`) || one.startsWith(`${field}.`),
        )
        .sort((one, other) => other.length - one.length)[0] ?? '';
    const here = places.get(Number(row)) ?? new Map<string, string[]>();
    here.set(field === '' ? '' : key, [...(here.get(field === '' ? '' : key) ?? []), message]);
    places.set(Number(row), here);
  }
  return places;
}
