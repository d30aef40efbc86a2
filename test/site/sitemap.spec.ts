/** The addresses of a register that is too large for one file of them. */
import { compile, RECORD_TYPES } from '../../src/recognition';
import { partsOf, sitemapIndex, sitemapPart } from '../../src/site/sitemap';
import { registerOf } from '../support/builders';
import { largeCatalogue } from '../support/large-catalogue.mjs';

describe('a sitemap in parts', () => {
  const ORIGIN = 'https://registry.example';
  const most = 100;
  const locations = (text: string): string[] => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);

  it('has each address once, and an index that names each part', () => {
    const catalogue = compile(registerOf(largeCatalogue(1_234)), 1);
    const records = RECORD_TYPES.reduce((sum, type) => sum + catalogue.tables[type].size, 0);
    const parts = partsOf(catalogue, most);
    const addresses = Array.from({ length: parts }, (_, part) =>
      locations(sitemapPart(catalogue, ORIGIN, part + 1, most)),
    );
    for (const part of addresses.slice(0, -1)) expect(part).toHaveLength(most);
    const all = addresses.flat();
    expect([all.length, new Set(all).size]).toEqual([records, records]);
    expect(locations(sitemapIndex(ORIGIN, parts))).toEqual(
      addresses.map((_, part) => `${ORIGIN}/sitemap-${String(part + 1)}.xml`),
    );
  });
});
