/** The engine as tests ask it: one register, one claim, the decision. */
import { compile, decide, isRefusal, type Claim, type Decision, type Register } from '../../src/recognition';

export function decided<T extends object>(answer: T): Exclude<T, { problems: unknown }> {
  if (isRefusal(answer)) throw new Error(`the claim is refused: ${JSON.stringify(answer.problems)}`);
  return answer as Exclude<T, { problems: unknown }>;
}

/** The revision that test registers are compiled as. */
export const REVISION = 1;

export const decideOn = (register: Register, claim: Claim): Decision =>
  decided(decide(compile(register, REVISION), claim));
