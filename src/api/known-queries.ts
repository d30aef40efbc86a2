/** Queries that are asked by their hash alone (automatic persisted queries): those of the page are always known. */
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';

/** @param lasting texts by SHA-256; they are never displaced by what others send */
export function knownQueries(lasting: ReadonlyMap<string, string>): KeyValueCache {
  const sent = new InMemoryLRUCache<string>();
  return {
    get: (key) => {
      const text = lasting.get(key.replace('apq:', ''));
      return text === undefined ? sent.get(key) : Promise.resolve(text);
    },
    set: (key, text, options) => sent.set(key, text, options),
    delete: (key) => sent.delete(key).then(() => undefined),
  };
}
