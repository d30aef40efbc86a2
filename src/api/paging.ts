/**
 * Relay-style paging over a sorted list. A cursor holds the sort key of its item, not a position: in a later revision it still stands at the
 * same place of the order, even where its item is gone.
 */
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { badRequest } from './errors';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 500;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Items from the beginning, or after \`after\`: 0 to ${String(MAX_PAGE_SIZE)}. Without \`first\` and \`last\`: ${String(DEFAULT_PAGE_SIZE)}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after the item with this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Items from the end, or before \`before\`: 0 to ${String(MAX_PAGE_SIZE)}. Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before the item with this cursor.' })
  before?: string | null;
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether items follow this page.' })
  readonly hasNextPage: boolean;
  @Field(() => Boolean, { description: 'Whether items precede this page.' })
  readonly hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first item of the page; null for an empty page.' })
  readonly startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last item of the page; null for an empty page.' })
  readonly endCursor: string | null;
}

export interface Connection<N> {
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const connections = new Map<string, Type<Connection<unknown>>>();

/** The GraphQL types `<name>Connection` and `<name>Edge`: the same ones whenever they are asked for. */
export function connectionOf<N>(node: Type<N>, name: string): Type<Connection<N>> {
  const present = connections.get(name) ?? makeConnection(node, name);
  connections.set(name, present);
  return present as Type<Connection<N>>;
}

function makeConnection<N>(node: Type<N>, name: string): Type<Connection<N>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field(() => String, { description: 'Where the item stands; opaque, for `after` and `before` of the same order.' })
    readonly cursor: string;
    @Field(() => node, { description: 'The item.' })
    readonly node: N;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list; its nodes are of type ${name}.` })
  class ConnectionType implements Connection<N> {
    @Field(() => [Edge], { description: 'The items of the page, in order.' })
    readonly edges: readonly Edge[];
    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    readonly pageInfo: PageInfo;
    @Field(() => Int, { description: 'How many items the whole list has, beyond this page.' })
    readonly totalCount: number;
  }
  return ConnectionType;
}

export type SortKey = readonly (string | number)[];

/** A total order of items: `name` keeps cursors of different orders apart. */
export interface Order<T> {
  readonly name: string;
  readonly keyOf: (item: T) => SortKey;
  readonly compare: (a: SortKey, b: SortKey) => number;
}

/** Compares keys part by part, strings by code point. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (let part = 0; part < a.length; part++) {
    if (a[part] < b[part]) return -1;
    if (a[part] > b[part]) return 1;
  }
  return 0;
}

/** As much of a list as its pages need: what is sorted only as far as it is looked at can be one as well. */
export interface Listed<T> {
  readonly length: number;
  at(position: number): T | undefined;
  slice(start: number, end: number): readonly T[];
}

/** The page of a list that is sorted by `order`. */
export function pageOf<T, N>(list: Listed<T>, page: PageArgs, order: Order<T>, nodeOf: (item: T) => N): Connection<N> {
  const count = sizeOf(page);
  const low = given(page.after) ? firstAbove(list, order, keyIn(page.after, 'after', order.name), 1) : 0;
  const high = Math.max(
    low,
    given(page.before) ? firstAbove(list, order, keyIn(page.before, 'before', order.name), 0) : list.length,
  );
  const [start, end] = given(page.last) ? [Math.max(low, high - count), high] : [low, Math.min(high, low + count)];
  const edges = list.slice(start, end).map((item) => ({ cursor: cursorOf(order, item), node: nodeOf(item) }));
  return {
    edges,
    totalCount: list.length,
    pageInfo: {
      hasNextPage: end < list.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const given = <V>(value: V | null | undefined): value is V => value !== null && value !== undefined;

function sizeOf({ first, last }: PageArgs): number {
  if (given(first) && given(last)) throw badRequest('FIRST_AND_LAST');
  const [argument, size] = given(last) ? ['last', last] : ['first', first ?? DEFAULT_PAGE_SIZE];
  if (size >= 0 && size <= MAX_PAGE_SIZE) return size;
  throw badRequest('PAGE_SIZE', { argument, size, most: MAX_PAGE_SIZE });
}

const cursorOf = <T>(order: Order<T>, item: T): string =>
  Buffer.from(JSON.stringify([order.name, ...order.keyOf(item)])).toString('base64url');

function keyIn(cursor: string, argument: string, order: string): SortKey {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length > 1 && parts[0] === order && parts.every(isKeyPart)) return parts.slice(1);
  } catch {
    // What is not JSON is as foreign as a cursor of another order.
  }
  throw badRequest('FOREIGN_CURSOR', { argument });
}

const isKeyPart = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number';

/** Position of the first item whose key compares with `key` at or above `least` (0: not before it; 1: after it). */
function firstAbove<T>(list: Listed<T>, order: Order<T>, key: SortKey, least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Math.sign(order.compare(order.keyOf(list.at(middle) as T), key)) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
