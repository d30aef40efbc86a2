/** Parts of the page that are loaded when somebody comes to them. */
import { lazy, type ComponentType } from 'react';
import { RevisionDocument } from '../graphql/graphql';
import { request } from '../service/request';
import { queryClient } from '../service/use-service-query';

/**
 * Where it cannot be loaded, it is tried again once the service can be reached. Some browsers keep in mind that a file could not be had, until the page
 * itself is loaded again: nothing is lost by that, as what is asked stands in the address.
 */
export const loaded = <Props = object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> =>
  lazy(() =>
    load().catch(async () => {
      await queryClient.fetchQuery({
        queryKey: ['reachable'],
        queryFn: () => request(RevisionDocument, {}),
        staleTime: 0,
      });
      return load().catch(reload);
    }),
  );

const RELOADED = 'reloaded';
const RELOADS_APART_MS = 60_000;

/** @throws the error where that has not helped just before */
function reload(error: Error): Promise<never> {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < RELOADS_APART_MS) throw error;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return new Promise(() => undefined);
}
