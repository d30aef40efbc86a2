/** Which record somebody means who has typed a text: the one whose code or name it is; failing that, those to choose from. */
import { MAX_TEXT_LENGTH } from '../../api/limits';
import type { Catalogue, Code } from '../../recognition';
import { queryOf, searching } from '../../registers/search/search';
import { searchIndexOf } from '../../registers/search/search-index';
import { whenIndexed } from '../../registers/warm-indexes';
import { cooperatively } from '../../scheduling/cooperatively';

export type Meaning =
  | { readonly is: 'TAKEN'; readonly code: Code }
  /** It is a name of several; or is found in others; or comes near to some. `total`: how many there are, of which the best are given. */
  | { readonly is: 'SEVERAL' | 'LIKE' | 'NEAR'; readonly codes: readonly Code[]; readonly total: number }
  | { readonly is: 'NONE' };

export type AskedType = 'certificates' | 'posts' | 'regions';

/** Records that are given to choose from. */
const MOST_CHOICES = 20;

export async function meaningOf(catalogue: Catalogue, type: AskedType, text: string): Promise<Meaning> {
  const table = catalogue.tables[type];
  if (table.find(text) !== undefined) return { is: 'TAKEN', code: text };
  if (text.length > MAX_TEXT_LENGTH) return { is: 'NONE' };
  await whenIndexed(catalogue.tables);
  const exact = searchIndexOf(table)
    .exactly(text)
    .map((position) => table.codeAt(position));
  if (exact.length === 1) return { is: 'TAKEN', code: exact[0] };
  if (exact.length > 1) return { is: 'SEVERAL', codes: exact.slice(0, MOST_CHOICES), total: exact.length };
  const found = await cooperatively(searching(catalogue, queryOf(text, undefined), [type]));
  if (found.length === 0) return { is: 'NONE' };
  return {
    is: found.at(0)?.match === 'NEAR' ? 'NEAR' : 'LIKE',
    codes: found.slice(0, MOST_CHOICES).map(({ code }) => code),
    total: found.length,
  };
}

/** The name, where it means this record alone; else the code. */
export async function writtenAs(catalogue: Catalogue, type: AskedType, code: Code, name: string): Promise<string> {
  if (catalogue.tables[type].find(code) === undefined) return code;
  await whenIndexed(catalogue.tables);
  return searchIndexOf(catalogue.tables[type]).exactly(name).length === 1 ? name : code;
}
