/** Waiting for so long, and no longer. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What the work gives; undefined where that takes longer. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const late = sleep(milliseconds, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}
