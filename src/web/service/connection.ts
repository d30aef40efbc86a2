/** Whether the service answered the last time it was asked. */
import { useSyncExternalStore } from 'react';

let fine = true;
const told = new Set<() => void>();

export function reached(answered: boolean): void {
  if (fine === answered) return;
  fine = answered;
  for (const tell of told) tell();
}

function listen(tell: () => void): () => void {
  told.add(tell);
  return () => told.delete(tell);
}

export const useConnection = (): boolean => useSyncExternalStore(listen, () => fine);
