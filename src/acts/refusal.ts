/** How an act is refused: with every problem named, and nothing written. */
import type { Text } from '../recognition';

/** One thing that is wrong with an act. */
export interface ActProblem {
  /** A stable code, as `FOUR_EYES`. */
  readonly code: string;
  /** Where, as a JSON pointer into a catalogue document that has the record alone, or into the arguments of the act; empty: the act itself. */
  readonly pointer: string;
  readonly value: string;
  /** What is wrong, what was expected, what to do next. */
  readonly message: Text;
}

/** Thrown by a plan: the act is refused. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
  constructor(readonly problems: readonly ActProblem[]) {
    super(problems.map(({ code }) => code).join());
  }
}

/** Refuses an act. */
export function refuse(...problems: readonly ActProblem[]): never {
  throw new ActRefused(problems);
}
