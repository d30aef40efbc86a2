/** What the end or the coming of an equivalence means for the steps. */
import type { RecordChange } from '../catalogue/tables';
import type { StepMaker } from '../compile/compile-steps';
import { groupOf } from '../compile/step-groups';
import type { StepOf } from '../compile/step-rows';
import type { Equivalence } from '../model/records';

/** A step that ends or comes. */
export interface StepChange {
  /** The number of the equivalence's record. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly agreement: number;
  /** Where in a path it may stand. */
  readonly group: number;
  readonly comes: boolean;
  /** The interval of days. */
  readonly days: number;
  readonly step: StepOf;
}

export function stepChangesOf(
  maker: StepMaker,
  { number: id, record, comes }: RecordChange<Equivalence>,
): readonly StepChange[] {
  const step = maker.stepOf(record);
  if (step === undefined) return [];
  const { from, to, agreement, mutual } = step;
  const group = groupOf(step.partial, step.bits, maker.terms[agreement]);
  return step.days.flatMap((days) => {
    const along = { id, from, to, agreement, group, comes, days, step };
    return mutual ? [along, { ...along, from: to, to: from }] : [along];
  });
}
