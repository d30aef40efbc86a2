/** The rooms of the page: where each is, and how it comes to the browser. */
import { lazy, type ComponentType } from 'react';
import { Ask } from '../ask/ask';
import { RevisionDocument } from '../graphql/graphql';
import { ask } from '../service/ask';
import { questions } from '../service/use-ask';
import type { texts } from './texts';

export interface Room {
  /** Its address, and all below it. */
  readonly path: string;
  readonly title: keyof typeof texts;
  readonly Page: ComponentType;
}

/** Comes to the browser when somebody goes there; where it does not come, again once the service answers. */
const room = (load: () => Promise<{ default: ComponentType }>): ComponentType =>
  lazy(() =>
    load().catch(async () => {
      await questions.fetchQuery({ queryKey: ['answering'], queryFn: () => ask(RevisionDocument, {}), staleTime: 0 });
      return load();
    }),
  );

export const ROOMS: readonly Room[] = [
  { path: '/', title: 'ask', Page: Ask },
  { path: '/carries', title: 'carries', Page: room(() => import('../carries/carries')) },
  { path: '/accepted', title: 'accepted', Page: room(() => import('../accepted/accepted')) },
  { path: '/frameworks', title: 'frameworks', Page: room(() => import('../frameworks/frameworks')) },
  { path: '/registry', title: 'registry', Page: room(() => import('../registry/registry')) },
  { path: '/desk', title: 'desk', Page: room(() => import('../desk/desk')) },
  { path: '/api', title: 'api', Page: room(() => import('../api/api')) },
];
