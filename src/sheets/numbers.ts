/** Numbers as people write them: `2,5` and `2.5`, in full-width digits as well. */

/** NaN where it is no number, or may be two: `1,000` is one, or a thousand. */
export function readNumber(written: string): number {
  const plain = written.normalize('NFKC').trim();
  if (!/^-?\d+([.,]\d+)?$/.test(plain) || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return NaN;
  return Number(plain.replace(',', '.'));
}

/** Years, with or without the word: `3`, `2,5 anos`, `5年`. NaN where it is no number of years. */
export function readYears(written: string): number {
  const years = readNumber(written.normalize('NFKC').replace(/\s*(年|years?|yrs?\.?|anos?)\s*$/i, ''));
  return years >= 0 && years <= MAX_YEARS ? years : NaN;
}

/** Nobody has more years of practice. */
export const MAX_YEARS = 80;
