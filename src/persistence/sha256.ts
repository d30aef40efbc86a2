/**
 * SHA-256 and hexadecimal digits, by what Node brings. The page verifies receipts by the same code, and has `src/web/receipt/sha256.ts` in the
 * place of this file: what runs in both asks nothing else of the platform.
 */
import { createHash } from 'node:crypto';

/** Of texts their UTF-8 is taken. */
export type Hashed = string | Uint8Array;

/** The hash of some parts, one behind the other. */
export function sha256(...parts: readonly Hashed[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** In lower case. */
export const hexOf = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('hex');

export const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

/** A hash over what is added to it bit by bit. */
export class RunningSha256 {
  private readonly hash = createHash('sha256');

  add(part: Hashed): void {
    this.hash.update(part);
  }

  /** Of what was added up to now, in hexadecimal digits. */
  get value(): string {
    return this.hash.copy().digest('hex');
  }
}
