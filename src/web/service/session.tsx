/** Who is signed in: a bearer token, kept for as long as this tab is open and no longer. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

const STORAGE_KEY = 'registry:token';

interface Session {
  /** null: nobody is signed in. */
  readonly token: string | null;
  /** null signs out. */
  readonly setToken: (token: string | null) => void;
}

/** Whether a token has expired by its own `exp`; one that cannot be read is taken as valid. */
export function hasEnded(token: string): boolean {
  try {
    const payload = atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'));
    const { exp } = JSON.parse(payload) as { readonly exp?: number };
    return exp !== undefined && exp * 1000 <= Date.now();
  } catch {
    return false;
  }
}

const SessionContext = createContext<Session>({ token: null, setToken: () => undefined });

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [token, set] = useState(() => sessionStorage.getItem(STORAGE_KEY));
  const session = useMemo(
    () => ({
      token,
      setToken: (given: string | null) => {
        if (given === null) sessionStorage.removeItem(STORAGE_KEY);
        else sessionStorage.setItem(STORAGE_KEY, given);
        set(given);
      },
    }),
    [token],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export const useSession = (): Session => useContext(SessionContext);
