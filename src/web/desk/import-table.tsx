/** The rows of a sheet as they were read, each problem in its cell. */
import type { FormProblem } from '../forms/field';
import { useText } from '../language/language';
import { ServiceText } from '../parts/service-text';
import { RowsTable } from '../sheets/rows-table';
import type { ReadRow, SheetColumn } from './import-columns';
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
  const messages = messagesByCell(problems, columns);
  const used = columns.filter(
    ({ key }) =>
      rows.some(({ cells }) => cells[key] !== undefined) || [...messages.values()].some((here) => here.has(key)),
  );
  return (
    <section className="sheet">
      <RowsTable
        label={t('rows')}
        columns={used}
        pageSize={PAGE_SIZE}
        rows={rows.map((row, position) => {
          const here = messages.get(position);
          return {
            number: row.number,
            isWrong: here !== undefined,
            beside: <Wrong messages={here?.get('') ?? []} />,
            cellAt: (key) => {
              const wrong = here?.get(key) ?? [];
              const content = (
                <>
                  {row.cells[key]}
                  <Wrong messages={wrong} />
                </>
              );
              return { content, isWrong: wrong.length > 0 };
            },
          };
        })}
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
