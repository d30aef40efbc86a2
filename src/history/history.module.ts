/** History over GraphQL: the ledger, and the versions of records. */
import { Module } from '@nestjs/common';
import { HistoryResolver } from './history.resolver';
import { LedgerResolver } from './ledger.resolver';
import { RegisterChangedResolver } from './register-changed.resolver';

@Module({ providers: [HistoryResolver, LedgerResolver, RegisterChangedResolver] })
export class HistoryModule {}
