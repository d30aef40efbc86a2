/** Whether the service has another build of the page than the one that is open: it was brought up to date since. */
import { useSyncExternalStore } from 'react';

/** What the service has written into the document. Where nobody has, as in a page that is worked on, any build will do. */
const own = document.querySelector<HTMLMetaElement>('meta[name="registry-build"]')?.content;

let outdated = false;
const listeners = new Set<() => void>();

/** @param served the build that the last answer names; null: it names none */
export function noteBuild(served: string | null): void {
  const differs = own !== undefined && served !== null && served !== own;
  if (differs === outdated) return;
  outdated = differs;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOutdated = (): boolean => useSyncExternalStore(subscribe, () => outdated);
