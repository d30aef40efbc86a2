/** Where something stands in a JSON value. */

export type Node = Record<string | number, unknown>;

/** Every place of a JSON value: what holds it, and under which key. */
export function placesOf(value: unknown, found: [Node, string | number][] = []): [Node, string | number][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push([value as Node, key]);
    placesOf((value as Node)[key], found);
  }
  return found;
}
