/** Tokens of an OpenID Connect issuer: its keys are fetched from where it publishes them, and again when they are stale or a token has a new one. */
import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { localized } from '../language/message';
import { stringList } from './caller';
import { ADVICE_MESSAGES } from './denial-messages';
import { uncheckable } from './denials';
import { isSafeAddress, type IssuerSettings } from './issuer';
import type { TokenSource } from './tokens';

/** Signatures by a private key alone: with a shared secret, whoever can check a token could make one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const logger = new Logger('Access');

export const issuerTokens = ({ url, audience, rolesClaim, roles }: IssuerSettings): TokenSource => ({
  keyOf: keysOf(url),
  expects: { issuer: url, audience, algorithms: ALGORITHMS },
  get advice() {
    return localized(ADVICE_MESSAGES.issuer, { issuer: url });
  },
  rolesOf: (payload) => {
    const values = stringList(tokenClaim(payload, rolesClaim) ?? []);
    return roles === null ? values : values?.flatMap((value) => roles.get(value) ?? []);
  },
});

/** The value of a claim of a token, by its name or by the path to it. Names may have dots themselves, as addresses do. */
function tokenClaim(payload: JWTPayload, path: string): unknown {
  const parts = Object.hasOwn(payload, path) ? [path] : path.split('.');
  return parts.reduce<unknown>(
    (within, part) =>
      typeof within === 'object' && within !== null && Object.hasOwn(within, part)
        ? (within as Readonly<Record<string, unknown>>)[part]
        : undefined,
    payload,
  );
}

/** @throws GraphQLError `UNAVAILABLE` where the issuer does not give its keys */
function keysOf(issuer: string): JWTVerifyGetKey {
  const discovery = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  // Where the keys are is asked each time they are fetched, so that they may move.
  const remoteKeys = createRemoteJWKSet(discovery, {
    [customFetch]: async (address, options) => {
      const answer = await fetch(address, options);
      if (!answer.ok) throw new Error(`${address} answers ${String(answer.status)}`);
      const { issuer: named, jwks_uri: at } = (await answer.json()) as Readonly<Record<string, unknown>>;
      if (named !== issuer) throw new Error(`its discovery document names another issuer, \`${String(named)}\``);
      if (typeof at !== 'string' || !isSafeAddress(at)) throw new Error('its `jwks_uri` is no address with https');
      return fetch(at, options);
    },
  });
  return async (header, token) => {
    try {
      return await remoteKeys(header, token);
    } catch (error) {
      if (TOKEN_FLAWS.some((flaw) => error instanceof flaw)) throw error;
      logger.error(`The issuer ${issuer} does not give its keys: ${reasonOf(error)}.`);
      throw uncheckable();
    }
  };
}

/** What is wrong with the token, not with the issuer. */
const TOKEN_FLAWS = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message !== '' ? `${message} (${cause.message})` : message;
}
