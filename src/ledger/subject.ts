/** What an act is about, as the ledger names it. */

/** The name of a record in the ledger, as `equivalences/GIC-1`. */
export const subjectOf = ({ type, code }: { readonly type: string; readonly code: string }): string =>
  `${type}/${code}`;
