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

/** A cell that goes on to count. */
interface CountingCell extends Cell {
  count: number;
}

type Tree<Leaf> = Map<string, Leaf>;

/** Cells that are kept at most; what would make more is not counted. */
const MOST_CELLS = 20_000;

/**
 * INVARIANT (found by codes): each of `cells` is in `found`, by its month, purpose, region, post and certificate; kept by `add` and `take`. The codes
 * were looked up just before, to be decided on, so that looking them up again takes about a microsecond; putting them together into one
 * key would take several.
 */
export class Counts {
  private cells: CountingCell[] = [];
  private found: Tree<Tree<Tree<Tree<Tree<CountingCell>>>>> = new Map();
  private month: Month = '';
  /** The second in which the month was last looked up. */
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
    const regions = branch(branch(this.found, this.monthOf(time)), purpose);
    const certificates = branch(branch(regions, region), post);
    const add = (certificate: Code): void => {
      const cell = certificates.get(certificate);
      if (cell !== undefined) cell.count++;
      else this.add(certificates, { month: this.month, certificate, post, region, purpose, count: 1 });
    };
    if (holdings.length === 1) add(holdings[0].certificate);
    else new Set(holdings.map(({ certificate }) => certificate)).forEach(add);
  }

  /** How many cells there are. */
  get size(): number {
    return this.cells.length;
  }

  /** Takes out everything. */
  take(): readonly CountedCell[] {
    const { cells } = this;
    this.cells = [];
    this.found = new Map();
    return cells;
  }

  private add(certificates: Tree<CountingCell>, cell: CountingCell): void {
    if (this.cells.length >= this.most) return this.drop(cell.count);
    certificates.set(cell.certificate, cell);
    this.cells.push(cell);
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

function branch<Leaf>(tree: Tree<Tree<Leaf>>, name: string): Tree<Leaf> {
  let found = tree.get(name);
  if (found === undefined) tree.set(name, (found = new Map<string, Leaf>()));
  return found;
}
