/** A value once it has not changed for a moment: for queries that follow what somebody is typing. */
import { useEffect, useState } from 'react';

/** Milliseconds. */
const DELAY = 300;

export function useDebounced<T>(value: T): T {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), DELAY);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}
