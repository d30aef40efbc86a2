/** `history`: every version of a record. */
import { Args, Query, Resolver } from '@nestjs/graphql';
import { versionsOf } from '../ledger/history';
import { Database } from '../persistence/database';
import type { Code, RecordType } from '../recognition';
import { RecordTypeEnum } from '../api/enums';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { requireCode } from '../api/require-code';
import { CodeScalar } from '../api/scalars';
import { RecordVersionModel } from './record-version.model';

/** In points. */
const HISTORY_COST = 50;

@Resolver(() => RecordVersionModel)
export class HistoryResolver {
  constructor(private readonly database: Database) {}

  @Query(() => [RecordVersionModel], {
    complexity: HISTORY_COST,
    description: 'Every version of a record, the latest first: who recorded it, when, why, and what it changed.',
  })
  async history(
    @Args('type', { type: () => RecordTypeEnum, description: 'The type of the record.' }) type: RecordType,
    @Args('code', { type: () => CodeScalar, description: 'The code of the record.' }) code: Code,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<RecordVersionModel[]> {
    const versions = await versionsOf(this.database, type, code, catalogue.revision);
    if (versions.length === 0) requireCode(catalogue, type, code);
    return versions.map((version, position) => new RecordVersionModel(version, versions[position - 1])).reverse();
  }
}
