/** Which record a text means: what is written so, its case, width, script and punctuation aside; failing that, what is near. */
import { distance } from 'fastest-levenshtein';
import type { RecordType, Tables } from '../../recognition';
import { positionsOfSpelling, spelling } from './code-spellings';
import { fold, unspaced } from '../../language/folding';
import { nearSearchOf } from './near';
import { isNamed, searchIndexOf, type SearchIndex } from './search-index';

/** What a record is identified by, the best first. */
export const IDENTIFIED_BY = ['CODE', 'NAME', 'OTHER_NAME', 'NEAR'] as const;
export type IdentifiedBy = (typeof IDENTIFIED_BY)[number];

export interface Candidate {
  readonly position: number;
  readonly by: IdentifiedBy;
  /** The code or name, as it is recorded. */
  readonly matched: string;
}

/** UTF-16 code units of a text; what is longer is no name. */
export const MAX_LETTERS = 1_000;
/** Records that are proposed for a text that means none exactly. */
export const MAX_PROPOSALS = 5;
/** Records whose likeness to a text is measured. */
const MAX_MEASURED = 50;

/** The records of a type that a text means, the best first: all that are written so, or else those that come nearest. */
export function identify(tables: Tables, type: RecordType, text: string): readonly Candidate[] {
  if (text.length > MAX_LETTERS) return [];
  const key = unspaced(fold(text));
  if (key === '') return [];
  const exact = exactly(tables, type, key, text);
  return exact.length > 0 ? exact : nearest(tables, type, key, text);
}

function exactly(tables: Tables, type: RecordType, key: string, text: string): readonly Candidate[] {
  const table = tables[type];
  const index = searchIndexOf(table);
  // The code of what has names is among its keys.
  const positions = new Set([...index.exactly(text), ...(isNamed(type) ? [] : positionsOfSpelling(table, key))]);
  return [...positions]
    .map((position) => ({ position, ...howExactly(index, position, table.codeAt(position), key) }))
    .sort((a, b) => IDENTIFIED_BY.indexOf(a.by) - IDENTIFIED_BY.indexOf(b.by) || a.position - b.position);
}

function howExactly(index: SearchIndex, position: number, code: string, key: string): Omit<Candidate, 'position'> {
  if (spelling(code) === key) return { by: 'CODE', matched: code };
  // Names of its own come first.
  const [name] = index.namesWritten(position, key);
  return { by: name.isOther ? 'OTHER_NAME' : 'NAME', matched: name.text };
}

function nearest(tables: Tables, type: RecordType, key: string, text: string): readonly Candidate[] {
  const index = searchIndexOf(tables[type]);
  return nearSearchOf(index)
    .most(text, MAX_MEASURED)
    .map(({ position, share }) => {
      const [at, unlike] = mostAlike(index.keys[position], key);
      const matched = at === 0 ? tables[type].codeAt(position) : index.namesAt(position)[at - 1].text;
      return { position, by: 'NEAR' as const, matched, rank: unlike - share };
    })
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .slice(0, MAX_PROPOSALS)
    .map(({ position, by, matched }) => ({ position, by, matched }));
}

/** The key that is most like another one, and how unlike it is: 0 to 1. */
function mostAlike(keys: readonly string[], wanted: string): readonly [at: number, unlike: number] {
  const unlike = keys.map(unspaced).map((key) => distance(key, wanted) / Math.max(key.length, wanted.length));
  const least = Math.min(...unlike);
  // Of those that are as much alike, a name says more than the code, which comes first.
  const name = unlike.indexOf(least, 1);
  return [Math.max(name, 0), least];
}
