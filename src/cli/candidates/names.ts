/** Records that a list names by code, or by a name in any language. */
import { nameIn } from '../../api/names';
import { identify } from '../../registers/search/identify';
import type { Catalogue, LanguageTag, Text } from '../../recognition';
import type { NameType } from '../../sheets/candidates/candidates-of';
import { nameKey, namedBy, type Named } from '../../sheets/named';

const TABLES = { CERTIFICATE: 'certificates', POST: 'posts', REGION: 'regions' } as const;

/** @param said the codes that texts stand for, where somebody has said */
export function namesIn(
  { tables }: Catalogue,
  said: ReadonlyMap<string, string>,
  language: LanguageTag,
): (type: NameType, text: string) => Named {
  const known = new Map<string, Named>();
  const find = (type: NameType, text: string): Named => {
    const table = tables[TABLES[type]];
    const chosen = said.get(text);
    // The same text may be the name of a post and of a region.
    if (chosen !== undefined && table.position(chosen) >= 0) return namedBy(undefined, chosen);
    const candidates = identify(tables, TABLES[type], text).map(({ position, by }) => {
      const { code, name = {} } = table.at(position) as { readonly code: string; readonly name?: Text };
      return { code, name: nameIn(name, language), by };
    });
    return namedBy(candidates, undefined);
  };
  return (type, text) => {
    const key = nameKey(type, text);
    const named = known.get(key) ?? find(type, text);
    known.set(key, named);
    return named;
  };
}
