/** Records as identifiers by RFC 3986: each has one address for good, as `https://registry.example/id/certificates/GIC-JD-HAND`. */
import { typeAt } from '../../api/record-paths';
import type { Catalogue, Code, RecordType } from '../../recognition';

export interface RecordKey {
  readonly type: RecordType;
  readonly code: Code;
}

/** Whether a text has the characters and escapes of an identifier, absolute or relative. */
export const isUri = (text: string): boolean => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})+$/.test(text);

/**
 * The record of an identifier: in full, from `/id/` on, or the DID of a body.
 * @returns undefined where the register has none
 */
export function recordOf(identifier: string, origin: string, { tables }: Catalogue): RecordKey | undefined {
  const [, path, escaped] = ADDRESS.exec(withoutOrigin(identifier, origin)) ?? didParts(identifier, origin);
  const type = typeAt(path);
  const code = unescaped(escaped);
  return type !== undefined && tables[type].position(code) >= 0 ? { type, code } : undefined;
}

const ADDRESS = /^\/id\/([a-z-]+)\/([^/?#]+)$/;

const withoutOrigin = (identifier: string, origin: string): string =>
  identifier.startsWith(`${origin}/`) ? identifier.slice(origin.length) : identifier;

/** `did:web:registry.example:bodies:GIC`, as credentials name a body. */
function didParts(identifier: string, origin: string): readonly string[] {
  const start = `did:web:${encodeURIComponent(new URL(origin).host)}:bodies:`;
  return identifier.startsWith(start) ? ['', 'bodies', identifier.slice(start.length)] : ['', '', ''];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
