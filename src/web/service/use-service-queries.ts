/** One query of a component's for each of several things: cached as single queries are. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentString } from '../graphql/graphql';
import { request, hashOf } from './request';

/** The answers to one document for several sets of variables, in their order; undefined as long as one is on its way. */
export function useServiceQueries<T, V>(
  document: TypedDocumentString<T, V>,
  all: readonly V[],
): { readonly answers: readonly (T | undefined)[]; readonly error: Error | null } {
  return useQueries({
    queries: all.map((variables) => ({
      queryKey: [hashOf(document), variables, null],
      queryFn: ({ signal }: { signal: AbortSignal }) => request(document, variables, { signal }),
    })),
    combine: combined<T>,
  });
}

/** Not written where it is used: a new function each time would be taken for a new query. */
const combined = <T>(results: readonly UseQueryResult<T>[]) => ({
  answers: results.map(({ data }) => data),
  error: results.find(({ error }) => error !== null)?.error ?? null,
});
