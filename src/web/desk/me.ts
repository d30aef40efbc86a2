/** Who is signed in, and for which bodies they may act. */
import { createContext, useContext } from 'react';
import { keyText, useNames } from '../records/record-names';

export interface Me {
  readonly subject: string;
  /** As `body:GIC`. */
  readonly roles: readonly string[];
  /** Codes of the bodies for which they may act. */
  readonly bodies: readonly string[];
  /** Those of them for which they may say what a competent authority alone can say. */
  readonly authorities: readonly string[];
  readonly isRegistrar: boolean;
}

const ACTING = /^(?:body|authority):(.+)$/;
const AUTHORITY = /^authority:(.+)$/;

const heldFor = (roles: readonly string[], pattern: RegExp): readonly string[] => [
  ...new Set(roles.flatMap((role) => pattern.exec(role)?.[1] ?? [])),
];

export const meOf = ({ subject, roles }: Pick<Me, 'subject' | 'roles'>): Me => ({
  subject,
  roles,
  bodies: heldFor(roles, ACTING),
  authorities: heldFor(roles, AUTHORITY),
  isRegistrar: roles.includes('registrar'),
});

export const MeContext = createContext<Me>(meOf({ subject: '', roles: [] }));
export const useMe = (): Me => useContext(MeContext);

/** Names bodies; what the register does not know, by its code alone. */
export function useBodyNames(codes: readonly string[]): (code: string) => string {
  const keys = codes.map((code) => ({ type: 'BODY' as const, code }));
  const names = useNames(keys);
  return (code) => names.get(keyText({ type: 'BODY', code })) ?? code;
}
