/** What is asked for in vain: counted for who decides, shown to who could do something about it. */
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DemandResolver } from './demand.resolver';
import { COUNTS_DEMAND, DemandService } from './demand.service';
import { DemandTable } from './demand.table';

@Global()
@Module({})
export class DemandModule {
  static with({ countsDemand }: { readonly countsDemand: boolean }): DynamicModule {
    return {
      module: DemandModule,
      providers: [{ provide: COUNTS_DEMAND, useValue: countsDemand }, DemandTable, DemandService, DemandResolver],
      exports: [DemandService],
    };
  }
}
