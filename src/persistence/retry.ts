/** Trying again until it succeeds, cannot succeed any more, or takes too long. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface RetryOptions {
  /** From when on a failure is final, in milliseconds of `performance.now()`, which no setting of a clock moves. There is one attempt at least. */
  readonly deadline: number;
  /** The pause between two attempts, in milliseconds. */
  readonly pause: number;
  /** Whether an attempt that failed so may succeed later. */
  readonly isTransient: (error: unknown) => boolean;
}

/** @throws what the last attempt threw */
export async function retryUntil<T>(
  { deadline, pause, isTransient }: RetryOptions,
  attempt: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline || !isTransient(error)) throw error;
    }
    await sleep(pause);
  }
}
