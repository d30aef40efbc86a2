/** How days (`YYYY-MM-DD`), months (`YYYY-MM`), points in time, numbers, lists and names of languages are written in a language of the page. */

export interface Formats {
  readonly day: (written: string) => string;
  readonly moment: (written: string) => string;
  readonly month: (written: string) => string;
  readonly number: (value: number) => string;
  /** By which form a text says so many: `one`, `other`. */
  readonly plural: (count: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** With the code of the currency: a dollar is not everywhere the same. */
  readonly money: (amount: number, currency: string) => string;
  /** The name of a language, by its tag. */
  readonly tongue: (tag: string) => string;
}

const formatsByRegion = new Map<string, Formats>();

/**
 * Formats take long to make: each is made once, when something is first written with it.
 *
 * @param region BCP 47
 */
export function formatsIn(region: string): Formats {
  const known = formatsByRegion.get(region);
  if (known !== undefined) return known;
  const day = once(() => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }));
  const moment = once(
    () => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Hong_Kong' }),
  );
  const month = once(() => new Intl.DateTimeFormat(region, { year: 'numeric', month: 'long', timeZone: 'UTC' }));
  const number = once(() => new Intl.NumberFormat(region));
  const plural = once(() => new Intl.PluralRules(region));
  const list = once(() => new Intl.ListFormat(region, { type: 'conjunction' }));
  const tongue = once(() => new Intl.DisplayNames(region, { type: 'language' }));
  const formats: Formats = {
    day: (written) => {
      const at = new Date(`${written}T00:00:00Z`);
      // Browsers take the 30th of February for a day in March.
      const isDay = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === written;
      return isDay ? day().format(at) : written;
    },
    moment: (written) => moment().format(new Date(written)),
    month: (written) => month().format(new Date(`${written}-01T00:00:00Z`)),
    // Below a thousand nobody groups digits.
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value)),
    plural: (count) => plural().select(count),
    list: (items) => list().format(items),
    money: (amount, currency) =>
      new Intl.NumberFormat(region, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    tongue: (tag) => tongue().of(tag) ?? tag,
  };
  formatsByRegion.set(region, formats);
  return formats;
}

function once<F>(make: () => F): () => F {
  let made: F | undefined;
  return () => (made ??= make());
}
