/** Queries of the page's components: cached while they are fresh, sent again while the service cannot be reached. */
import { useEffect, useMemo } from 'react';
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
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
  /** Who is signed in, where the answer depends on it; everything else is for everybody. */
  readonly token?: string | null;
}

/** The answer to a document; `error` is a Rejected, as a request that did not reach the service is sent again. */
export function useServiceQuery<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  { when = true, keep = false, token = null, every }: QueryOptions = {},
): UseQueryResult<T> {
  return useQuery({
    queryKey: [hashOf(document), variables, token],
    queryFn: ({ signal }) => request(document, variables, { signal, token }),
    enabled: when,
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

/** As much of a connection as pages need. */
export interface Connection<N> {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

export interface Pages<T, N> {
  /** The first answer: what it says beside the list. */
  readonly first: T | undefined;
  readonly nodes: readonly N[];
  readonly total: number;
  /** Requests the next page; undefined where there is none. */
  readonly more: (() => void) | undefined;
  readonly waiting: boolean;
  /** What is there answers the query before this one. */
  readonly old: boolean;
  readonly error: Error | null;
}

/** A list of the service, a page at a time: `listOf` finds it in an answer; the document takes the cursor as `after`. */
export function usePages<T, V extends { readonly after?: string | null }, N>(
  document: TypedDocumentString<T, V>,
  variables: Omit<V, 'after'>,
  listOf: (answer: T) => Connection<N> | undefined,
  { when = true, token = null }: Omit<QueryOptions, 'keep' | 'every'> = {},
): Pages<T, N> {
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [hashOf(document), variables, token, 'pages'],
    queryFn: ({ signal, pageParam }) => request(document, { ...variables, after: pageParam } as V, { signal, token }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = listOf(last)?.pageInfo;
      return info?.hasNextPage === true ? info.endCursor : null;
    },
    enabled: when,
    placeholderData: keepPreviousData,
  });
  const answers = data?.pages ?? [];
  // Where `listOf` is always the same function, the list is the same as long as it has the same items.
  const nodes = useMemo(
    () => data?.pages.flatMap((answer) => listOf(answer)?.edges.map(({ node }) => node) ?? []) ?? [],
    [data, listOf],
  );
  return {
    first: answers[0],
    nodes,
    total: answers[0] === undefined ? 0 : (listOf(answers[0])?.totalCount ?? 0),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    waiting: isFetching,
    old: isPlaceholderData,
    error,
  };
}

/** Requests page after page without being asked to, as long as there are fewer than `most` items: what can be looked through is printed whole. */
export function useMorePages({ nodes, more, waiting, old, error }: Pages<unknown, unknown>, most: number): void {
  const next = !waiting && !old && error === null && nodes.length < most ? more : undefined;
  useEffect(() => next?.(), [next]);
}
