/** What a rule is: a function that looks at the register as it would be, and reports what the document would make wrong in it. */
import type { GivenRecord } from '../given-records';
import type { Path } from '../problem';
import type { ProblemKey } from '../problem-messages';
import type { MessageParameters } from '../../language/message';
import type { MergedRegister } from './merged-register';

export type Rule = (register: MergedRegister, report: Report) => void;

/** Reports a problem of a record at a path within it, or at the record itself where it leaves that field out. */
export type Report = (
  given: GivenRecord,
  path: Path,
  key: ProblemKey,
  value: unknown,
  parameters: MessageParameters,
) => void;
