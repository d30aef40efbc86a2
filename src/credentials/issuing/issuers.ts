/**
 * Bodies as issuers of credentials: what they are called, and the keys by which the registry signs for them. The keys are Ed25519, one for each
 * body and each signing key of the service, from which they are derived, so that none is kept. Anybody can read them in the body's DID document;
 * the register itself counts a credential only by keys that the body has published in it.
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../../access/keys';
import { PUBLIC_URL } from '../../api/public-url';
import type { Code } from '../../recognition';
import { multikeyOf } from '../../document/multikey';
import { didOf } from './addresses';

export interface BodyKey {
  /** What signatures call it: a URL. */
  readonly verificationMethod: string;
  /** The public key as Multikey, in base58btc. */
  readonly publicKeyMultibase: string;
  readonly privateKey: KeyObject;
}

export interface Issuer {
  readonly publicUrl: string;
  readonly did: string;
  /** It signs. */
  readonly key: BodyKey;
  /** All by which signatures can be verified, that one first. */
  readonly keys: readonly BodyKey[];
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** As many characters of a public key, its last, tell it from the others of its body. */
const FRAGMENT = 8;

@Injectable()
export class Issuers {
  constructor(
    private readonly keys: Keys,
    /** Null: the service issues nothing. */
    @Inject(PUBLIC_URL) readonly publicUrl: string | null,
  ) {}

  /** Undefined where the service issues nothing. */
  of(body: Code): Issuer | undefined {
    const { publicUrl } = this;
    if (publicUrl === null) return undefined;
    const did = didOf(publicUrl, body);
    const keys = this.keys.names.map((name) => this.derived(body, name, did));
    return { publicUrl, did, key: keys[0], keys };
  }

  private derived(body: Code, name: string, did: string): BodyKey {
    const seed = this.keys.secretFor(`credentials of ${body}`, name);
    if (seed === undefined) throw new Error(`no signing key ${name}`);
    const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const publicKeyMultibase = multikeyOf(createPublicKey(privateKey)) ?? '';
    return { verificationMethod: `${did}#${publicKeyMultibase.slice(-FRAGMENT)}`, publicKeyMultibase, privateKey };
  }
}

/** The DID document (W3C Controlled Identifiers 1.0) by which third parties find the keys of a body. */
export const didDocumentOf = ({ did, keys }: Issuer): object => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: did,
  verificationMethod: keys.map(({ verificationMethod, publicKeyMultibase }) => ({
    id: verificationMethod,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  })),
  assertionMethod: keys.map(({ verificationMethod }) => verificationMethod),
});
