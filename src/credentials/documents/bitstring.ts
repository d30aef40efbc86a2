/** The list of a Bitstring Status List (W3C, v1.0): base64url of gzip, one bit for each credential. */
import { gunzipSync } from 'node:zlib';

/** Sixteen million credentials; beyond it nothing is unpacked. */
const MAX_BYTES = 2 * 1024 * 1024;
/** A shorter list would tell whoever serves it which credential is looked at: the standard demands this length. */
const MIN_BYTES = 16 * 1024;
const MULTIBASE_BASE64URL = /^u[\w-]+$/;

/** The bits of `encodedList`; undefined where it is no list, is cut off, too short, or too long to be unpacked. */
export function bitsOf(encodedList: string): Uint8Array | undefined {
  if (!MULTIBASE_BASE64URL.test(encodedList)) return undefined;
  try {
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: MAX_BYTES });
    return bits.length >= MIN_BYTES ? bits : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the bit at an index is set, index 0 being the left-most of the first byte; undefined where it is no index of this list. */
export function bitAt(bits: Uint8Array, index: string): boolean | undefined {
  const position = /^(?:0|[1-9]\d{0,15})$/.test(index) ? Number(index) : undefined;
  if (position === undefined || position >= bits.length * 8) return undefined;
  return ((bits[position >> 3] >> (7 - (position & 7))) & 1) === 1;
}
