/** What happens in the ledger: all of it, or what is about one record, done for one body, or of one region. Nothing is told of who acted. */
import { Injectable } from '@nestjs/common';
import { entriesBetween, entriesOf, numbersAbout, numbersFor, numbersOfVersions } from '../../ledger/history';
import { subjectOf } from '../../ledger/subject';
import { Database } from '../../persistence/database';
import type { LedgerEntry } from '../../persistence/entities/ledger-entry.entity';
import type { Catalogue, Code, RecordType } from '../../recognition';
import { RegionsTouched } from './regions-touched';

/** Entries of a page. */
const MOST_ENTRIES = 50;
/** How far back in the ledger it is looked for the acts of a body, and for what concerns a region, for one page. */
const BODY_WINDOW = 10_000;
const REGION_WINDOW = 200;
/** Points for the entries of a page, and for each entry that is yet to be looked into for regions. */
const PAGE_COST = 300;
const LOOKED_INTO_COST = 25;

/** A page of what has happened. */
export interface LedgerPage {
  /** The latest first. */
  readonly entries: readonly LedgerEntry[];
  /** The number up to which there may be older ones; null: there are none. */
  readonly older: number | null;
}

@Injectable()
export class LedgerFeeds {
  private readonly regions: RegionsTouched;

  constructor(private readonly database: Database) {
    this.regions = new RegionsTouched(database);
  }

  /** Points. @param upTo the number of the latest entry of the page */
  costOf(type: RecordType | undefined, upTo: number): number {
    const oldest = Math.max(1, upTo - REGION_WINDOW + 1);
    return PAGE_COST + (type === 'regions' ? LOOKED_INTO_COST * this.regions.unknown(oldest, upTo) : 0);
  }

  async all(upTo: number): Promise<LedgerPage> {
    const oldest = Math.max(1, upTo - MOST_ENTRIES + 1);
    return {
      entries: (await entriesBetween(this.database, oldest, upTo)).reverse(),
      older: oldest > 1 ? oldest - 1 : null,
    };
  }

  /**
   * Those that made a version of a record, ended one, or are about it; of a body what was done for it as well, of a region what concerns it.
   * Null: up to then the register never had it.
   */
  async about(type: RecordType, code: Code, catalogue: Catalogue, upTo: number): Promise<LedgerPage | null> {
    const { database } = this;
    const most = MOST_ENTRIES + 1;
    const own = [
      ...(await numbersOfVersions(database, type, code, upTo, most)),
      ...(await numbersAbout(database, subjectOf({ type, code }), upTo, most)),
    ];
    if (own.length === 0) return null;
    const back = type === 'bodies' ? BODY_WINDOW : type === 'regions' ? REGION_WINDOW : upTo;
    const oldest = Math.max(1, upTo - back + 1);
    const others = [
      ...(type === 'bodies' ? await numbersFor(database, code, oldest - 1, upTo, most) : []),
      ...(type === 'regions' ? await this.ofRegion(code, catalogue, oldest, upTo) : []),
    ];
    const latestFirst = [...new Set([...own, ...others])].sort((one, other) => other - one);
    // Only so far back has all been looked for; but where nothing has happened since, the last that did is told.
    const found = latestFirst.filter((number) => number >= oldest);
    const page = (found.length === 0 ? latestFirst.slice(0, 1) : found).slice(0, MOST_ENTRIES);
    const isMore = found.length > MOST_ENTRIES;
    const older = isMore ? page[MOST_ENTRIES - 1] - 1 : own.some((number) => number < oldest) ? oldest - 1 : null;
    return { entries: (await entriesOf(database, page)).reverse(), older };
  }

  private async ofRegion(region: Code, catalogue: Catalogue, oldest: number, upTo: number): Promise<readonly number[]> {
    const numbers: number[] = [];
    for (let number = upTo; number >= oldest && numbers.length <= MOST_ENTRIES; number--)
      if (await this.regions.touches(number, region, catalogue)) numbers.push(number);
    return numbers;
  }
}
