/** Whether the window, or the paper, is narrower than something needs: what does not fit beside each other is then drawn below each other. */
import { useCallback, useSyncExternalStore } from 'react';
import { usePrinting } from './use-printing';

/** A4 upright, less the margins of printers, in letters of 16 pixels: all is drawn before a page can know what it is printed on. */
const PAPER = 45;

/**
 * @param rem the width that is needed, in the browser's own letters: whoever has them large has less room
 * @param onPaper the width that is needed on paper, where letters are smaller
 */
export function useNarrow(rem: number, onPaper = rem): boolean {
  const isPrinting = usePrinting();
  const query = `(max-width: ${String(rem)}rem)`;
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  const isNarrow = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return isPrinting ? onPaper > PAPER : isNarrow;
}
