/** The past over GraphQL: the ledger, and the versions of records. */
import { Module } from '@nestjs/common';
import { HistoryResolver } from './history.resolver';
import { LedgerResolver } from './ledger.resolver';

@Module({ providers: [HistoryResolver, LedgerResolver] })
export class HistoryModule {}
