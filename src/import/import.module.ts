/** The import of catalogue documents, and the one that fills an empty register. */
import { type DynamicModule, Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { fillIfEmpty, ImportService } from './import.service';

const FILLING = Symbol('what an empty register is filled with');

/** Fills an empty register when modules begin; the catalogue is loaded from it once all of them have. */
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
export class ImportModule {
  /** @param filling the file or folder of a catalogue document that an empty register is filled with, or null */
  static filling(filling: string | null): DynamicModule {
    return {
      module: ImportModule,
      providers: [ImportService, FirstStart, { provide: FILLING, useValue: filling }],
      exports: [ImportService],
    };
  }
}
