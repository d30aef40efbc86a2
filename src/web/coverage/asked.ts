/** What is counted, as an address: whoever gets the address sees the same counts. */
import type { Purpose } from '../graphql/graphql';
import { othersThan } from '../parts/misread';
import { PURPOSE_CODES } from '../question/address';

export interface Asked {
  readonly day: string | null;
  /** The revision that it is counted in; null: the latest. */
  readonly revision: number | null;
  /** What it is compared with: another day, another revision or both; null and null: nothing. */
  readonly before: string | null;
  readonly beforeRevision: number | null;
  readonly purpose: Purpose;
  readonly field: string | null;
}

export function readAsked(address: URLSearchParams): Asked {
  return {
    day: address.get('day') || null,
    revision: revisionAt(address, 'revision'),
    before: address.get('before') || null,
    beforeRevision: revisionAt(address, 'since'),
    purpose: PURPOSE_CODES.find((code) => code === address.get('purpose')) ?? 'PRACTICE',
    field: address.get('field') || null,
  };
}

function revisionAt(address: URLSearchParams, name: string): number | null {
  const written = address.get(name) ?? '';
  return isRevision(written) ? Number(written) : null;
}

const isRevision = (written: string): boolean => /^\d{1,9}$/.test(written);

export function writeAsked({ day, revision, before, beforeRevision, purpose, field }: Asked): URLSearchParams {
  const address = new URLSearchParams();
  if (day !== null) address.set('day', day);
  if (revision !== null) address.set('revision', String(revision));
  if (before !== null) address.set('before', before);
  if (beforeRevision !== null) address.set('since', String(beforeRevision));
  if (purpose !== 'PRACTICE') address.set('purpose', purpose);
  if (field !== null) address.set('field', field);
  return address;
}

/** The parts of an address that are none of this, as they are written there. */
export const misreadIn = (address: URLSearchParams): readonly string[] => [
  ...othersThan(address, 'purpose', PURPOSE_CODES),
  ...['revision', 'since'].flatMap((name) =>
    address.getAll(name).flatMap((written) => (isRevision(written) ? [] : [`${name}=${written}`])),
  ),
];
