/** The rows of a sheet as records: what has to be asked about them, what is wrong with them, and how they are told apart. */
import type { FormProblem } from '../forms/field';
import { useFlaws } from '../forms/flaws';
import { usePathLabel } from '../forms/path-label';
import type { RecordType } from '../graphql/graphql';
import { useText } from '../language/language';
import type { NamedType } from '../parts/record-picker';
import type { ReadRow as SheetRow } from '../../sheets/columns';
import type { DayOrder } from '../../sheets/days';
import type { GivenSheet } from '../../sheets/given';
import { nameKey, type Chosen } from '../../sheets/named';
import { useNames } from '../sheets/names';
import type { OpenName } from '../sheets/names-choice';
import { texts as sheetTexts } from '../sheets/texts';
import {
  dayQuestionsOf,
  isCode,
  namesIn,
  readRow,
  settledOrders,
  type CellProblem,
  type ReadRow,
  type SheetColumn,
} from './import-columns';
import { rowPathOf } from './import-table';
import { texts } from './import-texts';

/** A sheet, and what was answered about it. */
export interface ImportState {
  readonly given: GivenSheet<string>;
  readonly orders: Readonly<Record<string, DayOrder | undefined>>;
  readonly chosen: Chosen;
  /** How far the rows can be relied upon that do not say it themselves. */
  readonly standing?: string;
}

/** The rows as records, and what has to be asked about them. */
export function useRows(
  below: readonly SheetRow<string>[],
  columns: readonly SheetColumn[],
  state: ImportState | null,
) {
  const own = new Set(below.flatMap(({ cells }) => cells['code'] ?? []));
  const written = namesIn(below, columns).filter(({ text }) => !own.has(text));
  const wanted = new Map<NamedType, Set<string>>();
  for (const { type, text } of written) wanted.set(type, (wanted.get(type) ?? new Set()).add(text));
  const names = useNames(wanted, state?.chosen ?? {});
  const epoch = state?.given.sheet.epoch ?? 0;
  const orders = { ...settledOrders(below, columns), ...state?.orders };
  const answers = { orders, epoch, own, nameOf: names.of };
  const open = new Map<string, OpenName>();
  for (const { type, text, row } of written) {
    const named = names.of(type, text);
    if (named.is === 'TAKEN' || named.is === 'WAITING' || (named.is !== 'SEVERAL' && isCode(text))) continue;
    const known = open.get(nameKey(type, text));
    open.set(nameKey(type, text), { type, text, named, rows: [...(known?.rows ?? []), row] });
  }
  return {
    rows: below.map((row) => readRow(row, columns, answers)),
    questions: { days: dayQuestionsOf(below, columns, answers), open: [...open.values()], error: names.error },
  };
}

/** What is wrong with rows before they are sent, each at its path: `rows[0].from`. */
export function useRowProblems(type: RecordType): (rows: readonly ReadRow[]) => readonly FormProblem[] {
  const t = useText(texts);
  const flawsOf = useFlaws();
  const ofCell = useText(sheetTexts);
  const said = (problem: CellProblem, written: string): string =>
    problem === 'NOT_A_NUMBER' || problem === 'NOT_A_WORD' || problem === 'NOT_YES_OR_NO' || problem === 'NOT_A_LEVEL'
      ? t(problem)
      : ofCell(problem, { written });
  return (rows) =>
    rows.flatMap(({ record, unread, cells }, position) => {
      const keys = new Set(unread.map(([key]) => key));
      return [
        ...unread.map(([key, problem]) => ({ code: problem, path: key, message: said(problem, cells[key] ?? '') })),
        // How far rows can be relied upon may be said for all of them at once.
        ...flawsOf(type, record).filter(({ path }) => !keys.has(path) && path !== 'standing'),
      ].map((one) => ({ ...one, path: `rows[${position}].${one.path}` }));
    });
}

/** Paths in the argument, as `drafts[0].from`, in words: `Row 2 › Who holds`. */
export function useRowLabel(type: RecordType, rows: readonly ReadRow[]): (path: string) => string {
  const t = useText(texts);
  const nameOf = usePathLabel(type);
  return (path) => {
    const { position, field } = rowPathOf(path) ?? {};
    const row = position === undefined ? undefined : rows[position];
    if (row === undefined || field === undefined) return '';
    return [t('row', { number: row.number }), nameOf(field)].filter((part) => part !== '').join(' › ');
  };
}
