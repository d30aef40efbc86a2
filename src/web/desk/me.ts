/** Who is signed in, and for which bodies they may act. */
import { createContext, useContext } from 'react';
import { keyText, useNames } from '../records/names';

export interface Me {
  readonly subject: string;
  /** As `body:GIC`. */
  readonly roles: readonly string[];
  /** Codes of the bodies that the roles name. */
  readonly bodies: readonly string[];
}

const ACTING = /^(?:body|authority):(.+)$/;

export const meOf = ({ subject, roles }: Pick<Me, 'subject' | 'roles'>): Me => ({
  subject,
  roles,
  bodies: [...new Set(roles.flatMap((role) => ACTING.exec(role)?.[1] ?? []))],
});

export const MeContext = createContext<Me>({ subject: '', roles: [], bodies: [] });
export const useMe = (): Me => useContext(MeContext);

/** Names bodies: `Vocational Training Council (VTC)`; what the register does not know, by its code alone. */
export function useBodyNames(codes: readonly string[]): (code: string) => string {
  const keys = codes.map((code) => ({ type: 'BODY' as const, code }));
  const names = useNames(keys);
  return (code) => {
    const name = names.get(keyText({ type: 'BODY', code }));
    if (name === undefined) return code;
    return name.includes(code) ? name : `${name} (${code})`;
  };
}
