/** Parts of the page that are loaded when somebody comes to them. */
import { lazy, type ComponentType } from 'react';
import { useQuery } from '@tanstack/react-query';
import { RevisionDocument } from '../graphql/graphql';
import { request } from '../service/request';
import { queryClient } from '../service/use-service-query';

/** A view, or a part of one, in place of which the nearest `Suspense` shows what it has until it is there. */
export const loaded = <Props = object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> =>
  lazy(() => whenReachable(load));

/** A module, once it is there; loaded from when `when` is first true. */
export const useLoaded = <M>(name: string, load: () => Promise<M>, when: boolean): M | undefined =>
  useQuery({
    queryKey: ['loaded', name],
    queryFn: () => whenReachable(load),
    enabled: when,
    staleTime: Infinity,
    throwOnError: true,
  }).data;

/**
 * Where it cannot be loaded, it is tried again once the service can be reached. Some browsers keep in mind that a file could not be had, until the page
 * itself is loaded again: nothing is lost by that, as what is asked stands in the address.
 */
const whenReachable = <M>(load: () => Promise<M>): Promise<M> =>
  load().catch(async () => {
    await queryClient.fetchQuery({
      queryKey: ['reachable'],
      queryFn: () => request(RevisionDocument, {}),
      staleTime: 0,
    });
    return load().catch(reload);
  });

const RELOADED = 'reloaded';
const RELOADS_APART_MS = 60_000;

/** @throws the error where that has not helped just before */
function reload(error: Error): Promise<never> {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < RELOADS_APART_MS) throw error;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return new Promise(() => undefined);
}
