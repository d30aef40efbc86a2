/** Long work in slices of time: whoever else waits for the process is served in between. */

/** How long work goes on before others have their turn, in milliseconds. */
const SLICE_MS = 0.5;

/** Does work that is cut into turns by its `yield`s, a slice of time after the other. */
export async function cooperatively<T>(turns: Iterator<unknown, T>, sliceMs = SLICE_MS): Promise<T> {
  for (;;) {
    const endOfSlice = performance.now() + sliceMs;
    while (performance.now() < endOfSlice) {
      const turn = turns.next();
      if (turn.done === true) return turn.value;
    }
    await yieldToEventLoop();
  }
}

/** Lets everything run that is ready to. */
export const yieldToEventLoop = (): Promise<void> => new Promise(setImmediate);
