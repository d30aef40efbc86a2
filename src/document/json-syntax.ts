/**
 * Strict JSON (RFC 8259) read by `jsonc-parser`, for what `JSON.parse` does not say: where a text stops being JSON and what should stand
 * there, and which keys stand twice in one object, of which `JSON.parse` keeps the last. Recursive: the caller bounds the depth.
 */
import { visit, type JSONVisitor } from 'jsonc-parser';
import type { Path } from './problem';

/** Offsets are in UTF-16 units from the beginning of the text. */
export class SyntaxFault extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(`${expected} expected at ${String(offset)}`);
  }
}

export interface DuplicateKey {
  readonly path: Path;
  /** Where the key stands a second time. */
  readonly offset: number;
}

type Bracket = '}' | ']';
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const VALUE = 'a value';
const KEY = 'a key in double quotes';

/** Where the text stops being JSON; undefined if it is JSON. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  let expected = VALUE;
  /** The brackets that have to be closed. */
  const open: Bracket[] = [];
  const expectedAfterValue = (): string =>
    open.length === 0 ? 'the end of the file' : `a comma or \`${open[open.length - 1]}\``;
  const begin = (bracket: Bracket): void => {
    open.push(bracket);
    expected = bracket === '}' ? KEY : VALUE;
  };
  const end = (offset: number): void => {
    // The parser ends what is open at the end of the text as well.
    if (offset === text.length) return;
    open.pop();
    expected = expectedAfterValue();
  };
  const visitor: JSONVisitor = {
    onObjectBegin: () => begin('}'),
    onObjectProperty: () => void (expected = 'a colon'),
    onObjectEnd: end,
    onArrayBegin: () => begin(']'),
    onArrayEnd: end,
    onLiteralValue: () => void (expected = expectedAfterValue()),
    onSeparator: (separator) => void (expected = separator === ',' && open.at(-1) === '}' ? KEY : VALUE),
    // Thrown, as the parser would otherwise go on, and count brackets otherwise than who bounds the depth.
    onError: (_code, offset, length) => {
      const mayStandHere = expected === VALUE || (expected === KEY && text[offset] === '"');
      throw (
        (mayStandHere && faultWithin(text, offset, length, expectedAfterValue())) || new SyntaxFault(offset, expected)
      );
    },
  };
  try {
    visit(text, visitor, STRICT);
  } catch (error) {
    if (error instanceof SyntaxFault) return error;
    throw error;
  }
  return undefined;
}

/** The fault of a token that begins as a value does; undefined if it does not. */
function faultWithin(text: string, offset: number, length: number, afterValue: string): SyntaxFault | undefined {
  if (text[offset] === '"') return faultInString(text, offset);
  if (/[-\d]/.test(text.charAt(offset))) return new SyntaxFault(offset + length, 'a digit');
  const literal = ['true', 'false', 'null'].find((each) => text.startsWith(each, offset));
  return literal === undefined ? undefined : new SyntaxFault(offset + literal.length, afterValue);
}

/** An escape of JSON; or, captured, what cannot stand in a string: another backslash or a control character. */
const ESCAPE_OR_FAULT = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})|(\\|[^ -\uffff])/g;

function faultInString(text: string, start: number): SyntaxFault {
  ESCAPE_OR_FAULT.lastIndex = start;
  let found = ESCAPE_OR_FAULT.exec(text);
  while (found !== null && found[1] === undefined) found = ESCAPE_OR_FAULT.exec(text);
  if (found === null) return new SyntaxFault(text.length, 'a closing double quote');
  if (found[1] !== '\\')
    return new SyntaxFault(found.index, 'an escape such as `\\n`, as control characters cannot stand in a string,');
  const at = found.index + 1;
  return new SyntaxFault(at, text[at] === 'u' ? '`u` and four hexadecimal digits' : 'an escape that JSON knows');
}

/** The keys of a JSON text that stand a second time in their object. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  /** The keys so far of each object that is open. */
  const open: Set<string>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset, _length, _line, _column, pathOfObject) => {
      const keys = open[open.length - 1];
      if (keys.has(key)) found.push({ path: [...pathOfObject(), key], offset });
      keys.add(key);
    },
  };
  visit(text, visitor, STRICT);
  return found;
}
