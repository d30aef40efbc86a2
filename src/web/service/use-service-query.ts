/** Queries of the page's components: cached while they are fresh, sent again while the service cannot be reached. */
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentString } from '../graphql/graphql';
import { request, hashOf, Unreachable } from './request';

const isRetried = (_count: number, error: Error): boolean => error instanceof Unreachable;
/** Milliseconds before a request is sent again. */
const retryDelay = (count: number): number => Math.min(500 * 2 ** count, 5000);
/** Milliseconds in which an answer is taken from the cache. */
const FRESH = 10_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: isRetried, retryDelay, staleTime: FRESH, refetchOnWindowFocus: false },
  },
});

export interface QueryOptions {
  /** Not sent while false. */
  readonly when?: boolean;
  /** While the next answer is on its way, the last one stays. */
  readonly keep?: boolean;
  /** Sent again after so many milliseconds, also while the page is not in front. */
  readonly every?: number;
  /** Whether what was refused is sent again when this part of the page appears. */
  readonly again?: boolean;
  /** Who is signed in, where the answer depends on it; everything else is for everybody. */
  readonly token?: string | null;
}

/** The answer to a document; `error` is a Rejected, as a request that did not reach the service is sent again. */
export function useServiceQuery<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  { when = true, keep = false, again = true, token = null, every }: QueryOptions = {},
): UseQueryResult<T> {
  return useQuery({
    queryKey: [hashOf(document), variables, token],
    queryFn: ({ signal }) => request(document, variables, { signal, token }),
    enabled: when,
    retryOnMount: again,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every, refetchIntervalInBackground: true }),
  });
}

/** The answer to a document, where an act of somebody's needs it and no part of the page shows it. */
export const answerTo = <T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> =>
  queryClient.fetchQuery({
    queryKey: [hashOf(document), variables, null],
    queryFn: ({ signal }) => request(document, variables, { signal }),
  });
