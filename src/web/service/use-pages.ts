/** Lists of the service, a page at a time. */
import { useEffect, useMemo } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../graphql/graphql';
import { request, hashOf } from './request';
import type { QueryOptions } from './use-service-query';

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
