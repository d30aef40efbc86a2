/** How numbers are shown in a workbook: as days, with leading zeros, or as they are. */
import { dayOfSerial } from './days';
import { readXml } from './workbook-parts';

/** The format of each style, by the number of the style. */
type Formats = readonly string[];
export type Show = (value: number, style: number) => string;

/**
 * The formats that every program knows by number, as far as they show days; those of East Asian programs are 27 to 36 and 50 to 58, of
 * which some show no more than a month.
 */
const DAY_FORMATS = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;
const MONTH_FORMATS = [17, 27, 36, 50, 52, 57];

export function stylesIn(xml: string | undefined): Formats {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let within = false;
  readXml(
    xml,
    (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') within = true;
      if (name === 'xf' && within) formats.push(own.get(Number(numFmtId)) ?? formatOf(Number(numFmtId)));
    },
    (name) => {
      if (name === 'cellXfs') within = false;
    },
  );
  return formats;
}

function formatOf(id: number): string {
  if (MONTH_FORMATS.includes(id)) return 'yyyy-mm';
  return DAY_FORMATS.some(([first, last]) => first <= id && id <= last) ? 'yyyy-mm-dd' : GENERAL;
}

const GENERAL = 'General';

export const shownBy =
  (formats: Formats, from1904: boolean): Show =>
  (value, style) => {
    const format = (formats[style] ?? GENERAL).replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0];
    if (/general/i.test(format)) return plain(value);
    const day = dayOfSerial(value, from1904 ? 1462 : 0);
    if (/d/i.test(format)) return day ?? plain(value);
    // Who writes a month has the program make its first day of it. Where hours are shown, `m` is minutes.
    if (/y|e(?![+-])/i.test(format) || (/m/i.test(format) && !/[hs]/i.test(format)))
      return day?.slice(0, 7) ?? plain(value);
    const zeros = /^0+$/.exec(format)?.[0].length ?? 0;
    return zeros > 1 && Number.isInteger(value) && value >= 0 ? String(value).padStart(zeros, '0') : plain(value);
  };

/** Programs show no more than 15 digits; what they calculate with has more. */
function plain(value: number): string {
  const shown = Number(value.toPrecision(15));
  return Number.isInteger(shown) && Math.abs(shown) < 1e21 ? BigInt(shown).toString() : String(shown);
}
