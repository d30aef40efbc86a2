/** A value once it has not changed for a moment: for questions that are asked while somebody writes. */
import { useEffect, useState } from 'react';

const MOMENT = 300;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), MOMENT);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
