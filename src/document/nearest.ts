/** The existing word nearest to one that does not exist. */
import { closest, distance } from 'fastest-levenshtein';

/** A search reads every code of a type: in a document of nothing but mistakes, only so many are made. */
const MAX_SEARCHES = 200;
/** What is longer, in UTF-16 units, is no misspelt word. */
const MAX_LENGTH = 64;

export class Nearest {
  private searches = 0;

  /** undefined where none is near. */
  to(written: string, words: readonly string[]): string | undefined {
    if (words.length === 0 || written.length > MAX_LENGTH || this.searches >= MAX_SEARCHES) return undefined;
    this.searches++;
    const lower = written.toLowerCase();
    const found = words.find((word) => word.toLowerCase() === lower) ?? closest(written, words);
    const near =
      found.toLowerCase() === lower || distance(written, found) <= Math.max(2, Math.floor(written.length / 3));
    return near ? found : undefined;
  }
}
