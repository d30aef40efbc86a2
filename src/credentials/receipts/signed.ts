/** What the registry has signed: compact JSON Web Signatures (RFC 7515), each written in the one way in which it can be. */
import { base64url, compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { hexOf, sha256 } from '../../persistence/sha256';

export type SignatureFlaw = 'MALFORMED' | 'OTHER_KIND' | 'UNKNOWN_KEY' | 'NOT_SIGNED';

const HEADERS = ['alg', 'kid', 'typ'];

/** What a signed text is named by: SHA-256 of it as it is written, in hexadecimal digits. */
export const digestOf = (text: string): string => hexOf(sha256(text));

/**
 * The payload of a signature of a kind by one of the keys, as text; or what is wrong with it.
 * @param typ the kind: what the registry signs for other uses does not pass
 */
export async function payloadOf(
  text: string,
  typ: string,
  keys: JSONWebKeySet,
): Promise<{ readonly payload: string } | { readonly flaw: SignatureFlaw }> {
  const header = headerOf(text);
  if (header === undefined) return { flaw: 'MALFORMED' };
  if (header.typ !== typ) return { flaw: 'OTHER_KIND' };
  // Any other header may mean that something else is signed than what stands there (RFC 7797).
  if (Object.keys(header).sort().join() !== HEADERS.join()) return { flaw: 'MALFORMED' };
  try {
    const { payload } = await compactVerify(text, keysOf(keys), { algorithms: ['EdDSA'] });
    return { payload: textOf(payload) };
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return { flaw: 'UNKNOWN_KEY' };
    if (error instanceof errors.JOSEError) return { flaw: 'NOT_SIGNED' };
    throw error;
  }
}

/** Reading a key takes longer than verifying a signature: who verifies many does so once. */
const read = new WeakMap<JSONWebKeySet, ReturnType<typeof createLocalJWKSet>>();

function keysOf(keys: JSONWebKeySet): ReturnType<typeof createLocalJWKSet> {
  const known = read.get(keys);
  if (known !== undefined) return known;
  const made = createLocalJWKSet(keys);
  read.set(keys, made);
  return made;
}

/** The header; undefined where the text is no compact signature, or written in another way than it can be. */
function headerOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const parts = text.split('.');
  if (parts.length !== 3 || !parts.every(isStrict)) return undefined;
  const header = jsonOf(textOf(base64url.decode(parts[0])));
  return typeof header === 'object' && header !== null ? (header as Readonly<Record<string, unknown>>) : undefined;
}

/** Whether it is base64url, and nothing that is read as the same: the bits of its last character that belong to no byte are zero. */
function isStrict(part: string): boolean {
  const beyond = part.length % 4;
  return /^[\w-]*$/.test(part) && LAST[beyond].test(part);
}

/** How a part may end, by how many characters it has beyond a multiple of four. */
const LAST = [/$/, /(?!)/, /[AQgw]$/, /[AEIMQUYcgkosw048]$/];

/** A byte order mark is a character like any other: JSON has none. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** What a text says as JSON; undefined where it is none, or not written as the registry writes it: without blanks, no key twice. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
