/** The existing word nearest to one that does not exist. */
import { closest, distance } from 'fastest-levenshtein';

/** Looking for the nearest reads every code of a type; a document of nothing but mistakes gets no more than this many suggestions. */
const MOST_SEARCHES = 200;

export class Nearest {
  private searches = 0;

  /** undefined where none is near. */
  to(written: string, words: readonly string[]): string | undefined {
    if (words.length === 0 || written.length > 64 || this.searches >= MOST_SEARCHES) return undefined;
    this.searches++;
    const lower = written.toLowerCase();
    const found = words.find((word) => word.toLowerCase() === lower) ?? closest(written, words);
    const near =
      found.toLowerCase() === lower || distance(written, found) <= Math.max(2, Math.floor(written.length / 3));
    return near ? found : undefined;
  }
}
