/** What a receipt is verified with, as people have it in files: public keys, and a head of the ledger that they kept. */
import { calculateJwkThumbprint, importJWK, type JSONWebKeySet, type JWK } from 'jose';
import { isHead } from './read';
import { HEAD_TYPE, type Head } from './receipt';
import { jsonOf, payloadOf } from './signed';

/** The public keys of a JSON Web Key Set, or of whatever has one under `keys`, by the names under which the registry signs; undefined: there are none. */
export async function keysIn(given: unknown): Promise<JSONWebKeySet | undefined> {
  const set = given as { readonly keys?: unknown } | null | undefined;
  const list = Array.isArray(set?.keys) ? set.keys : (set?.keys as { readonly keys?: unknown } | undefined)?.keys;
  try {
    const keys = await Promise.all((list as readonly JWK[]).map(publicKey));
    return keys.length > 0 ? { keys } : undefined;
  } catch {
    // Whatever is wrong with them: they are no keys.
    return undefined;
  }
}

async function publicKey({ kty, crv, x }: JWK): Promise<JWK> {
  const key = { kty, crv, x };
  await importJWK(key, 'EdDSA');
  return { ...key, kid: await calculateJwkThumbprint(key) };
}

/** The head that a file of `registry witness` keeps, or any other that has it as `signed`; undefined: none that these keys have signed. */
export async function headIn(
  { signed }: { readonly signed?: unknown },
  keys: JSONWebKeySet,
): Promise<Head | undefined> {
  const found = await payloadOf(typeof signed === 'string' ? signed : '', HEAD_TYPE, keys);
  const head = 'payload' in found ? jsonOf(found.payload) : undefined;
  return isHead(head) ? head : undefined;
}
