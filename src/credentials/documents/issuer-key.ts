/**
 * The keys that issuers have published in the register. A credential is verified by these alone: whatever key it brings along, in its
 * header, in the fragment of its verification method or in a `did:key`, counts only where it is listed here.
 */
import type { JWK } from 'jose';
import { PRIVATE_MEMBERS } from '../../document/key-parts';
import { importedKey, MIN_RSA_BITS, type ImportedKey } from '../../document/public-key';
import { covers, isDay, type Code, type Day } from '../../recognition';

export interface IssuerKey {
  /** The issuer, as credentials name it in `issuer`: a DID or a URL. */
  readonly issuer: string;
  /** The full id of the verification method that proofs name: `did:web:gic.example#key-1`. */
  readonly verificationMethod: string;
  /** One of the two: the public key as JWK (RFC 7517), or as Multikey in base58btc. */
  readonly publicKeyJwk?: JWK;
  readonly publicKeyMultibase?: string;
  /** The days in UTC+8 on which it signs: from the first, until the first on which it no longer does. A stolen key is struck off, not ended. */
  readonly from?: Day;
  readonly until?: Day;
  /** The body of the register whose key it is. */
  readonly body: Code;
}

/** A key as it is used. */
export type PublicKey = Omit<IssuerKey, 'publicKeyJwk' | 'publicKeyMultibase'> & ImportedKey;

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
  for (const member of ['from', 'until'] as const)
    if (key[member] !== undefined && !isDay(key[member])) refuse(member, 'a day, YYYY-MM-DD, or nothing');
  if ((publicKeyJwk === undefined) === (publicKeyMultibase === undefined))
    refuse('publicKeyJwk', 'either this or `publicKeyMultibase`');
  const member = publicKeyJwk === undefined ? 'publicKeyMultibase' : 'publicKeyJwk';
  const given = key[member];
  const isPublic = typeof given === 'string' || (typeof given === 'object' && !isPrivate(given));
  if (!isPublic) refuse(member, 'a public key alone');
  const imported = importedKey(given);
  if (imported !== undefined) return { ...rest, ...imported };
  if (member === 'publicKeyMultibase') return refuse(member, 'an Ed25519, P-256 or P-384 key in base58btc, as `z6Mk…`');
  return refuse(member, `a public key: Ed25519, P-256, P-384, or RSA of ${String(MIN_RSA_BITS)} bits or more`);
}

/** Null is no key either. */
const isPrivate = (jwk: JWK | null): boolean => jwk === null || PRIVATE_MEMBERS.some((member) => member in jwk);

/** Whether a key signs on a day. */
export const signsOn = (key: Pick<IssuerKey, 'from' | 'until'>, day: Day): boolean => covers(key, day);
