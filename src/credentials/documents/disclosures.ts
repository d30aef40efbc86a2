/**
 * What a holder discloses of an SD-JWT (RFC 9901, "Verification of the SD-JWT"). The package that reads disclosures takes those that nothing refers to, and
 * the same one twice; both have to be refused, and are here.
 */
import { createHash } from 'node:crypto';
import { getClaims } from '@sd-jwt/decode';
import { Disclosure } from '@sd-jwt/utils';
import { failed, Found } from './finding';
import { isObject, MAX_BYTES, parseJson, shown, type Json, type JsonObject } from './json';

/** Reading them takes as long as a credential of this many claims is useful. */
const MAX_DISCLOSURES = 500;
const HASHES: ReadonlyMap<unknown, string> = new Map([
  [undefined, 'sha256'],
  ['sha-256', 'sha256'],
  ['sha-384', 'sha384'],
  ['sha-512', 'sha512'],
]);

/** @throws Found where a disclosure is malformed, repeated, or referred to otherwise than once */
export async function disclosed(claims: JsonObject, disclosures: readonly string[]): Promise<JsonObject> {
  const hash = HASHES.get(claims._sd_alg);
  if (hash === undefined || disclosures.length > MAX_DISCLOSURES) throw wrong();
  const hasher = (data: string | ArrayBuffer): Uint8Array =>
    createHash(hash)
      .update(typeof data === 'string' ? data : Buffer.from(data))
      .digest();
  const read = new Map(disclosures.map((text) => [Buffer.from(hasher(text)).toString('base64url'), contentOf(text)]));
  if (read.size !== disclosures.length) throw wrong();
  const references: string[] = [];
  collect(claims, read, references);
  for (const [, content] of read) collect(content.at(-1) as Json, read, references);
  const referred = new Set(references);
  if (referred.size !== references.length) throw wrong();
  if (![...read.keys()].every((digest) => referred.has(digest))) throw wrong();
  const hashed = { alg: 'sha-256', hasher };
  const parts = await Promise.all(disclosures.map((text) => Disclosure.fromEncode(text, hashed)));
  return (await getClaims<JsonObject>(claims, parts, hasher)) ?? {};
}

/** A disclosure: salt, name and value; or salt and value of an item of a list. */
function contentOf(text: string): readonly Json[] {
  if (!/^[\w-]+$/.test(text) || text.length > MAX_BYTES) throw wrong();
  const content = parseJson(Buffer.from(text, 'base64url'));
  if (!Array.isArray(content) || (content.length !== 2 && content.length !== 3)) throw wrong();
  const parts = content as readonly Json[];
  if (typeof parts[0] !== 'string' || (parts.length === 3 && typeof parts[1] !== 'string')) throw wrong();
  return parts;
}

const RESERVED: readonly unknown[] = ['_sd', '...', '__proto__'];

/** The digests that stand in a value. @throws Found where a name that is disclosed is reserved, or stands there already */
function collect(value: Json, read: ReadonlyMap<string, readonly Json[]>, references: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      const digest = isObject(item) ? item['...'] : undefined;
      if (typeof digest === 'string') {
        if ((read.get(digest)?.length ?? 2) !== 2 || Object.keys(item as JsonObject).length !== 1) throw wrong();
        references.push(digest);
      } else collect(item, read, references);
    }
  } else if (isObject(value)) {
    const names = new Set(Object.keys(value));
    for (const digest of Array.isArray(value._sd) ? (value._sd as readonly Json[]) : []) {
      const content = typeof digest === 'string' ? read.get(digest) : undefined;
      if (typeof digest !== 'string') throw wrong();
      references.push(digest);
      if (content === undefined) continue;
      const name = shown(content[1]);
      if (content.length !== 3 || RESERVED.includes(name) || names.has(name)) throw wrong();
      names.add(name);
    }
    for (const [member, content] of Object.entries(value))
      if (member !== '_sd') collect(content as Json, read, references);
  }
}

const wrong = (): Found => new Found(failed('DISCLOSURES_WRONG'));
