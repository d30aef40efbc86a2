/** The rows of a sheet as they were read, each problem in its cell. */
import { useState } from 'react';
import type { FormProblem } from '../forms/field';
import { textIn, useLanguage, useText } from '../language/language';
import { More } from '../parts/more';
import { ServiceText } from '../parts/service-text';
import type { ReadRow, SheetColumn } from './import-columns';
import style from './desk.module.css';
import { texts } from './import-texts';

interface ImportTableProps {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly ReadRow[];
  readonly problems: readonly FormProblem[];
}

/** Rows that are shown at a time. */
const PAGE_SIZE = 100;

export function ImportTable({ columns, rows, problems }: ImportTableProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [shown, setShown] = useState(PAGE_SIZE);
  const messages = messagesByCell(problems, columns);
  const used = columns.filter(
    ({ key }) =>
      rows.some(({ cells }) => cells[key] !== undefined) ||
      [...messages.values()].some((messages) => messages.has(key)),
  );
  // Rows with problems come first: whoever mends them need not look for them.
  const ordered = rows
    .map((row, position) => ({ row, position, wrong: messages.has(position) }))
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
                  {textIn(language, heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map(({ row, position }) => {
              const here = messages.get(position);
              return (
                <tr key={row.number}>
                  <th scope="row">
                    {row.number}
                    <Wrong messages={here?.get('') ?? []} />
                  </th>
                  {used.map(({ key }) => {
                    const messages = here?.get(key) ?? [];
                    return (
                      <td key={key} className={messages.length > 0 ? style.wrong : undefined}>
                        {row.cells[key]}
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
        more={shown < rows.length ? () => setShown(shown + PAGE_SIZE) : undefined}
      />
    </section>
  );
}

function Wrong({ messages }: { readonly messages: readonly string[] }) {
  return messages.map((message) => (
    <p key={message} className="problem small">
      <ServiceText text={message} />
    </p>
  ));
}

const ROW = /^\w+\[(\d+)\]\.?(.*)$/;

/** The position of the row in `drafts[0].from`, and the path within the row. */
export function rowPathOf(path: string): { readonly position: number; readonly field: string } | undefined {
  const [, position, field] = ROW.exec(path) ?? [];
  return position === undefined ? undefined : { position: Number(position), field };
}

/** The messages for each cell, by the row's position and the column's key; what belongs to no column belongs to the row. */
function messagesByCell(problems: readonly FormProblem[], columns: readonly SheetColumn[]) {
  const byRow = new Map<number, Map<string, string[]>>();
  for (const { path, message } of problems) {
    const at = rowPathOf(path);
    if (at === undefined) continue;
    const key = columnAt(at.field, columns);
    const here = byRow.get(at.position) ?? new Map<string, string[]>();
    here.set(key, [...(here.get(key) ?? []), message]);
    byRow.set(at.position, here);
  }
  return byRow;
}

/** The key of the column that has the field, or of the first that lies in it; empty where there is none. */
function columnAt(field: string, columns: readonly SheetColumn[]): string {
  const keys = columns.map(({ key }) => key);
  const around = keys.find((key) => field === key || field.startsWith(`${key}.`) || field.startsWith(`${key}[`));
  return around ?? keys.find((key) => field !== '' && key.startsWith(`${field}.`)) ?? '';
}
