/** Where in a path a step may stand: the groups of edges. */
import { Bits } from '../catalogue/step-graph';
import type { AgreementTerms } from './agreement-terms';

/** In any place of a path; these stand first in a certificate's row, node by node. */
export const ANYWHERE = 0;
/** It has an award window: it can go on, but only from a holding. */
export const FIRST_ONLY = 1;
/** Its agreement grants nothing onward: it is a path by itself. */
export const ALONE = 2;
/** It credits units, so that nothing follows it; these stand apart. */
export const PARTIAL = 3;
export const GROUPS = 4;

export function groupOf(partial: boolean, bits: number, { maxSteps }: AgreementTerms): number {
  if (partial) return PARTIAL;
  if (maxSteps < 2) return ALONE;
  return (bits & Bits.WINDOW) !== 0 ? FIRST_ONLY : ANYWHERE;
}
