/** Keys as Multikey (W3C Controlled Identifiers 1.0): a prefix that names the kind, and the key, in base58btc. */
import { ECDH, type JsonWebKey, type KeyObject } from 'node:crypto';
import { decode, encode } from 'base58-universal';
import { MOST_OF_MULTIKEY } from './key-parts';

interface Kind {
  readonly prefix: readonly [number, number];
  readonly crv: string;
  readonly length: number;
  /** The name of the curve for OpenSSL; Ed25519 has no coordinates. */
  readonly curve?: string;
}

const KINDS: readonly Kind[] = [
  { prefix: [0xed, 0x01], crv: 'Ed25519', length: 32 },
  { prefix: [0x80, 0x24], crv: 'P-256', length: 33, curve: 'prime256v1' },
  { prefix: [0x81, 0x24], crv: 'P-384', length: 49, curve: 'secp384r1' },
];

const BASE58BTC = 'z';
/** The key of a Multikey; undefined where it is none of these kinds. */
export function jwkOfMultikey(multikey: string): JsonWebKey | undefined {
  if (!multikey.startsWith(BASE58BTC) || multikey.length > MOST_OF_MULTIKEY) return undefined;
  try {
    const bytes = decode(multikey.slice(1));
    const kind = KINDS.find(({ prefix }) => prefix[0] === bytes[0] && prefix[1] === bytes[1]);
    const key = bytes.subarray(2);
    if (kind === undefined || key.length !== kind.length) return undefined;
    if (kind.curve === undefined) return { kty: 'OKP', crv: kind.crv, x: base64url(key) };
    const point = convert(key, kind.curve, 'uncompressed').subarray(1);
    const middle = point.length / 2;
    return { kty: 'EC', crv: kind.crv, x: base64url(point.subarray(0, middle)), y: base64url(point.subarray(middle)) };
  } catch {
    return undefined;
  }
}

/** The Multikey of a key; undefined of RSA keys. */
export function multikeyOf(key: KeyObject): string | undefined {
  const { crv, x = '', y = '' } = key.export({ format: 'jwk' });
  const kind = KINDS.find((each) => each.crv === crv);
  if (kind === undefined) return undefined;
  const coordinates = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const bytes =
    kind.curve === undefined
      ? coordinates
      : convert(Buffer.concat([Buffer.of(0x04), coordinates]), kind.curve, 'compressed');
  return BASE58BTC + encode(Buffer.concat([Buffer.from(kind.prefix), bytes]));
}

const convert = (point: Uint8Array, curve: string, format: 'compressed' | 'uncompressed'): Buffer =>
  ECDH.convertKey(point, curve, undefined, undefined, format) as Buffer;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
