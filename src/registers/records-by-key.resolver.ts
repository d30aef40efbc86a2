/** `records` and `restsOn`: records of any type by their keys, and the records that refer to one of them. */
import { type Type } from '@nestjs/common';
import { Args, Field, InputType, Query, Resolver } from '@nestjs/graphql';
import { costs } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { RecordTypeEnum } from '../api/enums';
import { badRequest } from '../api/errors';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { requireCode } from '../api/require-code';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { RecordModel, recordModel } from '../api/records';
import { CodeScalar } from '../api/scalars';
import { findingReferrers, type RecordKey } from '../document';
import { RECORD_TYPES, registerOf, type Code, type RecordType } from '../recognition';

const MAX_KEYS = 500;
/** In points: it looks through the whole register. */
const RESTS_ON_COST = costs(({ records }) => 100 + records() / 20);

@InputType({ description: 'A record by its type and code.' })
class RecordKeyInput implements RecordKey {
  @Field(() => RecordTypeEnum, { description: 'Its type.' })
  type: RecordType;
  @Field(() => CodeScalar, { description: 'Its code.' })
  code: Code;
}

const RecordConnection = connectionOf(RecordModel as unknown as Type<RecordModel>, 'RegisterRecord');

const ORDER: Order<RecordKey> = {
  name: 'record',
  keyOf: ({ type, code }) => [RECORD_TYPES.indexOf(type), code],
  compare: compareKeys,
};

@Resolver()
export class RecordsByKeyResolver {
  @Query(() => [RecordModel], {
    nullable: 'items',
    complexity: MAX_KEYS,
    description: `Records of any type by their keys, at most ${String(MAX_KEYS)}, in the order of the keys; null where there is none.`,
  })
  records(
    @Args('of', { type: () => [RecordKeyInput], description: 'The keys.' }) of: RecordKeyInput[],
    @Snapshot() { catalogue }: RequestSnapshot,
  ): (RecordModel | null)[] {
    if (of.length > MAX_KEYS) throw badRequest('TOO_MANY_KEYS', { most: MAX_KEYS, count: of.length });
    return of.map((key) => recordModel(catalogue, key));
  }

  @Query(() => RecordConnection, {
    complexity: RESTS_ON_COST,
    description:
      'The records that name a record, by type, then by code: as long as there are any, it cannot be retired.',
  })
  async restsOn(
    @Args('type', { type: () => RecordTypeEnum, description: 'The type of the record.' }) type: RecordType,
    @Args('code', { type: () => CodeScalar, description: 'The code of the record.' }) code: Code,
    @Args() page: PageArgs,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<Connection<RecordModel | null>> {
    const key = { type, code: requireCode(catalogue, type, code) };
    const referrers = await cooperatively(findingReferrers(registerOf(catalogue), key));
    return pageOf(referrers, page, ORDER, (key) => recordModel(catalogue, key));
  }
}
