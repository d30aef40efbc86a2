/** The views of the page: the address of each, its title, and how it is loaded. */
import type { ComponentType } from 'react';
import { Ask } from '../ask/ask';
import { loaded } from './loaded';
import type { texts } from './texts';

export interface View {
  /** Its address, and all below it. */
  readonly path: string;
  readonly title: keyof typeof texts;
  readonly Page: ComponentType;
}

export const VIEWS: readonly View[] = [
  { path: '/', title: 'ask', Page: Ask },
  { path: '/carries', title: 'carries', Page: loaded(() => import('../carries/carries')) },
  { path: '/ways', title: 'ways', Page: loaded(() => import('../ways/ways')) },
  { path: '/compare', title: 'compare', Page: loaded(() => import('../compare/compare')) },
  { path: '/accepted', title: 'accepted', Page: loaded(() => import('../accepted/accepted')) },
  { path: '/verify', title: 'verify', Page: loaded(() => import('../verify/verify')) },
  { path: '/coverage', title: 'coverage', Page: loaded(() => import('../coverage/coverage')) },
  { path: '/curriculum', title: 'curriculum', Page: loaded(() => import('../curriculum/curriculum')) },
  { path: '/frameworks', title: 'frameworks', Page: loaded(() => import('../frameworks/frameworks')) },
  { path: '/registry', title: 'registry', Page: loaded(() => import('../registry/registry')) },
  { path: '/receipt', title: 'receipt', Page: loaded(() => import('../receipt/receipt')) },
  { path: '/desk', title: 'desk', Page: loaded(() => import('../desk/desk')) },
  { path: '/about', title: 'about', Page: loaded(() => import('../about/about')) },
  { path: '/glossary', title: 'glossary', Page: loaded(() => import('../glossary/glossary')) },
  { path: '/api', title: 'api', Page: loaded(() => import('../api/api')) },
];
