/** Which of its other names a record was found by, so that whoever searches sees why it is there. */
import { pairsOf, queryTermsOf, unspaced } from '../../language/folding';
import { nearSearchOf } from './near';
import type { Match, Query } from './search';
import { countsIn, hasAll, type SearchIndex } from './search-index';

/** The other name that a record was found by; null where its code or a name of its own were enough, or it was found by a field of work. */
export function otherNameFound(index: SearchIndex, position: number, match: Match, query: Query): string | null {
  const finds = finderOf(index, match, query);
  const [codeKey, ...keys] = index.keys[position];
  if (finds === undefined || codeKey === undefined) return null;
  const names = index.namesAt(position).map((name, at) => ({ ...name, key: keys[at] }));
  const counted = names.filter((name) => query.language === undefined || countsIn(query.language, name));
  const own = [codeKey, ...counted.flatMap(({ isOther, key }) => (isOther ? [] : [key]))];
  if (finds(own)) return null;
  return counted.find(({ isOther, key }) => isOther && finds([...own, key]))?.text ?? null;
}

/** Whether some keys are what a record is found by, in a way; undefined where it is not found by a name. */
function finderOf(
  index: SearchIndex,
  match: Match,
  { text, key: wanted, spelling }: Query,
): ((keys: readonly string[]) => boolean) | undefined {
  switch (match) {
    case 'NAME':
      return (keys) => keys.some((key) => unspaced(key) === spelling);
    case 'NAME_PREFIX':
      return (keys) => keys.some((key) => key.startsWith(wanted));
    case 'PHRASE':
      return (keys) => keys.some((key) => key.includes(wanted));
    case 'WORDS': {
      const { words, runs } = queryTermsOf(wanted);
      return (keys) => hasAll(keys, words, runs.flatMap(pairsOf));
    }
    case 'NEAR':
      return (keys) => nearSearchOf(index).isNear(text, keys);
    case 'CODE':
    case 'CODE_PREFIX':
    case 'FIELD':
      return undefined;
  }
}
