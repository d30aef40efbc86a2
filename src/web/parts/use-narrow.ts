/** Whether the window is narrower than something needs: what does not fit beside each other is then drawn below each other. */
import { useCallback, useSyncExternalStore } from 'react';

/**
 * @param rem the width that is needed, in the browser's own letters: whoever has them large has less room
 * @param onPaper the width that is needed on paper, where letters are smaller
 */
export function useNarrow(rem: number, onPaper = rem): boolean {
  const query = `screen and (max-width: ${String(rem)}rem), print and (max-width: ${String(onPaper)}rem)`;
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
