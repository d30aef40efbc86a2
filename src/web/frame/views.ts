/** The views of the page: the address of each, its title, and how it is loaded. */
import { lazy, type ComponentType } from 'react';
import { Ask } from '../ask/ask';
import { RevisionDocument } from '../graphql/graphql';
import { request } from '../service/request';
import { queryClient } from '../service/use-service-query';
import type { texts } from './texts';

export interface View {
  /** Its address, and all below it. */
  readonly path: string;
  readonly title: keyof typeof texts;
  readonly Page: ComponentType;
  /** Other views lead there, not the frame. */
  readonly unlisted?: true;
}

/**
 * Loaded when somebody goes there; where it cannot be loaded, again once the service can be reached. Some browsers keep in mind that a file could not be
 * had, until the page itself is loaded again: nothing is lost by that, as what is asked stands in the address.
 */
const loaded = (load: () => Promise<{ default: ComponentType }>): ComponentType =>
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

export const VIEWS: readonly View[] = [
  { path: '/', title: 'ask', Page: Ask },
  { path: '/carries', title: 'carries', Page: loaded(() => import('../carries/carries')) },
  { path: '/ways', title: 'ways', Page: loaded(() => import('../ways/ways')) },
  { path: '/accepted', title: 'accepted', Page: loaded(() => import('../accepted/accepted')) },
  { path: '/verify', title: 'verify', Page: loaded(() => import('../verify/verify')) },
  { path: '/coverage', title: 'coverage', Page: loaded(() => import('../coverage/coverage')) },
  { path: '/curriculum', title: 'curriculum', Page: loaded(() => import('../curriculum/curriculum')) },
  { path: '/frameworks', title: 'frameworks', Page: loaded(() => import('../frameworks/frameworks')) },
  { path: '/registry', title: 'registry', Page: loaded(() => import('../registry/registry')) },
  { path: '/receipt', title: 'receipt', Page: loaded(() => import('../receipt/receipt')), unlisted: true },
  { path: '/desk', title: 'desk', Page: loaded(() => import('../desk/desk')) },
  { path: '/api', title: 'api', Page: loaded(() => import('../api/api')) },
];
