/** SHA-256 in a browser, whose own answers only later: it is in the place of `src/persistence/sha256.ts` where the page verifies receipts. */
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hashed, RunningSha256 as Running } from '../../persistence/sha256';

const bytes = (part: Hashed): Uint8Array => (typeof part === 'string' ? utf8ToBytes(part) : part);

export const sha256 = (...parts: readonly Hashed[]): Uint8Array => hash(concatBytes(...parts.map(bytes)));

export const hexOf = bytesToHex;
export const bytesOf = hexToBytes;

export class RunningSha256 implements Pick<Running, 'add' | 'value'> {
  private readonly hash = hash.create();

  add(part: Hashed): void {
    this.hash.update(bytes(part));
  }

  get value(): string {
    return bytesToHex(this.hash.clone().digest());
  }
}
