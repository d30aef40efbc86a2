/** The things that open most, found best first: what a thing may open at most is known before the law is asked what it does open. */
import type { Code, TimeSlices } from '../../recognition';
import type { OpenedPlace } from '../model/fit';

/** The most things of a kind that are listed. */
const LISTED = 5;

export interface Candidate {
  readonly codes: readonly Code[];
  /** How many places it may open at most. */
  readonly most: number;
  /** What a course completes. */
  readonly completes: readonly Code[];
}

export interface Opener extends Candidate {
  readonly opens: readonly OpenedPlace[];
}

type Ranked = Pick<Candidate, 'codes' | 'completes'> & { readonly count: number };

const rankOf = (candidate: Candidate): Ranked => ({ ...candidate, count: candidate.most });
const rankOfOpener = (opener: Opener): Ranked => ({ ...opener, count: opener.opens.length });

function compareRanks(a: Ranked, b: Ranked): number {
  return b.count - a.count || b.completes.length - a.completes.length || compareCodes(a.codes, b.codes);
}

function compareCodes(a: readonly Code[], b: readonly Code[]): number {
  const at = a.findIndex((code, position) => code !== b[position]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

export const inOrderOfRank = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => compareRanks(rankOf(a), rankOf(b)));

/**
 * The five that open most; on a tie those that complete more, then by codes. What neither opens nor completes anything is left out.
 * @param candidates in order of what they may open at most, then likewise
 * @param atOnce how many are tried out together
 */
export function* firstOpeners(
  candidates: Iterable<Candidate>,
  atOnce: number,
  tryOut: (some: readonly Candidate[]) => TimeSlices<readonly Opener[]>,
): TimeSlices<readonly Opener[]> {
  let found: readonly Opener[] = [];
  let waiting: Candidate[] = [];
  const isBehind = (candidate: Candidate): boolean =>
    found.length === LISTED && compareRanks(rankOf(candidate), rankOfOpener(found[LISTED - 1])) > 0;
  for (const candidate of candidates) {
    if (isBehind(candidate)) break;
    waiting.push(candidate);
    if (waiting.length < atOnce) continue;
    found = leading([...found, ...(yield* tryOut(waiting))]);
    waiting = [];
  }
  const last = waiting.filter((candidate) => !isBehind(candidate));
  return last.length === 0 ? found : leading([...found, ...(yield* tryOut(last))]);
}

const leading = (openers: readonly Opener[]): readonly Opener[] =>
  openers
    .filter(({ opens, completes }) => opens.length > 0 || completes.length > 0)
    .sort((a, b) => compareRanks(rankOfOpener(a), rankOfOpener(b)))
    .slice(0, LISTED);
