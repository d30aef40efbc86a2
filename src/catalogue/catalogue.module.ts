/** The register for reading, and the import that fills it. */
import { type DynamicModule, Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { LedgerService } from '../ledger/ledger.service';
import { CatalogueService } from './catalogue.service';
import { fillIfEmpty, ImportService } from './import.service';

const FILLING = Symbol('what an empty register is filled with');

/** Fills an empty register before the catalogue is loaded from it. */
@Injectable()
class FirstStart implements OnModuleInit {
  constructor(
    private readonly imports: ImportService,
    @Inject(FILLING) private readonly filling: string | null,
  ) {}

  onModuleInit(): Promise<void> {
    return fillIfEmpty(this.imports, this.filling);
  }
}

@Module({})
export class CatalogueModule {
  /** @param filling the file or folder of a catalogue document that an empty register is filled with, or null */
  static filledFrom(filling: string | null): DynamicModule {
    return {
      module: CatalogueModule,
      global: true,
      providers: [LedgerService, ImportService, CatalogueService, FirstStart, { provide: FILLING, useValue: filling }],
      exports: [LedgerService, ImportService, CatalogueService],
    };
  }
}
