/** Records that a sheet names by code or by any of their names: what is exact is taken, all else is asked about. */

/** A record that a text may mean. */
interface Meant {
  readonly code: string;
  readonly name: string;
  readonly by: 'CODE' | 'NAME' | 'OTHER_NAME' | 'NEAR';
}

export type Named<M extends Meant = Meant> =
  | { readonly is: 'TAKEN'; readonly code: string; readonly name: string | null }
  /** Exactly the name of more than one. */
  | { readonly is: 'SEVERAL'; readonly candidates: readonly M[] }
  | { readonly is: 'NEAR'; readonly candidates: readonly M[] }
  | { readonly is: 'NONE' }
  | { readonly is: 'WAITING' };

/** What somebody has said a text stands for, by `nameKey`. */
export type Chosen = Readonly<Record<string, string>>;

export const nameKey = (type: string, text: string): string => `${type} ${text}`;

/**
 * @param candidates undefined: they are not known yet
 * @param chosen the code that somebody has said it stands for
 */
export function namedBy<M extends Meant>(candidates: readonly M[] | undefined, chosen: string | undefined): Named<M> {
  if (chosen !== undefined)
    return { is: 'TAKEN', code: chosen, name: candidates?.find(({ code }) => code === chosen)?.name ?? null };
  if (candidates === undefined) return { is: 'WAITING' };
  const byCode = candidates.filter(({ by }) => by === 'CODE');
  const exact = byCode.length > 0 ? byCode : candidates.filter(({ by }) => by !== 'NEAR');
  if (exact.length === 1) return { is: 'TAKEN', code: exact[0].code, name: exact[0].name };
  if (exact.length > 1) return { is: 'SEVERAL', candidates: exact };
  return candidates.length > 0 ? { is: 'NEAR', candidates } : { is: 'NONE' };
}
