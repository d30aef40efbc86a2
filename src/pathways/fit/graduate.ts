/** Who has completed a programme (WAYS.md section 11): what that gives, on its last day. */
import { covers, dayNumber, dayOf, type Catalogue, type Code, type Day, type Programme } from '../../recognition';
import type { Graduate } from '../model/fit';
import { isAwardedOn } from '../compile/pathways';
import { afterMonths } from '../model/months';

const LAST_DAY = dayNumber('9999-12-31');

export function graduateOf(catalogue: Catalogue, programme: Programme, on: Day): Graduate {
  const { code, months, gives, period } = programme;
  const last = Math.min(afterMonths(dayNumber(on), months ?? 0), LAST_DAY);
  const day = dayOf(last);
  const given = gives.certificates ?? [];
  const notAwarded = given.filter((certificate) => !isAwardedOn(catalogue, certificate, last));
  const graduate = { programme: code, day, notBefore: months === undefined, notAwarded };
  return {
    ...graduate,
    canBegin: covers(period, on),
    holdings: given
      .filter((certificate) => !notAwarded.includes(certificate))
      .map((certificate) => holdingOf(graduate, certificate)),
    conditions: gives.conditions ?? [],
  };
}

/** A certificate as the graduate comes to hold it: of a programme whose months are not stated it has no known award day. */
export const holdingOf = ({ day, notBefore }: Pick<Graduate, 'day' | 'notBefore'>, certificate: Code) =>
  notBefore ? { certificate } : { certificate, awardedOn: day };

export const holds = ({ holdings }: Graduate, certificate: Code): boolean =>
  holdings.some((holding) => holding.certificate === certificate);
