/** From the bytes of a file to its JSON: UTF-8 alone, no key twice in an object, no deeper than a document can be. */
import { isUtf8 } from 'node:buffer';
import { excerpt, type Problems } from './problem';
import { proofread } from './proofread';

/** A catalogue document is eight deep; what is far deeper is none, and would exhaust whoever walks it. */
const DEEPEST = 64;
const [QUOTE, BACKSLASH, COLON, BRACE, END_BRACE, BRACKET, END_BRACKET] = Buffer.from('"\\:{}[]');
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
const FOUND = 20;

/** The content of a file; undefined where something is wrong with it, which `problems` then has. */
export function parse(file: string, bytes: Buffer, problems: Problems): unknown {
  const marked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const json = marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  const refuse = (code: string, message: string): undefined => void problems.complain(file, [], code, file, message);
  if (!isUtf8(json)) return refuse('NOT_UTF8', `\`${file}\` is not in UTF-8. Save it in that encoding.`);
  const { members, deepest } = survey(json);
  if (deepest > DEEPEST)
    return refuse(
      'TOO_DEEP',
      `In \`${file}\` lists and objects lie ${String(deepest)} deep in each other, where ${String(DEEPEST)} is the most. Look for brackets that are not closed.`,
    );
  const text = json.toString('utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse('NOT_JSON', `\`${file}\` is not JSON: ${whatIsWrong(text, error)}. Mend it there.`);
  }
  if (membersIn(content) === members) return content;
  for (const { place, offset } of proofread(text).repeatedKeys) {
    const key = place[place.length - 1];
    const message = `The key \`${String(key)}\` stands in its object a second time, at ${placeOf(text, offset)}. Keep one of the two.`;
    problems.complain(file, place, 'DUPLICATE_KEY', key, message);
  }
  return undefined;
}

function whatIsWrong(text: string, error: unknown): string {
  const { misprint } = proofread(text);
  if (misprint === undefined) return String(error);
  const found = text.slice(misprint.offset, misprint.offset + FOUND);
  const there = found === '' ? 'the file ends' : `there is \`${excerpt(found)}\``;
  return `at ${placeOf(text, misprint.offset)} should be ${misprint.expected}, but ${there}`;
}

/** How many members the objects of a JSON text have, and how deep it goes; what is no JSON is counted all the same. */
function survey(json: Uint8Array): { members: number; deepest: number } {
  let members = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === QUOTE) {
      for (at++; at < json.length && json[at] !== QUOTE; at++) if (json[at] === BACKSLASH) at++;
    } else if (byte === COLON) members++;
    else if (byte === BRACE || byte === BRACKET) deepest = Math.max(deepest, ++depth);
    else if (byte === END_BRACE || byte === END_BRACKET) depth--;
  }
  return { members, deepest };
}

/** How many members the objects within a value have: fewer than were written where a key stood twice. */
function membersIn(value: unknown): number {
  let members = 0;
  if (Array.isArray(value)) for (const item of value) members += membersIn(item);
  else if (typeof value === 'object')
    for (const key in value) members += 1 + membersIn((value as Record<string, unknown>)[key]);
  return members;
}

function placeOf(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return `line ${String(line)}, column ${String(offset - start + 1)}`;
}
