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

/** The codes that an address names; where it names none, those that are chosen at first. */
export function chosenIn<C extends string>(
  address: URLSearchParams,
  name: string,
  codes: readonly C[],
  atFirst: readonly C[],
): readonly C[] {
  const named = codes.filter((code) => address.getAll(name).includes(code));
  return named.length === 0 ? atFirst : named;
}
