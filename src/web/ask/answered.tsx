/** What shows an answer: loaded once something is asked. */
import { Suspense } from 'react';
import { loaded } from '../frame/loaded';
import type { ChangeQuestion, Question } from '../question/address';
import { NotCounting, Reliability, Remarks } from './answer';
import type { BelowProps } from './below';
import type { Decision } from './decision';
import { Needed } from './needed';
import { Next } from './next';

export { Opening } from './answer';
export { Refused } from './refused';

interface AnsweredProps {
  readonly decision: Decision;
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

/** Nobody waits for it: it lies below what is seen first. */
const Below = loaded<BelowProps>(() => import('./below'));

/** In one sheet with the opening. */
export function Grounds(told: AnsweredProps) {
  return (
    <>
      <Reliability decision={told.decision} />
      <Needed {...told} />
      <Remarks decision={told.decision} />
    </>
  );
}

/** @param old whether what is shown is the answer to the question before */
export function Rest({ old, ...told }: AnsweredProps & { readonly old: boolean }) {
  return (
    <>
      <NotCounting {...told} />
      <Next {...told} />
      <Suspense fallback={null}>
        <Below {...told} old={old} />
      </Suspense>
    </>
  );
}
