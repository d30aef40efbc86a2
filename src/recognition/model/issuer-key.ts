/** By what credential files are verified, and told which certificate they are: the keys of issuers, and identifiers. The law reads neither. */
import type { Code, Period, Recorded } from './record-parts';

export const KEY_TYPES = ['OKP', 'EC', 'RSA'] as const;
export const KEY_CURVES = ['Ed25519', 'P-256', 'P-384'] as const;

/** A public key as JWK (RFC 7517 and 8037): `crv`, `x`, and with `EC` `y`; or with `RSA` `n` and `e`; numbers in base64url. */
export interface PublicKeyJwk {
  readonly kty: (typeof KEY_TYPES)[number];
  readonly crv?: (typeof KEY_CURVES)[number];
  readonly x?: string;
  readonly y?: string;
  readonly n?: string;
  readonly e?: string;
}

/** A key by which a body signs credentials, on the days of the period. */
export interface IssuerKey extends Recorded {
  readonly body: Code;
  /** The issuer, as credentials name it in `issuer` or `iss`: a DID or a URL. */
  readonly issuer: string;
  /** The full id of the verification method that proofs name: `did:web:gic.example#key-1`. */
  readonly verificationMethod: string;
  /** One of the two. */
  readonly publicKeyMultibase?: string;
  readonly publicKeyJwk?: PublicKeyJwk;
  readonly period?: Period;
}

/** Where it stands in a credential: `achievement.id`, `humanCode`, `otherIdentifier`; of an SD-JWT VC `vct`. */
export const IDENTIFIER_TYPES = ['ACHIEVEMENT_ID', 'HUMAN_CODE', 'OTHER_IDENTIFIER', 'VCT'] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** By what a credential names a certificate. */
export interface CertificateIdentifier {
  readonly identifier: string;
  readonly type: IdentifierType;
}
