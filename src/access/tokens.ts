/** Bearer tokens: JSON Web Tokens (RFC 7519) that say who asks and which roles they have; checked once for each request that has one. */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import { Caller, isSubject } from './caller';
import { invalidToken } from './denials';

/** Where tokens come from. */
export interface TokenSource {
  /** Finds the key that a token is signed with. */
  readonly keyOf: JWTVerifyGetKey;
  /** What a token has to be, beside signed. */
  readonly expects: JWTVerifyOptions & Readonly<Record<'issuer' | 'audience', string>>;
  /** How to come by a token that counts, in a sentence. */
  readonly advice: string;
  /** The roles that a token grants, as words; undefined where what it says of them cannot be read. */
  wordsOf(payload: JWTPayload): readonly string[] | undefined;
}

/** Seconds by which clocks may differ. */
const CLOCK_SKEW = 5;
const BEARER = /^bearer +([\w.~+/-]+=*)$/i;

export class Tokens {
  constructor(private readonly source: TokenSource) {}

  /**
   * The caller whom an `Authorization` header names; null without one.
   * @throws GraphQLError where its token does not count, or nobody can tell whether it does
   */
  async callerOf(authorization: string | undefined): Promise<Caller | null> {
    if (authorization === undefined) return null;
    const [, token] = BEARER.exec(authorization) ?? [];
    if (token === undefined)
      throw this.refused('The header `Authorization` cannot be read; expected `Authorization: Bearer TOKEN`.');
    const payload = await this.verified(token);
    if (!isSubject(payload.sub))
      throw this.refused('The `sub` of the token names no account; expected 1 to 255 printable characters.');
    const words = this.source.wordsOf(payload);
    if (words === undefined)
      throw this.refused('What the token says of roles cannot be read; expected a list of words.');
    return new Caller(payload.sub, words);
  }

  private async verified(token: string): Promise<JWTPayload> {
    const { keyOf, expects } = this.source;
    const options = { ...expects, requiredClaims: ['exp', 'sub'], clockTolerance: CLOCK_SKEW };
    try {
      return (await jwtVerify(token, keyOf, options)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw this.refused(this.flaw(error));
      throw error;
    }
  }

  private refused(flaw: string): Error {
    return invalidToken(`${flaw} ${this.source.advice} Reading and asking need no token: leave the header out.`);
  }

  /** What is wrong with a token, without repeating it. */
  private flaw(error: errors.JOSEError): string {
    const { algorithms = [] } = this.source.expects;
    if (error instanceof errors.JWTExpired) return 'The token has expired.';
    if (error instanceof errors.JWTClaimValidationFailed) return this.claimFlaw(error);
    if (error instanceof errors.JWSSignatureVerificationFailed)
      return 'The signature of the token does not fit: it was changed, or signed with another key.';
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
      return 'The token is not signed with a key that counts: the key is unknown or was withdrawn.';
    if (error instanceof errors.JOSEAlgNotAllowed)
      return `The token is not signed in a way that counts; expected \`alg\` to be ${algorithms.map((one) => `\`${one}\``).join(', ')}.`;
    return 'The token is malformed; expected a signed JSON Web Token (RFC 7519).';
  }

  private claimFlaw({ claim, reason }: errors.JWTClaimValidationFailed): string {
    const { issuer, audience, typ } = this.source.expects;
    if (reason === 'missing') return `The token has no \`${claim}\`.`;
    switch (claim) {
      case 'aud':
        return `The token is for another service; expected \`aud\` to be \`${audience}\`.`;
      case 'iss':
        return `The token is from another issuer; expected \`iss\` to be \`${issuer}\`.`;
      case 'typ':
        return `The token is not meant for access; expected \`typ\` to be \`${String(typ)}\`.`;
      case 'nbf':
      case 'iat':
        return 'The token does not count yet.';
      default:
        return `The \`${claim}\` of the token cannot be read.`;
    }
  }
}
