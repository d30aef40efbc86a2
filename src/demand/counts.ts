/** What was asked and is not yet in the database: counts in memory, so that counting holds up no answer. */
import { monthAt, type Month } from './months';
import type { Code, Decision, Purpose } from '../recognition';

/** What is counted: nothing of who asked, of the day, nor of which certificates were held together. */
export interface Cell {
  readonly month: Month;
  readonly certificate: Code;
  readonly post: Code;
  readonly region: Code;
  readonly purpose: Purpose;
}

export interface CountedCell extends Cell {
  readonly count: number;
}

/** Cells that are kept at most while the database cannot be written; what would make more is not counted. */
const MOST_CELLS = 20_000;
/** No code has one. */
const SEPARATOR = ' ';

export class Counts {
  private readonly cells = new Map<string, number>();
  private month: Month = '';
  /** The second in which the month was last looked up: an answer takes less time than that does. */
  private second = -1;

  /** @param drop is told of counts for which there is no room */
  constructor(
    private readonly drop: (count: number) => void,
    private readonly most = MOST_CELLS,
  ) {}

  /**
   * Counts a decision that does not recognise: `PARTIAL`, `NOT_RECOGNISED` or `UNDETERMINED`. It counts once for each certificate of the claim,
   * whether or not the holding stands.
   */
  count({ verdict, holdings, post, region, purpose }: Decision, time = Date.now()): void {
    if (verdict === 'RECOGNISED' || verdict === 'CONDITIONAL') return;
    const rest = post + SEPARATOR + region + SEPARATOR + purpose + SEPARATOR + this.monthOf(time);
    if (holdings.length === 1) return this.add(holdings[0].certificate + SEPARATOR + rest, 1);
    for (const certificate of new Set(holdings.map((holding) => holding.certificate)))
      this.add(certificate + SEPARATOR + rest, 1);
  }

  /** How many cells there are. */
  get size(): number {
    return this.cells.size;
  }

  /** Takes out so many cells, in order of their keys: copies that write the same rows then do not wait for each other in a ring. */
  take(most: number): readonly CountedCell[] {
    const taken: [string, number][] = [];
    for (const entry of this.cells) {
      if (taken.length === most) break;
      taken.push(entry);
      this.cells.delete(entry[0]);
    }
    taken.sort(([a], [b]) => (a < b ? -1 : 1));
    return taken.map(([key, count]) => {
      const [certificate, post, region, purpose, month] = key.split(SEPARATOR);
      return { month, certificate, post, region, purpose: purpose as Purpose, count };
    });
  }

  putBack(cells: readonly CountedCell[]): void {
    for (const { month, certificate, post, region, purpose, count } of cells)
      this.add([certificate, post, region, purpose, month].join(SEPARATOR), count);
  }

  private add(key: string, count: number): void {
    const before = this.cells.get(key);
    if (before === undefined && this.cells.size >= this.most) this.drop(count);
    else this.cells.set(key, (before ?? 0) + count);
  }

  private monthOf(time: number): Month {
    const second = Math.floor(time / 1000);
    if (second !== this.second) {
      this.second = second;
      this.month = monthAt(time);
    }
    return this.month;
  }
}
