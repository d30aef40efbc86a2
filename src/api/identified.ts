/** Who asks, for all ways of asking alike. */
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller';
import type { Tokens } from '../access/tokens';
import { notesOn } from '../monitoring/requests';
import { currentTask } from '../scheduling/task';
import { kindOf } from './observed';
import { callerNamed } from './rate-limits';

/**
 * The caller of a request, whose work is counted for them from now on, and told of in the log as theirs; null: nobody in particular.
 * @throws LocalizedError where there is a token that does not count
 */
export async function identified(tokens: Tokens, request: FastifyRequest): Promise<Caller | null> {
  const notes = notesOn(request);
  notes.caller = 'refused';
  const caller = await tokens.callerOf(request.headers.authorization);
  notes.caller = kindOf(caller);
  if (caller !== null) currentTask().caller = callerNamed(caller);
  return caller;
}
