/** The leaves of a JSON value, and the same value with one of them changed. */
import { isObject, type Json, type JsonObject } from '../../../src/credentials/documents/json';

export type Path = readonly (string | number)[];

export function leavesOf(value: Json | undefined, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, at) => leavesOf(item, [...path, at]));
  if (!isObject(value)) return [path];
  return Object.entries(value).flatMap(([member, content]) => leavesOf(content, [...path, member]));
}

export function changedAt<T extends Json | undefined>(
  value: T,
  [first, ...rest]: Path,
  change: (leaf: Json | undefined) => Json,
): T {
  if (first === undefined) return change(value) as T;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item, at) => (at === first ? changedAt(item, rest, change) : item)) as never;
  const object = value as JsonObject;
  return { ...object, [first]: changedAt(object[first], rest, change) } as never;
}

/** Something of the same kind that says something else. */
export function other(leaf: Json | undefined, at: number): Json {
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  const text = leaf as string;
  const place = at % (text.length + 1);
  return text.slice(0, place) + (text[place] === 'a' ? 'b' : 'a') + text.slice(place + 1);
}
