/**
 * The credential that a picture carries (Open Badges 3.0, "baked" badges): in PNG a chunk `iTXt` with the keyword `openbadgecredential`, in
 * SVG an element `credential` of the badge's namespace, with the credential as its text or as its attribute `verify`.
 */
import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { failed, Found, notChecked } from './finding';
import { MAX_BYTES, MAX_DEPTH, tooLarge } from './json';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks are passed over without being read, so a picture may be larger than what it carries. */
const MAX_PNG_BYTES = 4 * 1024 * 1024;
const KEYWORD = 'openbadgecredential';
/** Of a chunk: its length and name before the content, a checksum behind it. */
const BEFORE_CONTENT = 8;
const BEHIND_CONTENT = 4;

export const isPng = (file: Buffer): boolean => file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);

/** @throws Found where the picture is broken, or carries no credential or several */
export function credentialInPng(file: Buffer): Buffer {
  if (file.length > MAX_PNG_BYTES) throw tooLarge(file.length, MAX_PNG_BYTES);
  const found: Buffer[] = [];
  for (let at = PNG_SIGNATURE.length; at < file.length;) {
    if (at + BEFORE_CONTENT > file.length) throw new Found(notChecked('IMAGE_BROKEN'));
    const start = at + BEFORE_CONTENT;
    const end = start + file.readUInt32BE(at);
    if (end + BEHIND_CONTENT > file.length) throw new Found(notChecked('IMAGE_BROKEN'));
    if (file.toString('latin1', at + 4, start) === 'iTXt') {
      const text = textOfChunk(file.subarray(start, end));
      if (text !== undefined) found.push(text);
    }
    at = end + BEHIND_CONTENT;
  }
  return theOnly(found);
}

/** The text of a chunk `iTXt` (PNG, "International textual data") that has the keyword: keyword, two flags, language, translated keyword, text. */
function textOfChunk(chunk: Buffer): Buffer | undefined {
  const flags = chunk.indexOf(0) + 1;
  if (chunk.toString('latin1', 0, flags - 1) !== KEYWORD) return undefined;
  const isCompressed = chunk[flags] === 1;
  const behindLanguage = chunk.indexOf(0, flags + 2) + 1;
  const behindTranslation = behindLanguage === 0 ? 0 : chunk.indexOf(0, behindLanguage) + 1;
  if (behindTranslation === 0 || (chunk[flags] ?? 2) > 1) throw new Found(notChecked('IMAGE_BROKEN'));
  const text = chunk.subarray(behindTranslation);
  if (!isCompressed) return text;
  try {
    return inflateSync(text, { maxOutputLength: MAX_BYTES });
  } catch {
    throw new Found(notChecked('IMAGE_BROKEN'));
  }
}

const SVG_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

export const isXml = (file: Buffer): boolean => /^\uFEFF?\s*</.test(file.toString('utf8', 0, 100));

/** @throws Found where it is too large, no XML, declares entities, or carries no credential or several */
export function credentialInSvg(file: Buffer): Buffer {
  // Pictures are few lines of text beside the credential; its text is read whole.
  if (file.length > 2 * MAX_BYTES) throw tooLarge(file.length, 2 * MAX_BYTES);
  const found: string[] = [];
  let text: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const add = (more: string): void => void (text = text === undefined ? undefined : text + more);
  parser.on('error', () => {
    throw new Found(notChecked('IMAGE_BROKEN'));
  });
  // Entities that a document declares itself may stand for anything, and for more than fits into memory.
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Found(failed('DOCTYPE_DECLARES'));
  });
  // What an element's prefix stands for is looked for in all elements around it.
  parser.on('opentagstart', () => {
    if (++depth > MAX_DEPTH) throw new Found(notChecked('TOO_DEEP', { most: MAX_DEPTH }));
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri !== SVG_NAMESPACE || local !== 'credential') return;
    const verify = attributes['verify'] as { readonly value: string } | undefined;
    if (verify !== undefined) found.push(verify.value);
    else text = '';
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    if (text === undefined || uri !== SVG_NAMESPACE || local !== 'credential') return;
    if (text.trim() !== '') found.push(text);
    text = undefined;
  });
  parser.write(file.toString('utf8')).close();
  return theOnly(found.map((each) => Buffer.from(each.trim())));
}

function theOnly(credentials: readonly Buffer[]): Buffer {
  if (credentials.length === 0) throw new Found(notChecked('NO_CREDENTIAL_IN_IMAGE'));
  if (credentials.length > 1) throw new Found(failed('SEVERAL_CREDENTIALS_IN_IMAGE', { count: credentials.length }));
  return credentials[0];
}
