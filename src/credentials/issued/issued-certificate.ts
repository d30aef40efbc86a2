/** What the register keeps of an issued certificate: nothing of its holder. */
import type { Code, Day } from '../../recognition';

export type IssuedState = 'VALID' | 'SUSPENDED' | 'REVOKED';

/** A change of its state, in the order in which they were made. */
export interface StateChange {
  readonly state: IssuedState;
  readonly from: Day;
  readonly reason: string;
}

/** A place in the status lists of a body: the number of the list, from 1, and the index in it, from 0. */
export interface StatusPlace {
  readonly body: Code;
  readonly list: number;
  readonly index: number;
}

/** INVARIANT (the same in every row): each of `codesOf` has a row of its own with all of this; kept by `rowsOf`. */
export interface IssuedCertificate {
  readonly certificate: Code;
  readonly awardedOn: Day;
  /** From this day on it has expired. */
  readonly expiresOn?: Day;
  readonly changes: readonly StateChange[];
  /** Of its number, each of its names, and the check item. */
  readonly digests: readonly string[];
  /** Where its credential looks up whether it still counts; missing: none was issued. */
  readonly place?: StatusPlace;
}

/** What an issued certificate is on some day. */
export type IssuedStatus = 'IN_FORCE' | 'SUSPENDED' | 'REVOKED' | 'EXPIRED' | 'NOT_YET_AWARDED' | 'NOT_KNOWN';

export interface Found {
  readonly status: IssuedStatus;
  /** The change that it rests on. */
  readonly change?: StateChange;
}

type FoundIssued = Found & { readonly status: Exclude<IssuedStatus, 'NOT_KNOWN'> };

/** What it is on a day. What is revoked stays so, whatever else is said of it. */
export function statusOn({ awardedOn, expiresOn, changes }: IssuedCertificate, day: Day): FoundIssued {
  const made = changes.filter(({ from }) => from <= day);
  const revoked = made.find(({ state }) => state === 'REVOKED');
  if (revoked !== undefined) return { status: 'REVOKED', change: revoked };
  if (day < awardedOn) return { status: 'NOT_YET_AWARDED' };
  if (expiresOn !== undefined && expiresOn <= day) return { status: 'EXPIRED' };
  const last = made.at(-1);
  return last?.state === 'SUSPENDED' ? { status: 'SUSPENDED', change: last } : { status: 'IN_FORCE' };
}

/** Its state as of the last change, whenever that takes effect. */
export const stateOf = ({ changes }: IssuedCertificate): IssuedState => changes.at(-1)?.state ?? 'VALID';

/** The codes that it stands under: its digests, and its place. No digest has a stroke in it, and no body. */
export const codesOf = ({ digests, place }: Pick<IssuedCertificate, 'digests' | 'place'>): readonly string[] =>
  place === undefined ? digests : [...digests, placeCode(place)];

/** What the codes of all places in a list begin with. */
export const listPrefix = ({ body, list }: Pick<StatusPlace, 'body' | 'list'>): string => `${body}/${String(list)}/`;

export const placeCode = (place: StatusPlace): string => `${listPrefix(place)}${String(place.index)}`;

/** As the ledger's tables have it. */
export const rowsOf = (issued: IssuedCertificate): readonly { readonly code: string; readonly content: string }[] => {
  const content = JSON.stringify(issued);
  return codesOf(issued).map((code) => ({ code, content }));
};

export const readRow = (content: string): IssuedCertificate => JSON.parse(content) as IssuedCertificate;
