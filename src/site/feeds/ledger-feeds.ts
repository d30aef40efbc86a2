/** What happens in the ledger: all of it, or what is about one record, done for one body, or of one region. Nothing is told of who acted. */
import { Injectable } from '@nestjs/common';
import { entriesBetween, entriesOf, numbersAbout, numbersFor, versionsOf } from '../../ledger/history';
import { subjectOf } from '../../ledger/subject';
import { Database } from '../../persistence/database';
import type { LedgerEntry } from '../../persistence/entities/ledger-entry.entity';
import type { Catalogue, Code, RecordType } from '../../recognition';
import { RegionsTouched } from './regions-touched';

/** Entries of a feed. */
const MOST_ENTRIES = 50;
/** How far back in the ledger it is looked for the acts of a body, and for what concerns a region. */
const BODY_WINDOW = 10_000;
const REGION_WINDOW = 200;

@Injectable()
export class LedgerFeeds {
  private readonly regions: RegionsTouched;

  constructor(private readonly database: Database) {
    this.regions = new RegionsTouched(database);
  }

  /** The latest entries, the latest first. */
  async all({ revision }: Catalogue): Promise<readonly LedgerEntry[]> {
    return (await entriesBetween(this.database, revision - MOST_ENTRIES + 1, revision)).reverse();
  }

  /** Those that made a version of a record, ended one, or are about it; of a body what was done for it as well, of a region what concerns it. */
  async about(type: RecordType, code: Code, catalogue: Catalogue): Promise<readonly LedgerEntry[]> {
    const { revision } = catalogue;
    const versions = await versionsOf(this.database, type, code, revision);
    const known = versions.flatMap(({ recordedIn, supersededIn }) => [recordedIn.number, supersededIn?.number ?? 0]);
    const numbers = [
      ...known.filter((number) => number > 0),
      ...(await numbersAbout(this.database, subjectOf({ type, code }), revision)).slice(0, MOST_ENTRIES),
      ...(type === 'bodies'
        ? await numbersFor(this.database, code, revision - BODY_WINDOW, revision, MOST_ENTRIES)
        : []),
      ...(type === 'regions' ? await this.ofRegion(code, catalogue) : []),
    ];
    const latest = [...new Set(numbers)].sort((a, b) => b - a).slice(0, MOST_ENTRIES);
    return (await entriesOf(this.database, latest)).reverse();
  }

  private async ofRegion(region: Code, catalogue: Catalogue): Promise<readonly number[]> {
    const numbers: number[] = [];
    const oldest = Math.max(1, catalogue.revision - REGION_WINDOW + 1);
    for (let number = catalogue.revision; number >= oldest && numbers.length < MOST_ENTRIES; number--)
      if (await this.regions.touches(number, region, catalogue)) numbers.push(number);
    return numbers;
  }
}
