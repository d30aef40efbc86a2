/** What is wrong with the rows of a sheet, for a person to read: where, and never what is written there. */
import { visible } from '../language/characters';
import type { IssuedSheet } from './issued-sheet';
import type { CellProblem, RowProblem } from '../sheets/issued/rows';

const SAID: Readonly<Record<CellProblem | 'UNCLOSED_QUOTE', string>> = {
  EMPTY: 'This is empty. Write it as it stands on the certificate.',
  ERROR_VALUE: 'This is the error of a formula. Mend it in the sheet.',
  NAME_ASKED: 'No certificate of the register has exactly this code or name, or more than one has. Write its code.',
  NAME_WAITING: 'It was not looked up.',
  ORDER_ASKED: 'Either number may be the day. Say which is (--day-order).',
  TWICE:
    'This number, name and check item stand in the sheet twice. Leave one out; where it is another certificate, its number has to differ.',
  NOT_A_DAY: 'This is no day that there is. Write it as 2024-06-30.',
  WITHOUT_DAY: 'This is a month or a year without a day. Write the day as 2024-06-30.',
  SHORT_YEAR: 'The year has two digits. Write it as 2024-06-30.',
  UNCLOSED_QUOTE: 'A quotation mark is not closed. Mend it in the sheet.',
};

const said = ({ code, message, other }: RowProblem): string => {
  const own = Object.hasOwn(SAID, code) ? SAID[code as keyof typeof SAID] : code;
  return `${visible(message ?? own)}${other === undefined ? '' : ` (See row ${String(other)}.)`}`;
};

/**
 * Every problem, in the order of the sheet; rows with the same are told together.
 * @param nearOf the codes of certificates that may be meant in a row
 */
export function problemLines(
  problems: readonly RowProblem[],
  placeOf: IssuedSheet['placeOf'],
  nearOf: (row: number) => readonly string[],
): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const problem of [...problems].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))) {
    const { row, key, code } = problem;
    const near = row !== null && code === 'NAME_ASKED' ? nearOf(row) : [];
    const line = [
      key === null ? '' : `, ${visible(placeOf(key))}`,
      `: ${said(problem)}`,
      near.length === 0 ? '' : ` Is it ${near.map((one) => `\`${visible(one)}\``).join(' or ')}?`,
    ].join('');
    rowsOf.set(line, [...(rowsOf.get(line) ?? []), ...(row === null ? [] : [row])]);
  }
  return [...rowsOf].map(([line, rows]) => `${rowsSaid(rows)}${line}`);
}

/** As `Rows 2–5, 9`. */
function rowsSaid(rows: readonly number[]): string {
  if (rows.length === 0) return 'The act';
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else if (row !== last?.[1]) runs.push([row, row]);
  }
  const parts = runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${parts.join(', ')}`;
}
