/** Has ready what searches and lists need before anybody asks: at the start, and for every snapshot that follows. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { amongOthers } from '../catalogue/among-others';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Tables } from '../recognition';
import { prepareNames } from './by-name';
import { prepareSearch } from './search/search-index';

@Injectable()
export class Preparation implements OnApplicationBootstrap {
  constructor(private readonly catalogues: CatalogueService) {}

  async onApplicationBootstrap(): Promise<void> {
    this.catalogues.successions.subscribe(({ after }) => void prepare(after.tables));
    const { tables } = this.catalogues.current();
    await amongOthers(prepareSearch(tables));
    void amongOthers(prepareNames(tables));
  }
}

async function prepare(tables: Tables): Promise<void> {
  await amongOthers(prepareSearch(tables));
  await amongOthers(prepareNames(tables));
}
