/** What the verification of a credential file tells. */
import type { Code } from '../../recognition';
import type { ReadCredential } from './claims';
import type { Finding } from './finding';

/** In this order; `OTHER_PROOF` and `STATUS` once for each that there is, `HOLDER` where a token is bound to its holder. */
export type StepName = 'FILE' | 'FORM' | 'ISSUER' | 'PROOF' | 'OTHER_PROOF' | 'PERIOD' | 'STATUS' | 'HOLDER';

export interface Step extends Finding {
  readonly step: StepName;
}

/** UNDETERMINED: nothing is shown to be wrong, but not all that has to be checked could be. */
export type DocumentVerdict = 'VALID' | 'INVALID' | 'UNDETERMINED';

export interface VerifiedDocument {
  readonly verdict: DocumentVerdict;
  readonly steps: readonly Step[];
  /** What it says, also where that is not shown to be the issuer's word; undefined where it could not be read. */
  readonly credential?: ReadCredential;
  /** The body of the register whose key signed it, where the verdict rests on one. */
  readonly body?: Code;
}
