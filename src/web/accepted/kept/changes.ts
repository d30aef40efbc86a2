/** What of a list is another than at the check before. */
import type { Condition, KeptAnswer, KeptItem } from './kept-list';

/** In the order in which they are told. */
export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'VERDICT', 'CONDITIONS', 'UNTIL', 'STANDING'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Changed {
  readonly item: KeptItem;
  readonly kinds: readonly ChangeKind[];
}

/** All items, those that have changed first. */
export function changesIn(items: readonly KeptItem[]): readonly Changed[] {
  const all = items.map((item) => ({ item, kinds: kindsOf(item) }));
  const isChanged = ({ kinds }: Changed): boolean => kinds.length > 0;
  return [...all.filter(isChanged), ...all.filter((one) => !isChanged(one))];
}

export const countOf = (changes: readonly Changed[], kind: ChangeKind): number =>
  changes.filter(({ kinds }) => kinds.includes(kind)).length;

function kindsOf({ answer, was }: KeptItem): readonly ChangeKind[] {
  if (was === null) return answer === null ? [] : ['ADDED'];
  if (answer === null) return ['REMOVED'];
  const differs: Readonly<Partial<Record<ChangeKind, boolean>>> = {
    VERDICT: answer.verdict !== was.verdict,
    CONDITIONS: conditionsLeft(answer, was).length + conditionsLeft(was, answer).length > 0,
    UNTIL: answer.holdsUntil !== was.holdsUntil,
    STANDING: answer.standing !== was.standing,
  };
  return CHANGE_KINDS.filter((kind) => differs[kind]);
}

/** The conditions of the one that the other has not. */
export const conditionsLeft = (one: KeptAnswer, other: KeptAnswer): readonly Condition[] =>
  one.outstanding.filter(({ code }) => !other.outstanding.some((condition) => condition.code === code));
