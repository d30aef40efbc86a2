/** Public keys as the register has them, and what they are for who verifies with them. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { PRIVATE_MEMBERS } from './key-parts';
import { jwkOfMultikey, multikeyOf } from './multikey';

/** What a key signs with. */
export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256';

/** A key as it is used. */
export interface ImportedKey {
  readonly algorithm: Algorithm;
  readonly key: KeyObject;
  /** In base58btc; RSA keys have none. */
  readonly multikey?: string;
}

export const MIN_RSA_BITS = 2048;

/** The key of a JWK or a Multikey; undefined where it is none that credentials are verified by. */
export function importedKey(given: unknown): ImportedKey | undefined {
  const jwk = typeof given === 'string' ? jwkOfMultikey(given) : given;
  if (typeof jwk !== 'object' || jwk === null || PRIVATE_MEMBERS.some((member) => member in jwk)) return undefined;
  const key = keyOf(jwk);
  const algorithm = key && algorithmOf(key);
  return key && algorithm && { algorithm, key, multikey: multikeyOf(key) };
}

function keyOf(jwk: object): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** The one algorithm of a key: what a document says of itself never decides how it is verified. */
function algorithmOf(key: KeyObject): Algorithm | undefined {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return 'EdDSA';
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= MIN_RSA_BITS ? 'RS256' : undefined;
  return namedCurve === 'prime256v1' ? 'ES256' : namedCurve === 'secp384r1' ? 'ES384' : undefined;
}
