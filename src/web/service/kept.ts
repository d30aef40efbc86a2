/** A state that outlives the component that shows it, as long as the page is open: nothing of it is stored on the device. */
import { useSyncExternalStore } from 'react';

export interface Kept<T> {
  readonly get: () => T;
  readonly set: (change: (was: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function kept<T>(initial: T): Kept<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      value = change(value);
      for (const notify of listeners) notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useKept = <T>({ subscribe, get }: Kept<T>): T => useSyncExternalStore(subscribe, get);
