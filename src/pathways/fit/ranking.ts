/** The things that open most, found best first: what a thing may open at most is known before the law is asked what it does open. */
import { sorting, type Code, type TimeSlices } from '../../recognition';
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

const openedBy = ({ opens }: Opener): number => opens.length;

/** Those that open more come first, then those that complete more, then by codes. */
function compareRanks(a: Candidate, opensOfA: number, b: Candidate, opensOfB: number): number {
  return opensOfB - opensOfA || b.completes.length - a.completes.length || compareCodes(a.codes, b.codes);
}

function compareCodes(a: readonly Code[], b: readonly Code[]): number {
  const at = a.findIndex((code, position) => code !== b[position]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

/** By what they may open at most. */
export const inOrderOfRank = (candidates: Candidate[]): TimeSlices<readonly Candidate[]> =>
  sorting(candidates, (a, b) => compareRanks(a, a.most, b, b.most));

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
  const isBehind = (candidate: Candidate): boolean => {
    const last = found.at(LISTED - 1);
    return last !== undefined && compareRanks(candidate, candidate.most, last, openedBy(last)) > 0;
  };
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
    .sort((a, b) => compareRanks(a, openedBy(a), b, openedBy(b)))
    .slice(0, LISTED);
