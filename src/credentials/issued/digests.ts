/**
 * What stands for an issued certificate in the register: a digest of its number, a name and the check item, under a key of the body's that only the
 * service can derive. Without the key nobody can tell whose it is, try names, or see that two bodies issued to the same person.
 */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '../../access/keys';
import type { Code } from '../../recognition';
import { askedNames, keptNames, normalNumber, type Holder } from './holder';

interface NamedHolder extends Holder {
  readonly otherNames?: readonly string[] | null;
}

@Injectable()
export class Digests {
  constructor(private readonly keys: Keys) {}

  /** Those under which an issued certificate is kept: by the key that signs now, unless an earlier one is named. */
  kept(body: Code, { number, name, checkItem, otherNames }: NamedHolder, key = this.keys.current): readonly string[] {
    const digest = this.digestOf(body, key);
    const names = keptNames([name, ...(otherNames ?? [])]);
    return names.map((each) => digest(normalNumber(number), each, normalNumber(checkItem)));
  }

  /** The same by every key. */
  keptByAny(body: Code, holder: NamedHolder): readonly string[] {
    return this.keys.names.flatMap((key) => this.kept(body, holder, key));
  }

  /** Those under which it may be kept, by every key. How many there are depends on the name alone. */
  asked(body: Code, { number, name, checkItem }: Holder): readonly string[] {
    const names = askedNames(name);
    return this.keys.names.flatMap((key) => {
      const digest = this.digestOf(body, key);
      return names.map((each) => digest(normalNumber(number), each, normalNumber(checkItem)));
    });
  }

  get numberOfKeys(): number {
    return this.keys.names.length;
  }

  /** What stands for anything that tells of a holder, or of who asks, where it has to be known again. */
  standIn(use: string, ...parts: readonly string[]): string {
    return hmac(this.secret(use, this.keys.current), parts);
  }

  private digestOf(body: Code, key: string): (...parts: readonly string[]) => string {
    const secret = this.secret(`issued by ${body}`, key);
    return (...parts) => hmac(secret, parts);
  }

  private secret(use: string, key: string): Buffer {
    const secret = this.keys.secretFor(use, key);
    if (secret === undefined) throw new Error(`no signing key ${key}`);
    return secret;
  }
}

/** In hexadecimal. Each part is written with its length, so that no two lists of parts are written alike. */
function hmac(secret: Buffer, parts: readonly string[]): string {
  const hash = createHmac('sha256', secret);
  for (const part of parts) hash.update(`${String(Buffer.byteLength(part))}:${part}`);
  return hash.digest('hex');
}
