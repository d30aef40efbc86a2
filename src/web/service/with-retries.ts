/** What is sent in many requests goes on by itself once the service can be reached again. */
import { Unreachable } from './request';

/** Milliseconds before a request that did not reach the service is sent again. */
const RETRY_DELAY = 2000;

export async function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unreachable) || signal.aborted) throw error;
      await pause(RETRY_DELAY, signal);
    }
  }
}

/** Ends at once where the signal aborts. @param ms milliseconds */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
