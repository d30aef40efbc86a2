/** Has the indices of the search ready before anybody searches: at the start, and for every snapshot that follows. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { amongOthers } from '../../catalogue/among-others';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { prepareSearch } from './search-index';

@Injectable()
export class SearchPreparation implements OnApplicationBootstrap {
  constructor(private readonly catalogues: CatalogueService) {}

  async onApplicationBootstrap(): Promise<void> {
    this.catalogues.successions.subscribe(({ after }) => void amongOthers(prepareSearch(after.tables)));
    await amongOthers(prepareSearch(this.catalogues.current().tables));
  }
}
