/**
 * The keys by which the registry signs what a body issues: Ed25519, one for each body and each signing key of the service, from which they are
 * derived, so that none is kept. Anybody can read them from the body's DID document; the register itself counts a credential only by keys that
 * the body has published in it.
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../../access/keys';
import type { Code } from '../../recognition';
import { multikeyOf } from '../documents/multikey';
import { didOf, PUBLIC_URL } from './addresses';

export interface BodyKey {
  /** The body's DID. */
  readonly issuer: string;
  readonly verificationMethod: string;
  /** The public key as Multikey, in base58btc. */
  readonly publicKeyMultibase: string;
  readonly privateKey: KeyObject;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** As many characters of the public key name it among those of one body. */
const FRAGMENT = 8;

@Injectable()
export class BodyKeys {
  constructor(
    private readonly keys: Keys,
    @Inject(PUBLIC_URL) readonly publicUrl: string | null,
  ) {}

  /** The first signs; signatures by any of them can be verified. Undefined where the service has no public address. */
  of(body: Code): readonly [BodyKey, ...BodyKey[]] | undefined {
    if (this.publicUrl === null) return undefined;
    const issuer = didOf(this.publicUrl, body);
    const [current, ...earlier] = this.keys.names.map((name) => this.derived(body, name, issuer));
    return [current, ...earlier];
  }

  private derived(body: Code, name: string, issuer: string): BodyKey {
    const seed = this.keys.secretFor(`credentials of ${body}`, name);
    if (seed === undefined) throw new Error(`no signing key ${name}`);
    const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const publicKeyMultibase = multikeyOf(createPublicKey(privateKey)) ?? '';
    const verificationMethod = `${issuer}#${publicKeyMultibase.slice(-FRAGMENT)}`;
    return { issuer, verificationMethod, publicKeyMultibase, privateKey };
  }
}

/** The DID document (W3C Controlled Identifiers 1.0) by which third parties find the keys of a body. */
export const didDocumentOf = (keys: readonly [BodyKey, ...BodyKey[]]): object => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: keys[0].issuer,
  verificationMethod: keys.map(({ issuer, verificationMethod, publicKeyMultibase }) => ({
    id: verificationMethod,
    type: 'Multikey',
    controller: issuer,
    publicKeyMultibase,
  })),
  assertionMethod: keys.map(({ verificationMethod }) => verificationMethod),
});
