/** The codes nearest to one that nothing has: what a person who mistyped probably meant. */
import { distance } from 'fastest-levenshtein';
import type { Catalogue, ClaimProblem, Code } from '../recognition';

const MAX_SUGGESTIONS = 5;
const MAX_CODE_LENGTH = 64;
const MAX_SEARCHES = 20;

/** What a claim may name that the register does not have, and what else may be wrong with it. */
export interface Named {
  readonly code: ClaimProblem['code'] | 'UNKNOWN_CONDITION';
  readonly value: string;
}

/** Nearest existing codes for an unknown code of a claim; none for other problems. */
export const suggestionsFor = (catalogue: Catalogue, { code, value }: Named): readonly Code[] =>
  nearestCodes(codesFor(catalogue, code), value);

function codesFor({ tables, conditions }: Catalogue, code: Named['code']): readonly Code[] {
  switch (code) {
    case 'UNKNOWN_CERTIFICATE':
      return tables.certificates.codes;
    case 'UNKNOWN_POST':
      return tables.posts.codes;
    case 'UNKNOWN_REGION':
      return tables.regions.codes;
    case 'UNKNOWN_CONDITION':
      return [...conditions.keys()];
    case 'MALFORMED_DAY':
    case 'UNKNOWN_PURPOSE':
    case 'NO_HOLDINGS':
    case 'MALFORMED_NUMBER':
      return [];
  }
}

/** Codes that begin with what was written, then those that differ from it in the fewest letters; case does not count. */
export function nearestCodes(codes: readonly Code[], written: string): readonly Code[] {
  if (written === '' || written.length > MAX_CODE_LENGTH) return [];
  const wanted = written.toLowerCase();
  const furthest = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly code: Code; readonly apart: number }[] = [];
  for (const code of codes) {
    const begins = code.length >= wanted.length && code.slice(0, wanted.length).toLowerCase() === wanted;
    if (!begins && Math.abs(code.length - wanted.length) > furthest) continue;
    const apart = begins ? (code.length - wanted.length) / (MAX_CODE_LENGTH + 1) : distance(code.toLowerCase(), wanted);
    if (apart <= furthest) near.push({ code, apart });
  }
  return near
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ code }) => code);
}

/**
 * Suggestions of one request. A search reads every code of a type, so a batch of nothing but unknown codes must not have one for each:
 * the first twenty different unknown codes get theirs, the rest get none.
 */
export class Suggestions {
  private readonly found = new Map<string, readonly Code[]>();

  for(catalogue: Catalogue, problem: Named): readonly Code[] {
    const key = `${String(catalogue.revision)} ${problem.code} ${problem.value}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    if (this.found.size >= MAX_SEARCHES) return [];
    const suggestions = suggestionsFor(catalogue, problem);
    this.found.set(key, suggestions);
    return suggestions;
  }
}
