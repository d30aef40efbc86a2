/** On whose behalf somebody acts. */
import { roleOf, type Caller } from '../access/caller';
import { refuse } from './refusal';
import type { Code } from '../recognition';
import { problem } from './problems';

/** Refuses who acts for a body of which they are no member. */
export function refuseStranger({ bodies: yours }: Caller, named: Code | null | undefined): void {
  if (named && !yours.includes(named)) refuse(problem('NOT_A_MEMBER', { value: named, body: named, yours }, '/act/as'));
}

/** The bodies for which the caller may act where for some, the `authorities`, the role of a competent authority is needed. */
export const ableBodies = (caller: Caller, authorities: readonly Code[]): readonly Code[] =>
  caller.bodies.filter((body) => !authorities.includes(body) || caller.authorities.includes(body));

/**
 * The body for which the caller acts: the one that is named, or the only one of those that may.
 * @param authorities those of them for which the act is one of a competent authority
 */
export function bodyOf(
  caller: Caller,
  may: readonly Code[],
  named: Code | null | undefined,
  authorities: readonly Code[] = [],
): Code {
  const yours = caller.bodies;
  refuseStranger(caller, named);
  const candidates = (named ? [named] : yours).filter((body) => may.includes(body));
  if (candidates.length === 0) refuse(problem('NOT_A_PARTY', { value: named ?? '', bodies: may, yours }));
  const able = candidates.filter((body) => ableBodies(caller, authorities).includes(body));
  if (able.length === 0) {
    const [body] = candidates;
    refuse(problem('AUTHORITY_NEEDED', { value: body, body, role: roleOf('AUTHORITY', body) }));
  }
  if (able.length > 1) refuse(problem('BODY_AMBIGUOUS', { bodies: able }, '/act/as'));
  return able[0];
}
