/** How long a decision holds, and what changes it then. */
import { dayBefore } from '../../api/clock';
import type { ChangeCause } from '../../recognition';
import type { Answer } from '../answer';
import type { Wording } from './wording';

/** Since when, until when, and what changes then, a line for each; none where nothing is known to change it. */
export function outlookLines(wording: Wording, answer: Answer): readonly string[] {
  const { phrases } = wording;
  const { heldSince, holdsUntil, nextVerdict } = answer.outlook;
  const lines = heldSince === null ? [] : [phrases.say('heldSince', { day: phrases.day(heldSince) })];
  if (holdsUntil === null || nextVerdict === null) return lines;
  return [
    ...lines,
    phrases.say('holdsUntil', {
      last: phrases.day(dayBefore(holdsUntil)),
      day: phrases.day(holdsUntil),
      verdict: phrases.say(`verdictName.${nextVerdict}`),
    }),
    ...answer.changeCauses.map((cause) => `- ${causeText(wording, cause)}`),
  ];
}

const causeText = (wording: Wording, { kind, type, code }: ChangeCause): string =>
  wording.phrases.say(`change.${kind}`, { record: wording.subject(type, code) });
