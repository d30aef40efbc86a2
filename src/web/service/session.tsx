/** Who is signed in: a bearer token for as long as this tab lives. It is never kept beyond that. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

const KEPT = 'registry:token';

interface Session {
  /** null: nobody is signed in. */
  readonly token: string | null;
  /** null signs out. */
  readonly carry: (token: string | null) => void;
}

/** Whether the token says of itself that its time is over; of one that cannot be read nobody knows. */
export function hasEnded(token: string): boolean {
  try {
    const payload = atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'));
    const { exp } = JSON.parse(payload) as { readonly exp?: number };
    return exp !== undefined && exp * 1000 <= Date.now();
  } catch {
    return false;
  }
}

const Carried = createContext<Session>({ token: null, carry: () => undefined });

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(() => sessionStorage.getItem(KEPT));
  const session = useMemo(
    () => ({
      token,
      carry: (given: string | null) => {
        if (given === null) sessionStorage.removeItem(KEPT);
        else sessionStorage.setItem(KEPT, given);
        setToken(given);
      },
    }),
    [token],
  );
  return <Carried value={session}>{children}</Carried>;
}

export const useSession = (): Session => useContext(Carried);
