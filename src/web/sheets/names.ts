/** Records that a sheet names by code or by any of their names: what is exact is taken, all else is asked about. */
import { IdentifyNamesDocument, type IdentifyNamesQuery } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import type { NamedType } from '../parts/record-picker';
import { useServiceQueries } from '../service/use-service-query';

export type NameCandidate = IdentifyNamesQuery['identify'][number]['candidates'][number];

export type Named =
  | { readonly is: 'TAKEN'; readonly code: string; readonly name: string | null }
  /** Exactly the name of more than one. */
  | { readonly is: 'SEVERAL'; readonly candidates: readonly NameCandidate[] }
  | { readonly is: 'NEAR'; readonly candidates: readonly NameCandidate[] }
  | { readonly is: 'NONE' }
  | { readonly is: 'WAITING' };

/** What somebody has said a text stands for, by `nameKey`. */
export type Chosen = Readonly<Record<string, string>>;

export const nameKey = (type: NamedType, text: string): string => `${type} ${text}`;

export interface Names {
  readonly of: (type: NamedType, text: string) => Named;
  readonly error: Error | null;
}

/** Texts in one request. */
const BATCH_SIZE = 500;

export function useNames(wanted: ReadonlyMap<NamedType, ReadonlySet<string>>, chosen: Chosen): Names {
  const { language } = useLanguage();
  const batches = [...wanted].flatMap(([type, texts]) =>
    inBatches([...texts]).map((batch) => ({
      type,
      texts: batch,
      language: language.code,
    })),
  );
  const { answers, error } = useServiceQueries(IdentifyNamesDocument, batches);
  const found = new Map<string, readonly NameCandidate[]>();
  answers.forEach((answer, at) =>
    answer?.identify.forEach(({ text, candidates }) => found.set(nameKey(batches[at].type, text), candidates)),
  );
  return {
    of: (type, text) => named(found.get(nameKey(type, text)), chosen[nameKey(type, text)]),
    error,
  };
}

function inBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let from = 0; from < texts.length; from += BATCH_SIZE) batches.push(texts.slice(from, from + BATCH_SIZE));
  return batches;
}

function named(candidates: readonly NameCandidate[] | undefined, chosen: string | undefined): Named {
  if (chosen !== undefined)
    return { is: 'TAKEN', code: chosen, name: candidates?.find(({ code }) => code === chosen)?.name ?? null };
  if (candidates === undefined) return { is: 'WAITING' };
  const byCode = candidates.filter(({ by }) => by === 'CODE');
  const exact = byCode.length > 0 ? byCode : candidates.filter(({ by }) => by !== 'NEAR');
  if (exact.length === 1) return { is: 'TAKEN', code: exact[0].code, name: exact[0].name };
  if (exact.length > 1) return { is: 'SEVERAL', candidates: exact };
  return candidates.length > 0 ? { is: 'NEAR', candidates } : { is: 'NONE' };
}
