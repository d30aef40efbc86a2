/** What is decided, in numbers: positions of certificates and numbers of equivalences; `decide.ts` puts it into codes. */
import type { NeedFinding, Verdict } from '../model/decision';
import type { Code } from '../model/records';

/** A path in numbers: so many equivalences in order, and one certificate more. */
export interface NumberedPath {
  readonly holding: number;
  readonly equivalences: readonly number[];
  readonly certificates: readonly number[];
  readonly full: boolean;
}

export interface Judgement {
  readonly verdict: Exclude<Verdict, 'UNDETERMINED'>;
  /** Where the requirement's row starts (`RequirementRow`). */
  readonly row: number;
  /** Position of the route in the requirement. */
  readonly route: number;
  readonly needs: readonly NeedFinding<NumberedPath>[];
  readonly outstanding: readonly Code[];
}
