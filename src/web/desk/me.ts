/** Who is signed in, and for which bodies they may act. */
import { createContext, useContext } from 'react';

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
