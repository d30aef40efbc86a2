/** The files that somebody gives the page to verify a receipt: the receipt itself, keys, a head that was kept. They are read here, and stay here. */

/** The most bytes of a file: a receipt has some hundred thousand. */
const MAX_BYTES = 8_000_000;

export interface JsonFile {
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a file is, by what it begins with and what it has. */
export type Given =
  | { readonly kind: 'RECEIPT'; readonly name: string; readonly text: string }
  | ({ readonly kind: 'KEYS' } & JsonFile)
  | ({ readonly kind: 'HEAD' } & JsonFile)
  | { readonly kind: 'UNKNOWN' | 'TOO_LARGE' | 'UNREADABLE'; readonly name: string };

export async function readGiven(file: File): Promise<Given> {
  const { name, size } = file;
  if (size > MAX_BYTES) return { kind: 'TOO_LARGE', name };
  try {
    return kindOf(name, await file.text());
  } catch {
    return { kind: 'UNREADABLE', name };
  }
}

/** Whatever is no JSON is taken for a receipt: what is wrong with it, verifying tells. */
export function kindOf(name: string, text: string): Given {
  const content = objectIn(text);
  if (content === undefined)
    return text.trim() === '' ? { kind: 'UNKNOWN', name } : { kind: 'RECEIPT', name, text: text.trimEnd() };
  if ('signed' in content) return { kind: 'HEAD', name, content };
  return 'keys' in content ? { kind: 'KEYS', name, content } : { kind: 'UNKNOWN', name };
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return undefined;
  }
}
