/** `search`: finds the codes that other queries are asked with. */
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import {
  RECORD_TYPES,
  type Catalogue,
  type Code,
  type LanguageTag,
  type Recorded,
  type RecordType,
  type Text,
} from '../../recognition';
import { enumOf, RecordTypeEnum } from '../../api/enums';
import { Language } from '../../language/language';
import { TextField } from '../../api/text-field';
import { nameIn } from '../../api/names';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../../api/paging';
import { RECORD_MODELS, RecordModel, view, type ViewOf } from '../../api/records';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { CodeScalar } from '../../api/scalars';
import { badRequest } from '../../api/errors';
import { search, type Hit, type Match } from './search';

const SEARCH_COST = 1_000;
/** In UTF-16 code units. */
const MAX_TEXT_LENGTH = 200;

const MatchEnum = enumOf<Match>('Match', 'What a search found something by, the best first.', {
  CODE: 'Its code is the text.',
  CODE_PREFIX: 'Its code begins with the text.',
  NAME: 'A name of it is the text.',
  NAME_PREFIX: 'A name of it begins with the text.',
  PHRASE: 'A name of it has the text in it.',
  WORDS: 'Its code and names have all words of the text, or words that begin with them.',
  FIELD: 'It belongs to a field of work that the text found.',
});

@ObjectType('SearchHit', { description: 'A record that a search found.' })
export class SearchHitModel {
  constructor(
    readonly catalogue: Catalogue,
    private readonly hit: Hit,
  ) {}

  @Field(() => RecordTypeEnum, { description: 'What type of record it is.' })
  get type(): RecordType {
    return this.hit.type;
  }

  @Field(() => CodeScalar, { description: 'Its code.' })
  get code(): Code {
    return this.hit.code;
  }

  @Field(() => MatchEnum, { description: 'What it was found by.' })
  get match(): Match {
    return this.hit.match;
  }

  @Field(() => RecordModel, { description: 'The record itself.' })
  get record(): RecordModel {
    return view(this.catalogue, this.type, RECORD_MODELS[this.type] as ViewOf<RecordType, RecordModel>, this.code);
  }

  @TextField({ description: 'Its name; its code where records of its type have no names.' })
  name(language: LanguageTag): string {
    const { name, code } = this.stored;
    return name === undefined ? code : nameIn(name, language);
  }

  private get stored(): Recorded & { readonly name?: Text } {
    return this.catalogue.tables[this.type].find(this.code) as Recorded;
  }
}

const SearchHitConnection = connectionOf(SearchHitModel, 'SearchHit');

const ORDER: Order<Hit> = { name: 'rank', keyOf: ({ key }) => key, compare: compareKeys };

@Resolver(() => SearchHitModel)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    complexity: SEARCH_COST,
    description:
      'Finds records by code and by names in every language: Simplified and Traditional characters match each other, case and accents do not ' +
      'count, words are found by their beginnings. A field of work brings along what belongs to it. The best comes first.',
  })
  search(
    @Args('text', { type: () => String, description: `What to look for: 1 to ${String(MAX_TEXT_LENGTH)} characters.` })
    text: string,
    @Args('types', {
      type: () => [RecordTypeEnum],
      nullable: true,
      description: 'Only records of these types; all if left out.',
    })
    types: RecordType[] | null,
    @Args('language', {
      type: () => Language,
      nullable: true,
      description: 'Only names in this language; all if left out.',
    })
    language: LanguageTag | null,
    @Args() page: PageArgs,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Connection<SearchHitModel> {
    if (text.length > MAX_TEXT_LENGTH) throw badRequest('TEXT_TOO_LONG', { count: text.length, most: MAX_TEXT_LENGTH });
    const hits = search(catalogue, text, types ?? RECORD_TYPES, language ?? undefined);
    return pageOf(hits, page, ORDER, (hit) => new SearchHitModel(catalogue, hit));
  }
}
