/** On whose behalf somebody acts. */
import type { Caller } from '../access/caller';
import { refuse } from './refusal';
import type { Code } from '../recognition';
import { problem } from './problems';

/** Refuses who acts for a body of which they are no member. */
export function refuseStranger({ bodies: yours }: Caller, named: Code | null | undefined): void {
  if (named && !yours.includes(named)) refuse(problem('NOT_A_MEMBER', { value: named, body: named, yours }, '/act/as'));
}

/** The body for which the caller acts: the one that is named, or the only one of those that may. */
export function bodyOf(caller: Caller, may: readonly Code[], named: Code | null | undefined): Code {
  const yours = caller.bodies;
  refuseStranger(caller, named);
  const candidates = named ? [named] : yours;
  const able = candidates.filter((body) => may.includes(body));
  if (able.length === 0) refuse(problem('NOT_A_PARTY', { value: named ?? '', bodies: may, yours }));
  if (able.length > 1) refuse(problem('BODY_AMBIGUOUS', { bodies: able }, '/act/as'));
  return able[0];
}
