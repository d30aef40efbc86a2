/** The built page: its folder, its HTML document, and the texts of the queries that it sends by hash. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const built = basename(resolve(__dirname, '../..')) === 'dist';

/** `dist/web`, as seen from the built service or from its source. */
export const PAGE_FOLDER = resolve(__dirname, built ? '../../web' : '../../dist/web');

const readBuilt = (file: string): string | null =>
  existsSync(join(PAGE_FOLDER, file)) ? readFileSync(join(PAGE_FOLDER, file), 'utf8') : null;

/** Its HTML; null where the page is not built. */
export const pageDocument = (): string | null => readBuilt('index.html');

/** The texts of its GraphQL documents, by SHA-256 in hexadecimal digits. */
export function pageQueries(): ReadonlyMap<string, string> {
  const written = JSON.parse(readBuilt('documents.json') ?? '{}') as Readonly<Record<string, string>>;
  return new Map(Object.entries(written).map(([hash, text]) => [hash.replace('sha256:', ''), text]));
}
