/** Tokens that the registry signs itself, where no OpenID Connect issuer is set; short-lived. */
import { createLocalJWKSet } from 'jose';
import { isSubject, stringList } from './caller';
import { localized } from '../language/message';
import { ADVICE_MESSAGES } from './denial-messages';
import type { Keys } from './keys';
import type { TokenSource } from './tokens';

const ISSUER = 'urn:skill-recognition-registry';
const AUDIENCE = 'skill-recognition-registry';
/** That of access tokens (RFC 9068). It keeps other things that the registry signs, as heads of its ledger, from passing for tokens. */
const ACCESS_TOKEN_TYPE = 'at+jwt';
export const MAX_HOURS = 24;
const SECONDS_PER_HOUR = 3600;

interface TokenRequest {
  readonly subject: string;
  /** As they are written in tokens: `registrar`, `body:GIC`. */
  readonly roles: readonly string[];
  readonly hours: number;
}

/** Signs a token that counts from now on, for so many hours. */
export async function issueToken(
  keys: Keys,
  { subject, roles, hours }: TokenRequest,
): Promise<{ readonly token: string; readonly until: Date }> {
  if (!isSubject(subject) || !(hours > 0 && hours <= MAX_HOURS)) throw new RangeError('no such token is issued');
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + Math.ceil(hours * SECONDS_PER_HOUR);
  const token = await keys.sign({ iss: ISSUER, aud: AUDIENCE, sub: subject, roles, iat, exp }, ACCESS_TOKEN_TYPE);
  return { token, until: new Date(exp * 1000) };
}

export const ownTokens = (keys: Keys): TokenSource => ({
  keyOf: createLocalJWKSet({ keys: [...keys.published.keys] }),
  expects: {
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: ACCESS_TOKEN_TYPE,
    algorithms: ['EdDSA'],
    maxTokenAge: MAX_HOURS * SECONDS_PER_HOUR,
  },
  get advice() {
    return localized(ADVICE_MESSAGES.own);
  },
  rolesOf: ({ roles = [] }) => stringList(roles),
});
