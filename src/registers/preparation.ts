/** Has ready what searches and lists need before anybody asks: at the start, and for every snapshot that follows. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { cooperatively } from '../scheduling/cooperatively';
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
    await cooperatively(prepareSearch(tables));
    void cooperatively(prepareNames(tables));
  }
}

async function prepare(tables: Tables): Promise<void> {
  await cooperatively(prepareSearch(tables));
  await cooperatively(prepareNames(tables));
}
