/** The lists on this device, as they are now. */
import { useEffect } from 'react';
import { useKept } from '../../service/kept';
import { look, shelf, type NotKept, type Shelved } from './shelf';

/** null: they are being read; NotKept: they cannot be. */
export function useShelf(): readonly Shelved[] | NotKept | null {
  useEffect(() => void look(), []);
  return useKept(shelf);
}
