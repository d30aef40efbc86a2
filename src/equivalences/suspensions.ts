/** The days on which a record is set aside, as acts change them (LAW.md section 5). Pure. */
import type { Dated, Day, Suspension } from '../recognition';

type Suspensions = readonly Suspension[];

/** Set aside from a day on, without an end; what ends after that day, or begins after it, becomes one with that. */
export function suspendedFrom({ suspensions = [] }: Dated, startsOn: Day): Suspensions {
  const over = suspensions.filter(({ until }) => until !== undefined && until <= startsOn);
  const first = suspensions[over.length]?.from;
  return [...over, { from: first !== undefined && first < startsOn ? first : startsOn }];
}

/** The suspension without an end ends on a day; one that would begin on that day or later never was. */
export function reinstatedOn(suspensions: Suspensions, endsOn: Day): Suspensions {
  const open = openSuspension({ suspensions });
  const over = suspensions.filter((suspension) => suspension !== open);
  return open === undefined || open.from >= endsOn ? over : [...over, { ...open, until: endsOn }];
}

/** The suspension that has no end, or undefined. */
export const openSuspension = ({ suspensions = [] }: Dated): Suspension | undefined =>
  suspensions.find(({ until }) => until === undefined);

/** Those that begin before a day. */
export const suspensionsBefore = ({ suspensions = [] }: Dated, day: Day): Suspensions =>
  suspensions.filter(({ from }) => from < day);

/** The record with these; without the field where there are none. */
export function withSuspensions<R extends Dated>({ suspensions: _before, ...record }: R, suspensions: Suspensions): R {
  return (suspensions.length === 0 ? record : { ...record, suspensions }) as R;
}
