/** Findings about what training offers. */
import { dayInWords } from '../language/days';
import { afterMonths } from '../pathways';
import { dayNumber, dayOf, hasEnded } from '../recognition';
import type { Finding } from './finding';
import type { RegisterOnDay } from './register-on-day';

/** Programmes that can still be begun, and are completed when a certificate that they give is no longer awarded. */
export function* noLongerAwarded({ catalogue, onDate }: RegisterOnDay): Generator<Finding | undefined> {
  const { programmes, certificates } = catalogue.tables;
  for (const { code, gives, months = 0, period } of programmes.list) {
    yield undefined;
    if (hasEnded(period, onDate)) continue;
    const from = period?.from !== undefined && period.from > onDate ? period.from : onDate;
    const day = dayOf(afterMonths(dayNumber(from), months));
    for (const certificate of gives.certificates ?? []) {
      const until = certificates.find(certificate)?.awarded?.until;
      if (until === undefined || until > day) continue;
      yield {
        kind: 'GIVES_NO_LONGER_AWARDED',
        records: [
          { type: 'programmes', code },
          { type: 'certificates', code: certificate },
        ],
        parameters: {
          code,
          certificate,
          from: dayInWords(from),
          day: dayInWords(day),
          until: dayInWords(until),
        },
      };
    }
  }
}
