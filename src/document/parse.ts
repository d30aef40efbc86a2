/** From the bytes of a file to its JSON: UTF-8 alone, no key twice in an object, no deeper than a document can be. */
import { isUtf8 } from 'node:buffer';
import { duplicateKeys, syntaxFault } from './json-syntax';
import { excerpt, type Problems } from './problem';

/** A catalogue document is eight deep; what is far deeper is none, and would exhaust whoever walks it. */
const MAX_DEPTH = 64;
const [QUOTE, BACKSLASH, COLON, BRACE, END_BRACE, BRACKET, END_BRACKET] = Buffer.from('"\\:{}[]');
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
/** What is shown of a text where it stops being JSON, in UTF-16 units. */
const MAX_FOUND_LENGTH = 20;

/** The content of a file; undefined where something is wrong with it, which `problems` then has. */
export function parse(file: string, bytes: Buffer, problems: Problems): unknown {
  const marked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const json = marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  const refuse = (code: string, message: string): undefined =>
    void problems.reportInEnglish(file, [], code, file, message);
  if (!isUtf8(json)) return refuse('NOT_UTF8', `\`${file}\` is not in UTF-8. Save it in that encoding.`);
  const { members, depth } = measure(json);
  if (depth > MAX_DEPTH)
    return refuse(
      'TOO_DEEP',
      `In \`${file}\` lists and objects lie ${String(depth)} deep in each other, where ${String(MAX_DEPTH)} is the most. Look for brackets that are not closed.`,
    );
  const text = json.toString('utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse('NOT_JSON', `\`${file}\` is not JSON: ${whatIsWrong(text, error)}. Mend it there.`);
  }
  if (membersIn(content) === members) return content;
  for (const { path, offset } of duplicateKeys(text)) {
    const key = path[path.length - 1];
    const message = `The key \`${String(key)}\` stands in its object a second time, at ${lineAndColumn(text, offset)}. Keep one of the two.`;
    problems.reportInEnglish(file, path, 'DUPLICATE_KEY', key, message);
  }
  return undefined;
}

function whatIsWrong(text: string, error: unknown): string {
  const fault = syntaxFault(text);
  if (fault === undefined) return String(error);
  const found = text.slice(fault.offset, fault.offset + MAX_FOUND_LENGTH);
  const there = found === '' ? 'the file ends' : `there is \`${excerpt(found)}\``;
  return `at ${lineAndColumn(text, fault.offset)} should be ${fault.expected}, but ${there}`;
}

/** How many members the objects of a JSON text have, and how deep it goes; what is no JSON is counted all the same. */
function measure(json: Uint8Array): { members: number; depth: number } {
  let members = 0;
  let open = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === QUOTE) {
      for (at++; at < json.length && json[at] !== QUOTE; at++) if (json[at] === BACKSLASH) at++;
    } else if (byte === COLON) members++;
    else if (byte === BRACE || byte === BRACKET) depth = Math.max(depth, ++open);
    else if (byte === END_BRACE || byte === END_BRACKET) open--;
  }
  return { members, depth };
}

/** How many members the objects within a value have: fewer than were written where a key stood twice. */
function membersIn(value: unknown): number {
  let members = 0;
  if (Array.isArray(value)) for (const item of value) members += membersIn(item);
  else if (typeof value === 'object')
    for (const key in value) members += 1 + membersIn((value as Record<string, unknown>)[key]);
  return members;
}

function lineAndColumn(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return `line ${String(line)}, column ${String(offset - start + 1)}`;
}
