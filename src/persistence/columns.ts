/** The column words that mean the same on every engine; entities and migrations are written with these alone. */

/** Codes, names and points in time; compared case-sensitively, in code-point order. */
export const text = { type: 'text' } as const;

export const integer = { type: 'integer' } as const;

/** A JSON value as text, so that no engine reorders or rewrites it. */
export const json = { type: 'text' } as const;
