/** What whoever asked should know, though it changes no verdict: a sentence or two for each remark. */
import type { Remark } from '../../recognition';
import type { Answer } from '../answer';
import type { Wording } from './wording';

export function remarkText(wording: Wording, answer: Answer, remark: Remark): string {
  const { phrases } = wording;
  switch (remark.kind) {
    case 'UNKNOWN_CONDITION': {
      const unknown = phrases.say('remark.UNKNOWN_CONDITION', { code: remark.condition });
      const nearest = answer.suggestionsFor(remark).map((code) => `\`${code}\``);
      return nearest.length === 0
        ? unknown
        : `${unknown}${phrases.gap}${phrases.say('didYouMean', { codes: phrases.alternatives(nearest) })}`;
    }
    case 'EXPIRY_NOT_STATED': {
      const { certificate, expectedOn, isPast } = remark;
      return phrases.say(isPast ? 'remark.EXPIRY_NOT_STATED.past' : 'remark.EXPIRY_NOT_STATED', {
        certificate: wording.named('certificates', certificate),
        months: wording.catalogue.tables.certificates.find(certificate)?.validMonths ?? 0,
        day: phrases.day(expectedOn),
      });
    }
    case 'AWARD_DAY_NOT_STATED':
      return phrases.say('remark.AWARD_DAY_NOT_STATED', {
        certificate: wording.named('certificates', remark.certificate),
      });
  }
}
