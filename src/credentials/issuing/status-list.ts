/** A status list (W3C, Bitstring Status List v1.0): a credential that says of all places in it which are revoked, or suspended. */
import { gzipSync } from 'node:zlib';
import type { Code } from '../../recognition';
import { BASE_CONTEXT_2 } from '../contexts';
import type { JsonObject } from '../documents/json';
import { statusListAddress, type Purpose } from './addresses';
import { LIST_LENGTH } from './allotment';
import type { Issuer } from './issuers';
import { inSeconds } from './sign';

/** For so long whoever has a list need not fetch it again. */
export const FRESH_SECONDS = 300;
/** A list that somebody keeps back, on which a credential still counts, is good for so long. */
const VALID_MS = 7 * 86_400_000;

export interface StatusListSaid {
  readonly issuer: Issuer;
  readonly body: Code;
  readonly list: number;
  readonly purpose: Purpose;
  /** The places at which it is so. */
  readonly set: readonly number[];
  readonly moment: Date;
}

export function statusListOf({ issuer, purpose, set, moment, ...list }: StatusListSaid): JsonObject {
  const address = statusListAddress(issuer.publicUrl, list, purpose);
  return {
    '@context': [BASE_CONTEXT_2],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: inSeconds(moment),
    validUntil: inSeconds(new Date(moment.getTime() + VALID_MS)),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      ttl: FRESH_SECONDS * 1000,
      encodedList: encoded(set),
    },
  };
}

/** Base64url of gzip, in multibase; index 0 is the left-most bit of the first byte. */
function encoded(set: readonly number[]): string {
  const bits = new Uint8Array(LIST_LENGTH / 8);
  for (const index of set) bits[index >> 3] |= 0x80 >> (index & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
}
