/** The addresses of all record pages, for search engines (sitemaps.org): one file, or parts of it with an index. */
import { RECORD_TYPES, type Catalogue } from '../recognition';
import { recordAddress } from './addresses';
import { escaped } from './html';

/** Far fewer than the protocol allows: a part is written in one go, which others wait for. */
const MOST_ADDRESSES = 10_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** How many parts the addresses take; one at the least. */
export function partsOf(catalogue: Catalogue, most = MOST_ADDRESSES): number {
  const records = RECORD_TYPES.reduce((sum, type) => sum + catalogue.tables[type].size, 0);
  return Math.max(1, Math.ceil(records / most));
}

/** @param part from 1 on */
export function sitemapPart(catalogue: Catalogue, origin: string, part: number, most = MOST_ADDRESSES): string {
  let [skipped, left] = [(part - 1) * most, most];
  let text = `${DECLARATION}<urlset xmlns="${NAMESPACE}">`;
  for (const type of RECORD_TYPES) {
    const table = catalogue.tables[type];
    const first = Math.min(skipped, table.size);
    const last = Math.min(table.size, first + left);
    for (let position = first; position < last; position++)
      text += `<url><loc>${escaped(origin + recordAddress(type, table.codeAt(position)))}</loc></url>\n`;
    skipped -= first;
    left -= last - first;
  }
  return `${text}</urlset>\n`;
}

export function sitemapIndex(origin: string, parts: number): string {
  const list = Array.from(
    { length: parts },
    (_, position) => `<sitemap><loc>${escaped(origin)}/sitemap-${String(position + 1)}.xml</loc></sitemap>\n`,
  );
  return `${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">${list.join('')}</sitemapindex>\n`;
}
