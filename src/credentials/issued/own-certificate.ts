/** Whose a certificate of the register is to issue. */
import type { Caller } from '../../access/caller';
import { bodyOf, refuseStranger } from '../../acts/on-behalf';
import { problem } from '../../acts/problems';
import { refuse } from '../../acts/refusal';
import type { Catalogue, Certificate, Code } from '../../recognition';

/** Who asks, of which register. */
export interface Scene {
  readonly catalogue: Catalogue;
  readonly caller: Caller;
  readonly as: Code | null | undefined;
}

/** The certificate of the register, if it is the caller's to issue. */
export function certificateOf({ catalogue, caller, as }: Scene, code: Code): Certificate {
  refuseStranger(caller, as);
  const certificate = catalogue.tables.certificates.find(code);
  if (certificate === undefined) refuse(problem('UNKNOWN_RECORD', { value: code, record: code }, '/certificate'));
  bodyOf(caller, [certificate.body], as);
  return certificate;
}
