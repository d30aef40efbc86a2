/** The orders in which records are listed, as requests ask for them. */
import { Field, InputType } from '@nestjs/graphql';
import { type Catalogue, type LanguageTag, type Recorded, type RecordType, type RecordTypes } from '../recognition';
import { enumOf } from '../api/enums';
import { Language, languageOf } from '../language/language';
import { compareKeys, type Order } from '../api/paging';
import { inNameOrder, nameOf } from './name-order';

type Direction = 'ASC' | 'DESC';
type OrderKey = 'CODE' | 'NAME';

const DirectionEnum = enumOf<Direction>('Direction', 'Which way a list runs.', {
  ASC: 'The lowest first.',
  DESC: 'The highest first.',
});

const OrderKeyEnum = enumOf<OrderKey>('OrderKey', 'What a list is sorted by.', {
  CODE: 'Codes, by code point.',
  NAME: "Names in one language, by that language's rules, then codes.",
});

/** For records without names. */
@InputType({ description: 'How a list of records is sorted: by code.' })
export class CodeOrder {
  @Field(() => DirectionEnum, { defaultValue: DirectionEnum.ASC, description: 'Which way.' })
  direction: Direction;
}

@InputType({ description: 'How a list of records is sorted.' })
export class RecordOrder extends CodeOrder {
  @Field(() => OrderKeyEnum, { defaultValue: OrderKeyEnum.CODE, description: 'By what.' })
  by: OrderKey;

  @Field(() => Language, { nullable: true, defaultValue: Language.EN, description: 'With `NAME`: in which language.' })
  language: LanguageTag | null;
}

/** A list in its order, and the order itself. */
export interface Ordered<R> {
  readonly list: readonly R[];
  readonly order: Order<R>;
}

export function inOrder<T extends RecordType>(
  catalogue: Catalogue,
  type: T,
  requested: Partial<RecordOrder> = {},
): Ordered<RecordTypes[T]> {
  const ascending =
    requested.by === 'NAME' ? byName(catalogue, type, languageOf(requested.language)) : byCode(catalogue, type);
  return requested.direction === 'DESC' ? reversed(ascending) : ascending;
}

const BY_CODE: Order<Recorded> = { name: 'code', keyOf: ({ code }) => [code], compare: compareKeys };

const byCode = <T extends RecordType>(catalogue: Catalogue, type: T): Ordered<RecordTypes[T]> => ({
  list: catalogue.tables[type].list,
  order: BY_CODE,
});

function byName<T extends RecordType>(catalogue: Catalogue, type: T, language: LanguageTag): Ordered<RecordTypes[T]> {
  const { compare } = new Intl.Collator(language);
  const order: Order<Recorded> = {
    name: `name:${language}`,
    keyOf: (record) => [nameOf(record, language), record.code],
    compare: (a, b) => compare(String(a[0]), String(b[0])) || compareKeys(a.slice(1), b.slice(1)),
  };
  return { list: inNameOrder<RecordTypes[T]>(catalogue.tables[type], language), order };
}

const reversed = <R>({ list, order }: Ordered<R>): Ordered<R> => ({
  list: [...list].reverse(),
  order: { ...order, name: `${order.name}:desc`, compare: (a, b) => order.compare(b, a) },
});
