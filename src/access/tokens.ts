/** Bearer tokens: JSON Web Tokens (RFC 7519) that say who asks and which roles they have; checked once for each request that has one. */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import { localized, type LocalizedText } from '../language/message';
import { Caller, isSubject } from './caller';
import { FLAW_MESSAGES } from './denial-messages';
import { invalidToken } from './denials';

/** Where tokens come from. */
export interface TokenSource {
  /** Finds the key that a token is signed with. */
  readonly keyOf: JWTVerifyGetKey;
  /** What a token has to be, beside signed. */
  readonly expects: JWTVerifyOptions & Readonly<Record<'issuer' | 'audience', string>>;
  /** How to come by a token that counts, in a sentence. */
  readonly advice: LocalizedText;
  /** The roles that a token grants, as they are written in tokens; undefined where they cannot be read. */
  rolesOf(payload: JWTPayload): readonly string[] | undefined;
}

/** By how much clocks may differ. */
const CLOCK_TOLERANCE_SECONDS = 5;
const BEARER = /^bearer +([\w.~+/-]+=*)$/i;

/** Whether the parts of a token are written in base64url in the one way in which they can be (RFC 7515). */
const isStrict = (token: string): boolean =>
  token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);

export class Tokens {
  constructor(private readonly source: TokenSource) {}

  /**
   * The caller whom an `Authorization` header names; null without one.
   * @throws GraphQLError where its token does not count, or nobody can tell whether it does
   */
  async callerOf(authorization: string | undefined): Promise<Caller | null> {
    if (authorization === undefined) return null;
    const [, token] = BEARER.exec(authorization) ?? [];
    if (token === undefined) throw this.refused(localized(FLAW_MESSAGES.header));
    const payload = await this.verified(token);
    if (!isSubject(payload.sub)) throw this.refused(localized(FLAW_MESSAGES.subject));
    const roles = this.source.rolesOf(payload);
    if (roles === undefined) throw this.refused(localized(FLAW_MESSAGES.roles));
    return new Caller(payload.sub, roles);
  }

  private async verified(token: string): Promise<JWTPayload> {
    const { keyOf, expects } = this.source;
    const options = { ...expects, requiredClaims: ['exp', 'sub'], clockTolerance: CLOCK_TOLERANCE_SECONDS };
    try {
      if (!isStrict(token)) throw new errors.JWSInvalid();
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, options);
      // A header `b64` means something to those alone who know it, so it has to be critical (RFC 7797).
      if ('b64' in protectedHeader || !Number.isFinite(payload.exp)) throw new errors.JWTInvalid();
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw this.refused(this.flaw(error));
      throw error;
    }
  }

  private refused(flaw: LocalizedText): Error {
    return invalidToken(flaw, this.source.advice);
  }

  /** What is wrong with a token, without repeating it. */
  private flaw(error: errors.JOSEError): LocalizedText {
    const { algorithms = [] } = this.source.expects;
    if (error instanceof errors.JWTExpired) return localized(FLAW_MESSAGES.expired);
    if (error instanceof errors.JWTClaimValidationFailed) return this.claimFlaw(error);
    if (error instanceof errors.JWSSignatureVerificationFailed) return localized(FLAW_MESSAGES.signature);
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
      return localized(FLAW_MESSAGES.key);
    if (error instanceof errors.JOSEAlgNotAllowed) return localized(FLAW_MESSAGES.algorithm, { algorithms });
    return localized(FLAW_MESSAGES.malformed);
  }

  private claimFlaw({ claim, reason }: errors.JWTClaimValidationFailed): LocalizedText {
    const { issuer, audience, typ } = this.source.expects;
    if (reason === 'missing') return localized(FLAW_MESSAGES.missing, { claim });
    switch (claim) {
      case 'aud':
        return localized(FLAW_MESSAGES.aud, { expected: audience });
      case 'iss':
        return localized(FLAW_MESSAGES.iss, { expected: issuer });
      case 'typ':
        return localized(FLAW_MESSAGES.typ, { expected: String(typ) });
      case 'nbf':
      case 'iat':
        return localized(FLAW_MESSAGES.early);
      default:
        return localized(FLAW_MESSAGES.claim, { claim });
    }
  }
}
