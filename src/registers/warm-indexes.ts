/** Builds the search indexes and name orders of a snapshot before anybody asks for them: at the start, and for every snapshot that follows. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { cooperatively } from '../scheduling/cooperatively';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Tables } from '../recognition';
import { warmNameOrders } from './name-order';
import { warmSearchIndexes } from './search/search-index';

@Injectable()
export class WarmIndexes implements OnApplicationBootstrap {
  constructor(private readonly catalogues: CatalogueService) {}

  async onApplicationBootstrap(): Promise<void> {
    this.catalogues.successions.subscribe(({ after }) => void warm(after.tables));
    const { tables } = this.catalogues.current();
    await cooperatively(warmSearchIndexes(tables));
    void cooperatively(warmNameOrders(tables));
  }
}

async function warm(tables: Tables): Promise<void> {
  await cooperatively(warmSearchIndexes(tables));
  await cooperatively(warmNameOrders(tables));
}
