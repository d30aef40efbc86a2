/**
 * The keys that issuers have published in the register. A credential is verified by these alone: whatever key it brings along, in its
 * header, in the fragment of its verification method or in a `did:key`, counts only where it is listed here.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { isDay, type Code, type Day } from '../../recognition';
import { jwkOfMultikey, multikeyOf } from './multikey';

export interface IssuerKey {
  /** The issuer, as credentials name it in `issuer`: a DID or a URL. */
  readonly issuer: string;
  /** The full id of the verification method that proofs name: `did:web:gic.example#key-1`. */
  readonly verificationMethod: string;
  /** One of the two: the public key as JWK (RFC 7517), or as Multikey in base58btc. */
  readonly publicKeyJwk?: JWK;
  readonly publicKeyMultibase?: string;
  /** The days in UTC+8 on which it signs: from the first, until the first on which it no longer does. A stolen key is struck off, not ended. */
  readonly from: Day;
  readonly until?: Day;
  /** The body of the register whose key it is. */
  readonly body: Code;
}

/** What a key signs with. */
export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256';

/** A key as it is used. */
export interface PublicKey extends Omit<IssuerKey, 'publicKeyJwk' | 'publicKeyMultibase'> {
  readonly algorithm: Algorithm;
  readonly key: KeyObject;
  /** In base58btc; RSA keys have none. */
  readonly multikey?: string;
}

/** What is wrong with the key at a position of a list, from 0. */
export class IssuerKeyError extends Error {
  override readonly name = 'IssuerKeyError';

  constructor(
    readonly position: number,
    readonly member: string,
    expected: string,
  ) {
    super(`\`${member}\` of key ${String(position + 1)}: expected ${expected}.`);
  }
}

const MIN_RSA_BITS = 2048;

/** Those that were made of keys before: making one takes as long as several signatures, and whoever verifies many files hands over the same keys. */
const made = new WeakMap<IssuerKey, PublicKey>();

/** @throws IssuerKeyError */
export const publicKeys = (keys: readonly IssuerKey[]): readonly PublicKey[] =>
  keys.map((key, position) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = publicKey(key, position)));
    return known;
  });

function publicKey(key: IssuerKey, position: number): PublicKey {
  const { publicKeyJwk, publicKeyMultibase, ...rest } = key;
  const refuse = (member: string, expected: string): never => {
    throw new IssuerKeyError(position, member, expected);
  };
  for (const member of ['issuer', 'verificationMethod', 'body'] as const)
    if (typeof key[member] !== 'string' || key[member] === '') refuse(member, 'a text');
  if (!isDay(key.from)) refuse('from', 'a day, YYYY-MM-DD');
  if (key.until !== undefined && !isDay(key.until)) refuse('until', 'a day, YYYY-MM-DD, or nothing');
  if ((publicKeyJwk === undefined) === (publicKeyMultibase === undefined))
    refuse('publicKeyJwk', 'either this or `publicKeyMultibase`');
  const member = publicKeyJwk === undefined ? 'publicKeyMultibase' : 'publicKeyJwk';
  const jwk = publicKeyJwk ?? jwkOfMultikey(publicKeyMultibase);
  if (jwk === undefined) return refuse(member, 'an Ed25519, P-256 or P-384 key in base58btc, as `z6Mk…`');
  if (typeof jwk !== 'object' || jwk === null || 'd' in jwk || 'k' in jwk) refuse(member, 'a public key alone');
  const key_ = imported(jwk);
  const algorithm = key_ && algorithmOf(key_);
  if (!key_ || !algorithm)
    return refuse(member, `a public key: Ed25519, P-256, P-384, or RSA of ${String(MIN_RSA_BITS)} bits or more`);
  return { ...rest, algorithm, key: key_, multikey: multikeyOf(key_) };
}

function imported(jwk: JWK): KeyObject | undefined {
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

/** Whether a key signs on a day. */
export const signsOn = ({ from, until }: Pick<IssuerKey, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === undefined || day < until);
