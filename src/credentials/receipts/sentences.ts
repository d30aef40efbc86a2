/** What verifying a receipt has shown, for people. */
import { dayInWords } from '../../language/days';
import { localized, type LocalizedText, type Message, type MessageParameters } from '../../language/message';
import { FLAW_MESSAGES, PASSED_MESSAGES, RECEIPT_MESSAGES } from './messages';
import type { Receipt } from './receipt';
import type { StepResult, Verified } from './verify';

/** A step and what became of it, in a sentence or two. */
export const stepSaid = ({ step, code, parameters }: StepResult): LocalizedText =>
  said(code === null ? PASSED_MESSAGES[step] : FLAW_MESSAGES[code], parameters);

const said = (message: Message, { day, ...parameters }: MessageParameters): LocalizedText =>
  localized(message, typeof day === 'string' ? { ...parameters, day: dayInWords(day) } : parameters);

/** What a receipt says, in a line. */
export const receiptSaid = ({ issuedAt, decision, revision }: Receipt): LocalizedText =>
  localized(RECEIPT_MESSAGES.SAYS, {
    issuedAt,
    verdict: decision.verdict,
    post: decision.post,
    region: decision.region,
    day: dayInWords(decision.onDate),
    standing: decision.standing ?? '–',
    revision,
  });

/** What is to be made of a receipt as a whole. */
export function conclusionSaid({ steps, holds }: Verified): LocalizedText {
  if (holds) return localized(RECEIPT_MESSAGES.HOLDS);
  const isGenuine = steps.every(({ step, outcome }) => outcome !== 'FAILED' || step === 'TODAY');
  return localized(isGenuine ? RECEIPT_MESSAGES.NO_LONGER : RECEIPT_MESSAGES.REFUSED);
}
