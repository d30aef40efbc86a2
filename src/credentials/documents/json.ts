/** From the bytes of a credential to its JSON, with all bounds kept before anything else looks at it. */
import { isUtf8 } from 'node:buffer';
import { isNestedDeeperThan } from '../../document/json-nesting';
import { duplicateKeys } from '../../document/json-syntax';
import { failed, Found, notChecked } from './finding';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/** Beyond it nothing is read; how much may stand in it is bounded by `graph.ts`. */
export const MAX_BYTES = 256 * 1024;
/** How deep anything may lie in something else. */
export const MAX_DEPTH = 64;

/** @throws Found where it is too large, too deep, no UTF-8, no JSON, or says a thing twice */
export function parseJson(bytes: Uint8Array): Json {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length, MAX_BYTES);
  if (!isUtf8(bytes)) throw new Found(notChecked('NOT_UTF8'));
  if (isNestedDeeperThan(MAX_DEPTH, bytes)) throw new Found(notChecked('TOO_DEEP', { most: MAX_DEPTH }));
  const text = Buffer.from(bytes).toString('utf8');
  let content: Json;
  try {
    content = JSON.parse(text) as Json;
  } catch {
    throw new Found(notChecked('NOT_JSON'));
  }
  const [duplicate] = duplicateKeys(text);
  if (duplicate !== undefined) throw new Found(failed('DUPLICATE_KEY', { key: String(duplicate.path.at(-1)) }));
  return content;
}

/** @throws Found as `parseJson` does, and where it is no object */
export function parseObject(bytes: Uint8Array): JsonObject {
  const content = parseJson(bytes);
  if (isObject(content)) return content;
  throw new Found(notChecked('NOT_A_CREDENTIAL'));
}

export const tooLarge = (bytes: number, most: number): Found => new Found(notChecked('TOO_LARGE', { bytes, most }));

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in a member that may have one value or a list of them. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

const MAX_SHOWN = 100;

/** A value as it is named in a finding. */
export const shown = (value: Json | undefined): string =>
  value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value).slice(0, MAX_SHOWN);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
