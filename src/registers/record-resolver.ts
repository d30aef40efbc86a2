/** The two ways to read the records of a type: the list of them, and one by its code. The same for every type. */
import type { Type } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Catalogue, Code, Recorded, RecordType, RecordTypes } from '../recognition';
import { connectionOf, PageArgs, pageOf, type Connection } from '../api/paging';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { CodeScalar } from '../api/scalars';
import type { RecordFilter } from './filters';
import { inOrder, type CodeOrder } from './orders';
import type { Sieve } from './sieve';

/** What one listing may cost to find, beside its fields: it may have to look at every record. */
const LISTING_COST = 100;

export interface Listing<T extends RecordType, M extends object, F extends RecordFilter> {
  readonly type: T;
  /** Name of the query for one record. */
  readonly one: string;
  /** Name of the query for the list. */
  readonly many: string;
  /** Name of the GraphQL type. */
  readonly name: string;
  readonly model: new (catalogue: Catalogue, record: RecordTypes[T]) => M;
  readonly filter: Type<F>;
  readonly order: Type<CodeOrder>;
  readonly sieve: (catalogue: Catalogue, filter: F) => Sieve<RecordTypes[T]>;
}

export interface RecordResolver<M> {
  list(page: PageArgs, filter: RecordFilter | null, orderBy: CodeOrder | null, asked: RequestSnapshot): Connection<M>;
  byCode(code: Code, asked: RequestSnapshot): M | null;
}

export function recordResolver<T extends RecordType, M extends object, F extends RecordFilter>(
  listing: Listing<T, M, F>,
): Type<RecordResolver<M>> {
  const { type, model, many } = listing;
  const ConnectionType = connectionOf(model, listing.name);

  @Resolver(() => model)
  class ResolverOfType implements RecordResolver<M> {
    @Query(() => ConnectionType, {
      name: many,
      complexity: LISTING_COST,
      description: `The list of all records of type ${listing.name}, narrowed down by \`filter\`, sorted by \`orderBy\`, by code if left out.`,
    })
    list(
      @Args() page: PageArgs,
      @Args('filter', {
        type: () => listing.filter,
        nullable: true,
        description: 'What to list; everything if left out.',
      })
      filter: F | null,
      @Args('orderBy', { type: () => listing.order, nullable: true, description: 'How it is sorted.' })
      orderBy: CodeOrder | null,
      @Snapshot() { catalogue }: RequestSnapshot,
    ): Connection<M> {
      const { list, order } = inOrder(catalogue, type, orderBy ?? {});
      const sifted = filter ? listing.sieve(catalogue, filter).sift(list) : list;
      return pageOf(sifted, page, order, (record: Recorded) => new model(catalogue, record as RecordTypes[T]));
    }

    @Query(() => model, {
      name: listing.one,
      nullable: true,
      description: `The ${listing.name} of a code; null where the register has none.`,
    })
    byCode(
      @Args('code', { type: () => CodeScalar, description: 'Its code.' }) code: Code,
      @Snapshot() { catalogue }: RequestSnapshot,
    ): M | null {
      const record = catalogue.tables[type].find(code);
      return record === undefined ? null : new model(catalogue, record);
    }
  }
  Object.defineProperty(ResolverOfType, 'name', { value: `${listing.name}Resolver` });
  return ResolverOfType;
}
