/** The rooms of the page: where each is, and how it comes to the browser. */
import { lazy, type ComponentType } from 'react';
import { Ask } from '../ask/ask';
import type { texts } from './texts';

export interface Room {
  /** Its address, and all below it. */
  readonly path: string;
  readonly title: keyof typeof texts;
  readonly Page: ComponentType;
}

export const ROOMS: readonly Room[] = [
  { path: '/', title: 'ask', Page: Ask },
  { path: '/carries', title: 'carries', Page: lazy(() => import('../carries/carries')) },
  { path: '/accepted', title: 'accepted', Page: lazy(() => import('../accepted/accepted')) },
  { path: '/frameworks', title: 'frameworks', Page: lazy(() => import('../frameworks/frameworks')) },
  { path: '/registry', title: 'registry', Page: lazy(() => import('../registry/registry')) },
  { path: '/desk', title: 'desk', Page: lazy(() => import('../desk/desk')) },
  { path: '/api', title: 'api', Page: lazy(() => import('../api/api')) },
];
