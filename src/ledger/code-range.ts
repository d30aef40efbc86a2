/** Rows by what their codes begin with: codes are compared by code point, on every engine. */

/** The first text behind all that begin so. */
export const afterPrefix = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
