/** What verifying a receipt has shown, for people. */
import { localized, type Message, type LocalizedText, type MessageParameters } from '../../language/message';
import { FLAW_MESSAGES, PASSED_MESSAGES } from './messages';
import type { StepResult } from './verify';

/** A step and what became of it, in a sentence or two. */
export const stepSaid = ({ step, code, parameters }: StepResult): LocalizedText =>
  said(code === null ? PASSED_MESSAGES[step] : FLAW_MESSAGES[code], parameters);

const said = (message: Message, parameters: MessageParameters): LocalizedText => localized(message, parameters);
