/** Builds the search indexes and name orders of a snapshot before anybody asks for them: at the start, and for every snapshot that follows. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { cooperatively } from '../scheduling/cooperatively';
import { inBackground } from '../scheduling/task';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Tables, TimeSlices } from '../recognition';
import { warmNameOrders } from './name-order';
import { warmSearchIndexes } from './search/search-index';

@Injectable()
export class WarmIndexes implements OnApplicationBootstrap {
  constructor(private readonly catalogues: CatalogueService) {}

  async onApplicationBootstrap(): Promise<void> {
    this.catalogues.successions.subscribe(({ after }) => void warm(after.tables));
    const { tables } = this.catalogues.current();
    await whenIndexed(tables);
    void whenSorted(tables);
  }
}

async function warm(tables: Tables): Promise<void> {
  await whenIndexed(tables);
  await whenSorted(tables);
}

/** Does some work for each set of tables once, for all who wait for it, and whoever leaves meanwhile. */
function onceForEach(work: (tables: Tables) => TimeSlices): (tables: Tables) => Promise<void> {
  const known = new WeakMap<Tables, Promise<void>>();
  return (tables) => {
    const present = known.get(tables) ?? inBackground(() => cooperatively(work(tables)));
    known.set(tables, present);
    return present;
  };
}

/** Waits until all tables can be searched. */
export const whenIndexed = onceForEach(warmSearchIndexes);
/** Waits until all tables are in order of names. */
export const whenSorted = onceForEach(warmNameOrders);
