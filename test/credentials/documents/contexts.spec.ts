/** Contexts within contexts that are named by addresses of their own mean what they mean where they stand. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { CONTEXTS } from '../../../src/credentials/contexts';
import { withScopedApart } from '../../../src/credentials/contexts/scoped';
import { loaderOf, type DocumentLoader } from '../../../src/credentials/documents/graph';
import type { JsonObject } from '../../../src/credentials/documents/json';
import { badge, EXAMPLE_CONTEXTS, outsideJson } from './support';

const FOLDERS = [
  'open-badges-3.0/accept',
  'open-badges-3.0/other',
  'open-badges-3.0/reject',
  'open-badges-3.0/clr-2.0',
  'vc-data-model-2.0/fixtures',
];
const DOCUMENTS: readonly (readonly [string, JsonObject])[] = [
  ['a badge', badge()],
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(__dirname, '../outside', folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [`${folder}/${name}`, outsideJson(folder, name)] as const),
  ),
];

/** As they stand in the files, kept for nobody. */
const plain: DocumentLoader = (address) => {
  const document = CONTEXTS.get(address) ?? EXAMPLE_CONTEXTS.get(address);
  if (document === undefined) return Promise.reject(new Error('unknown'));
  return Promise.resolve({ contextUrl: null, documentUrl: address, document });
};

const expanded = (documentLoader: DocumentLoader, document: JsonObject): Promise<unknown> =>
  jsonld.expand(document, { base: null, safe: true, documentLoader }).catch((error: unknown) => {
    const { details } = error as { readonly details?: { readonly code?: string } };
    return details?.code;
  });

test('all outside documents say the same', async () => {
  // In this order: what the package has kept of those that ship it would take for the others.
  const before: unknown[] = [];
  for (const [, document] of DOCUMENTS) before.push(await expanded(plain, document));
  expect(before.filter(Array.isArray).length).toBeGreaterThan(80);
  for (const [at, [name, document]] of DOCUMENTS.entries())
    expect([name, await expanded(loaderOf(EXAMPLE_CONTEXTS), document)]).toEqual([name, before[at]]);
});

test('no context stands within another, and the same has the same address', () => {
  const apart = withScopedApart(CONTEXTS);
  for (const address of CONTEXTS.keys()) {
    const text = JSON.stringify((apart.get(address) as JsonObject)['@context']);
    expect([address, /"@context":[{[]/.exec(text)]).toEqual([address, null]);
  }
  const scoped = (order: object): object => ({ '@context': { Term: { '@id': 'urn:x:y', '@context': order } } });
  const same = withScopedApart(
    new Map([
      ['one', scoped({ a: 'urn:a:b', c: 'urn:c:d' })],
      ['other', scoped({ c: 'urn:c:d', a: 'urn:a:b' })],
    ]),
  );
  expect(same.get('one')).toEqual(same.get('other'));
  expect(same.size).toBe(3);
});
