/** Days as people write them, without a time zone: `2024-06-30`, `2024年6月30日`, `30/6/2024`, `30 June 2024`, `45473`. */

/** Which of the first two numbers is the day, where the year comes last. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';
export type DayProblem = 'NOT_A_DAY' | 'WITHOUT_DAY' | 'SHORT_YEAR';

export type DayRead =
  | { readonly day: string }
  | { readonly problem: DayProblem }
  /** The day in either order. */
  | { readonly either: Readonly<Record<DayOrder, string>> };

/** A day that can be read in either order, as an example of its column. */
export interface DayQuestion<K extends string> {
  readonly key: K;
  readonly written: string;
  readonly either: Readonly<Record<DayOrder, string>>;
}

const MONTHS = [
  'jan',
  'feb|fev',
  'mar',
  'apr|abr',
  'may|mai',
  'jun',
  'jul',
  'aug|ago',
  'sep|set',
  'oct|out',
  'nov',
  'dec|dez',
];
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Programs write a time beside days: the day is that which is written, wherever it is read. */
const TIME = /[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[AP]M)?$/i;

/** @param epoch see Sheet */
export function readDay(cell: string, epoch: number): DayRead {
  const written = plainOf(cell);
  const parts = (pattern: RegExp): readonly string[] => pattern.exec(written)?.slice(1) ?? [];
  const [year, month, day] = parts(/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u);
  if (day !== undefined) return dayOf(year, month, day);
  const [packedYear, packedMonth, packedDay] = parts(/^((?:19|20)\d{2})(\d{2})(\d{2})$/);
  if (packedDay !== undefined) return dayOf(packedYear, packedMonth, packedDay);
  if (/^\d{5}(\.\d+)?$/.test(written)) {
    const counted = dayOfSerial(Number(written), epoch);
    return counted === undefined ? { problem: 'NOT_A_DAY' } : { day: counted };
  }
  const [one, other, last] = parts(/^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/);
  if (last !== undefined) return inEitherOrder(one, other, last);
  return withMonthInWords(written) ?? { problem: problemOf(written) };
}

const plainOf = (cell: string): string => cell.normalize('NFKC').trim().replace(TIME, '').trim();

function inEitherOrder(one: string, other: string, year: string): DayRead {
  const [dayFirst, monthFirst] = [dayOf(year, other, one), dayOf(year, one, other)];
  if ('problem' in dayFirst) return monthFirst;
  if ('problem' in monthFirst || monthFirst.day === dayFirst.day) return dayFirst;
  return { either: { DAY_FIRST: dayFirst.day, MONTH_FIRST: monthFirst.day } };
}

function withMonthInWords(written: string): DayRead | undefined {
  const words = written
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th|º|o)\b/g, '$1')
    .split(/[\s,./-]+|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u);
  const [one, other, year] = words.filter((word) => word !== '' && word !== 'de' && word !== 'of');
  if (!/^\d{4}$/.test(year ?? '') || words.filter((word) => /\d/.test(word)).length !== 2) return undefined;
  const [day, name] = /^\d/.test(one) ? [one, other] : [other, one];
  const month = MONTHS.findIndex((names) => new RegExp(`^(${names})\\p{L}*$`, 'u').test(name));
  return month === -1 ? undefined : dayOf(year, String(month + 1), day);
}

function problemOf(written: string): DayProblem {
  if (/^\d{4}\s*年?$/.test(written) || /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/.test(written)) return 'WITHOUT_DAY';
  if (/^\d{1,2}\s*[-/.]\s*\d{4}$/.test(written) || /^\p{L}+\.?\s*(de\s+)?,?\s*\d{4}$/u.test(written))
    return 'WITHOUT_DAY';
  return /^\d{1,2}\s*[-/.]\s*(\d{1,2}|\p{L}{3,})\s*[-/.]\s*\d{2}$/u.test(written) ? 'SHORT_YEAR' : 'NOT_A_DAY';
}

/** Years as the schema's days have them. */
function dayOf(year: string, month: string, day: string): { readonly day: string } | { readonly problem: DayProblem } {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = m === 2 && !leap ? 28 : (LAST_DAYS[m - 1] ?? 0);
  if (y < 1 || d < 1 || d > last) return { problem: 'NOT_A_DAY' };
  return { day: `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** The day that a spreadsheet program counts so; undefined where it is none of 1900 to 9999. */
export function dayOfSerial(serial: number, epoch: number): string | undefined {
  // Before March 1900 programs count a day that there was not.
  const whole = Math.floor(serial) + epoch + (epoch === 0 && serial < 60 ? 1 : 0);
  if (whole < 2 || whole > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + whole * DAY).toISOString().slice(0, 10);
}

/** The orders of a column: those that all its days can have; both where it does not matter, none where its days differ in it. */
export function ordersOf(cells: readonly string[]): readonly DayOrder[] {
  const orders = cells.flatMap((cell) => orderOf(plainOf(cell)) ?? []);
  return (['DAY_FIRST', 'MONTH_FIRST'] as const).filter(
    (order) => !orders.includes(order === 'DAY_FIRST' ? 'MONTH_FIRST' : 'DAY_FIRST'),
  );
}

/** The only order that a day can have; undefined where it can have both, or has none. */
function orderOf(written: string): DayOrder | undefined {
  const [, one, other] = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{4}$/.exec(written) ?? [];
  if (other === undefined) return undefined;
  if (Number(one) > 12) return 'DAY_FIRST';
  return Number(other) > 12 ? 'MONTH_FIRST' : undefined;
}
