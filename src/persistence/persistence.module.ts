/** The database of the service, opened and brought up to date before anything else starts. */
import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from './database';

@Module({})
export class PersistenceModule {
  /** @param keyFile as `Database.open` has it */
  static at(address: string, keyFile: string | null): DynamicModule {
    const database = { provide: Database, useFactory: () => Database.open(address, keyFile) };
    return { module: PersistenceModule, global: true, providers: [database], exports: [Database] };
  }
}
