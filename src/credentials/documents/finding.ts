/** What one check of a credential file found. */
import type { MessageParameters } from '../../language/message';
import type { FindingCode } from './finding-messages';

/**
 * FAILED: it is shown that this is not in order. NOT_CHECKED: it cannot be told, be it that something is missing or that no such thing can
 * be checked here; never to be read as either of the others.
 */
export type Outcome = 'PASSED' | 'FAILED' | 'NOT_CHECKED';

export interface Finding {
  readonly outcome: Outcome;
  readonly code: FindingCode;
  /** What its message is filled with. */
  readonly parameters: MessageParameters;
}

export const passed = (code: FindingCode, parameters: MessageParameters = {}): Finding => ({
  outcome: 'PASSED',
  code,
  parameters,
});

export const failed = (code: FindingCode, parameters: MessageParameters = {}): Finding => ({
  outcome: 'FAILED',
  code,
  parameters,
});

export const notChecked = (code: FindingCode, parameters: MessageParameters = {}): Finding => ({
  outcome: 'NOT_CHECKED',
  code,
  parameters,
});

/** Ends a check, wherever it stands, with what was found. */
export class Found extends Error {
  override readonly name = 'Found';

  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

/** What was found; a check that came to its end has found nothing that is wrong. */
export async function findingOf(check: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Found) return error.finding;
    throw error;
  }
}
