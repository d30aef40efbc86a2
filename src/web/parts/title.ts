/** What the page is about at the moment, beyond the name of its room: the title of the document says it. */
import { useEffect, useSyncExternalStore } from 'react';

let subject: string | null = null;
const readers = new Set<() => void>();

function tell(next: string | null): void {
  subject = next;
  for (const read of readers) read();
}

/** Names what a view shows while it is on the screen: `Requirement: jewellery designer, Hong Kong`. Undefined or null: that is not known yet, or there is nothing to name. */
export function useTitle(shown: string | null | undefined): void {
  useEffect(() => {
    tell(shown ?? null);
    return () => tell(null);
  }, [shown]);
}

/** For the frame. */
export const useSubject = (): string | null => useSyncExternalStore(subscribe, () => subject);

function subscribe(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}
