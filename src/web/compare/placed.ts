/** Where two certificates stand to one another by level: only what placements and level references say themselves. */
import type { ComparedLevelFragment, ComparedReferencesQuery } from '../graphql/graphql';

export type Level = ComparedLevelFragment;
export type Reference = NonNullable<ComparedReferencesQuery['frameworkLadder']>['rungs'][number]['references'][number];

/** A placement of each, and what is said of the two. */
export type Relation =
  | { readonly kind: 'same' | 'higher' | 'lower'; readonly a: Level; readonly b: Level }
  | {
      /** `both`: the reference ties the two levels themselves; `ofA`, `ofB`: that of one of them to another level than that of the other. */
      readonly kind: 'both' | 'ofA' | 'ofB';
      readonly a: Level;
      readonly b: Level;
      readonly reference: Reference;
      /** The level that the reference leads to. */
      readonly to: Level;
    };

export const relationsOf = (
  ofA: readonly Level[],
  ofB: readonly Level[],
  references: readonly Reference[],
): readonly Relation[] => ofA.flatMap((a) => ofB.flatMap((b) => relationsBetween(a, b, references)));

function relationsBetween(a: Level, b: Level, references: readonly Reference[]): readonly Relation[] {
  if (a.framework.code === b.framework.code) return [{ kind: inOrder(a, b), a, b }];
  return references.flatMap((reference): readonly Relation[] => {
    const [inA, inB] =
      reference.a.framework.code === a.framework.code ? [reference.a, reference.b] : [reference.b, reference.a];
    if (inA.framework.code !== a.framework.code || inB.framework.code !== b.framework.code) return [];
    const [fromA, fromB] = [inA.level.code === a.level.code, inB.level.code === b.level.code];
    if (fromA && fromB) return [{ kind: 'both', a, b, reference, to: inB }];
    if (fromA) return [{ kind: 'ofA', a, b, reference, to: inB }];
    return fromB ? [{ kind: 'ofB', a, b, reference, to: inA }] : [];
  });
}

/** Levels are in order within their framework alone. */
function inOrder(a: Level, b: Level): 'same' | 'higher' | 'lower' {
  if (a.level.order === b.level.order) return 'same';
  return a.level.order > b.level.order ? 'higher' : 'lower';
}
