/**
 * Credentials as signed tokens: VC-JOSE-COSE (W3C), JWTs of the data model 1.1, as badges use them, and SD-JWTs (RFC 9901),
 * of which SD-JWT VC is one. The algorithm is that of the key in the register: a token's word of it has to agree, and decides nothing.
 */
import { compactVerify } from 'jose';
import type { Algorithm } from '../../document/public-key';
import { failed, Found, notChecked, passed, type Finding } from './finding';
import type { PublicKey } from './issuer-key';
import { isObject, parseJson, parseObject, shown, type Json, type JsonObject } from './json';
import { disclosed } from './disclosures';
import { issuerFinding, NOT_REACHED, unregistered, type SignatureContext, type Signatures } from './signatures';

export interface Token {
  readonly jws: string;
  readonly header: JsonObject;
  /** With what was disclosed. */
  readonly claims: JsonObject;
  /** Whether a proof stands behind it that whoever shows it is its holder. */
  readonly isHolderBound: boolean;
}

const BASE64URL = /^[\w-]*$/;

export const isToken = (file: string): boolean => /^\s*ey[\w-]+\.[\w-]*\.[\w-]*(?:~[\w.~-]*)?\s*$/.test(file);

/** @throws Found where it is malformed, or of a type that is no credential */
export async function readToken(text: string): Promise<Token> {
  const [jws, ...behind] = text.trim().split('~');
  const [header, payload] = jws.split('.').map(decoded);
  const token = { jws, header: parseObject(header), claims: claimsOf(payload) };
  checkType(token.header, behind.length > 0);
  if (behind.length === 0) return { ...token, isHolderBound: false };
  const keyBinding = behind.pop();
  return { ...token, claims: await disclosed(token.claims, behind), isHolderBound: keyBinding !== '' };
}

function claimsOf(payload: Buffer): JsonObject {
  const claims = parseJson(payload);
  if (!isObject(claims)) throw new Found(notChecked('NOT_A_CREDENTIAL'));
  return claims;
}

function decoded(part: string): Buffer {
  if (!BASE64URL.test(part)) throw new Found(notChecked('NOT_JSON'));
  return Buffer.from(part, 'base64url');
}

/** Tokens of other uses are signed by the same keys: only a type of a credential is taken for one. */
const TYPES: readonly unknown[] = ['vc+jwt', 'vc+ld+jwt', 'JWT', undefined];
const TYPES_OF_SD_JWT: readonly unknown[] = ['dc+sd-jwt', 'vc+sd-jwt', 'vc+ld+json+sd-jwt'];

function checkType({ typ, cty }: JsonObject, isSdJwt: boolean): void {
  const bare = typeof typ === 'string' ? typ.replace(/^application\//, '') : typ;
  if (!(isSdJwt ? TYPES_OF_SD_JWT : TYPES).includes(bare) || cty === 'vp')
    throw new Found(failed('TOKEN_OF_OTHER_TYPE', { type: shown(typ) }));
}

/** Which of the token's claims say the same as the credential within it: these are no part of the credential. */
const REGISTERED = ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud', 'cnf', 'status', 'vct', '_sd_alg'];

/**
 * The credential of the data model that a token holds: its claims, or of 1.1 the claim `vc`; undefined of an SD-JWT VC, which is none.
 * @throws Found where a claim says something else than the credential
 */
export function credentialIn({ header, claims }: Token): JsonObject | undefined {
  if (claims.vc !== undefined && (header.typ === 'vc+jwt' || claims['@context'] !== undefined))
    throw new Found(failed('CLAIMS_DISAGREE', { claim: 'vc' }));
  const inside = claims.vc ?? claims;
  if (!isObject(inside)) throw new Found(notChecked('NOT_A_CREDENTIAL'));
  if (inside['@context'] === undefined && claims.vct !== undefined) return undefined;
  const own = Object.entries(inside).filter(([member]) => inside !== claims || !REGISTERED.includes(member));
  const credential = Object.fromEntries<Json | undefined>(own);
  const subject = credential.credentialSubject;
  agree('iss', claims.iss, isObject(credential.issuer) ? credential.issuer.id : credential.issuer);
  agree('sub', claims.sub, isObject(subject) ? subject.id : undefined);
  agree('jti', claims.jti, credential.id);
  const issued = credential.issuer === undefined && claims.vc !== undefined ? { issuer: claims.iss } : {};
  return { ...credential, ...issued };
}

function agree(claim: string, value: unknown, inCredential: unknown): void {
  if (value !== undefined && inCredential !== undefined && value !== inCredential)
    throw new Found(failed('CLAIMS_DISAGREE', { claim }));
}

/** Milliseconds before and after 1970 beyond which JavaScript knows no days. */
const MOST_MS = 8e15;

/** The points in time that a claim of a token says, in milliseconds. @throws Found where it says none */
export function momentsOf(claims: JsonObject, claim: 'nbf' | 'exp' | 'iat'): readonly number[] {
  const seconds = claims[claim];
  if (seconds === undefined) return [];
  if (typeof seconds === 'number' && Math.abs(seconds * 1000) <= MOST_MS) return [seconds * 1000];
  throw new Found(failed('CLAIM_NO_MOMENT', { claim }));
}

const ALGORITHMS: readonly unknown[] = ['EdDSA', 'ES256', 'ES384', 'RS256'] satisfies Algorithm[];
/** These are no signatures of anybody: none, and secrets that two share. */
const NO_SIGNATURE = /^(?:none|HS\d+)$/i;
/** How many keys of an issuer are tried where a token does not say which. */
const MAX_TRIED = 16;

export async function checkToken({ jws, header, claims }: Token, context: SignatureContext): Promise<Signatures> {
  const { alg, kid, crit, b64 } = header;
  const end = (proof: Finding): Signatures => ({ issuer: NOT_REACHED, proof, others: [] });
  if (typeof alg !== 'string' || NO_SIGNATURE.test(alg)) return end(failed('NO_SIGNATURE', { algorithm: shown(alg) }));
  if (crit !== undefined || b64 !== undefined) return end(failed('HEADER_CRITICAL'));
  if (!ALGORITHMS.includes(alg)) return end(notChecked('SUITE_UNKNOWN', { suite: alg }));
  const signedAt = [...momentsOf(claims, 'iat'), context.issuedAt][0];
  if (momentsOf(claims, 'iat').some((moment) => moment > context.at))
    return end(failed('PROOF_IN_FUTURE', { moment: new Date(signedAt).toISOString() }));
  const keys = keysFor(kid, context);
  if (keys.length === 0) return { ...unregistered(context, shown(kid)), others: [] };
  const able = keys.filter(({ algorithm }) => algorithm === alg).slice(0, MAX_TRIED);
  if (able.length === 0) return end(failed('ALGORITHM_OTHER', { key: keys[0].verificationMethod, algorithm: alg }));
  for (const key of able) {
    if (!(await fits(jws, key))) continue;
    const issuer = issuerFinding(key, context, signedAt);
    const body = issuer.outcome === 'PASSED' ? key.body : undefined;
    return { issuer, proof: passed('SIGNATURE_FITS', { suite: alg }), body, others: [] };
  }
  // A token that names no key may be by one of the issuer's that is not registered.
  const wrong = kid === undefined ? notChecked('NO_KEY_FITS', { issuer: context.issuer }) : failed('SIGNATURE_WRONG');
  return { issuer: issuerFinding(able[0], context, signedAt), proof: wrong, others: [] };
}

/** The keys that a token names: by their whole id, or by what stands behind the id of the issuer; all of the issuer's where it names none. */
const keysFor = (kid: Json | undefined, { issuer, keys }: SignatureContext): readonly PublicKey[] =>
  keys.filter(({ verificationMethod, issuer: owner }) => {
    if (kid === undefined) return owner === issuer;
    if (kid === verificationMethod) return true;
    return owner === issuer && [`${issuer}#${shown(kid)}`, `${issuer}${shown(kid)}`].includes(verificationMethod);
  });

async function fits(jws: string, { key, algorithm }: PublicKey): Promise<boolean> {
  try {
    await compactVerify(jws, key, { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}
