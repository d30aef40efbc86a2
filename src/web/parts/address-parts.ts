/** The parts of an address as the fields of a form. */
import { useSearchParams } from 'wouter';

/** @returns the address, and what sets a part of it; an empty value takes the part away */
export function useAddressParts(): readonly [URLSearchParams, (name: string, value: string) => void] {
  const [address, setAddress] = useSearchParams();
  const set = (name: string, value: string): void =>
    setAddress(
      (was) => {
        const next = new URLSearchParams(was);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [address, set];
}
