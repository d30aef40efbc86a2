/** Keeps a long run to the memory that it needs. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects what nobody needs any more. Until its first full collection a heap grows to a bound that is drawn for any program; from then on to
 * one that is drawn by what is alive.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
