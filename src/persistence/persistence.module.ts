/** The database of the service, opened and brought up to date before anything else starts. */
import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from './database';

@Module({})
export class PersistenceModule {
  static at(address: string): DynamicModule {
    const database = { provide: Database, useFactory: () => Database.open(address) };
    return { module: PersistenceModule, global: true, providers: [database], exports: [Database] };
  }
}
