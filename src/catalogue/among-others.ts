/** Long work that leaves the process able to answer. */
import type { TimeSlices } from '../recognition';

/** How long work goes on before others have their turn, in milliseconds. */
const STRETCH = 0.5;

/** Does the work turn by turn: whoever waits for an answer is served in between. */
export async function amongOthers<T>(turns: TimeSlices<T>): Promise<T> {
  for (;;) {
    for (const until = performance.now() + STRETCH; performance.now() < until;) {
      const turn = turns.next();
      if (turn.done === true) return turn.value;
    }
    await new Promise(setImmediate);
  }
}
