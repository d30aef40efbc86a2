/** The built page: its folder, its HTML document, its words, and the texts of the queries that it sends by hash. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const built = basename(resolve(__dirname, '../..')) === 'dist';

/** `dist/web`, as seen from the built service or from its source. */
export const PAGE_FOLDER = resolve(__dirname, built ? '../../web' : '../../dist/web');

const readBuilt = (file: string): string | null =>
  existsSync(join(PAGE_FOLDER, file)) ? readFileSync(join(PAGE_FOLDER, file), 'utf8') : null;

/** Its HTML; null where the page is not built. */
export const pageDocument = (): string | null => readBuilt('index.html');

/** Tells one build of it from another; null where it is not built. The document names its files, whose names change with their contents. */
export function pageBuild(): string | null {
  const document = pageDocument();
  return document === null ? null : createHash('sha256').update(document).digest('base64url').slice(0, BUILD_LENGTH);
}

const BUILD_LENGTH = 16;

/** Its words, as `src/web/served.ts` has them; null where the page is not built. */
export const pageWords = (): unknown => JSON.parse(readBuilt('words.json') ?? 'null');

/** A file that lies beside the document; null where the page is not built. */
export const pageFile = (name: string): Buffer | null => {
  const path = join(PAGE_FOLDER, name);
  return existsSync(path) ? readFileSync(path) : null;
};

/** The texts of its GraphQL documents, by SHA-256 in hexadecimal digits. */
export function pageQueries(): ReadonlyMap<string, string> {
  const written = JSON.parse(readBuilt('documents.json') ?? '{}') as Readonly<Record<string, string>>;
  return new Map(Object.entries(written).map(([hash, text]) => [hash.replace('sha256:', ''), text]));
}
