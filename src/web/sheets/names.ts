/** Records that a sheet names by code or by any of their names: what is exact is taken, all else is asked about. */
import { IdentifyNamesDocument, type IdentifyNamesQuery } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import type { NamedType } from '../parts/record-picker';
import { nameKey, namedBy, type Chosen, type Named as NamedRecord } from '../../sheets/named';
import { useServiceQueries } from '../service/use-service-queries';

export type NameCandidate = IdentifyNamesQuery['identify'][number]['candidates'][number];

export type Named = NamedRecord<NameCandidate>;

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
    of: (type, text) => namedBy(found.get(nameKey(type, text)), chosen[nameKey(type, text)]),
    error,
  };
}

function inBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let from = 0; from < texts.length; from += BATCH_SIZE) batches.push(texts.slice(from, from + BATCH_SIZE));
  return batches;
}
