/** `search`: finds the codes that other queries are asked with. */
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { RECORD_TYPES, type Catalogue, type LanguageTag, type RecordType } from '../../recognition';
import { costs } from '../../api/cost';
import { MAX_TEXT_LENGTH } from '../../api/limits';
import { enumOf, RecordTypeEnum } from '../../api/enums';
import { Language } from '../../language/language';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../../api/paging';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { badRequest } from '../../api/errors';
import { FoundRecordModel } from './found-record.model';
import { otherNameFound } from './other-name-found';
import { whenIndexed } from '../warm-indexes';
import { cooperatively } from '../../scheduling/cooperatively';
import { queryOf, searching, type Hit, type Match, type Query as SearchQuery } from './search';
import { NAMED_TYPES, searchIndexOf } from './search-index';

/** In points: what has names is looked through. */
const SEARCH_COST = costs(({ records }) => 200 + records(...NAMED_TYPES) / 20);

const MatchEnum = enumOf<Match>('Match', 'What a search found something by, the best first.', {
  CODE: 'Its code is the text.',
  CODE_PREFIX: 'Its code begins with the text.',
  NAME: 'A name of it is the text, which may be one of its other names.',
  NAME_PREFIX: 'A name of it begins with the text.',
  PHRASE: 'A name of it has the text in it.',
  WORDS: 'Its code and names have all words of the text, or words that begin with them.',
  FIELD: 'It belongs to a field of work that the text found.',
  NEAR: 'Its code and names have words that differ from those of the text by their plural or a slip of the pen. Only where nothing else is found.',
});

@ObjectType('SearchHit', { description: 'A record that a search found.' })
export class SearchHitModel extends FoundRecordModel {
  constructor(
    catalogue: Catalogue,
    private readonly hit: Hit,
    private readonly query: SearchQuery,
  ) {
    super(catalogue, hit.type, hit.code);
  }

  @Field(() => MatchEnum, { description: 'What it was found by.' })
  get match(): Match {
    return this.hit.match;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The one of its other names that it was found by; null where it was found without.',
  })
  get otherName(): string | null {
    return otherNameFound(
      searchIndexOf(this.catalogue.tables[this.hit.type]),
      this.hit.position,
      this.match,
      this.query,
    );
  }
}

const SearchHitConnection = connectionOf(SearchHitModel, 'SearchHit');

const ORDER: Order<Hit> = { name: 'rank', keyOf: ({ key }) => key, compare: compareKeys };

@Resolver(() => SearchHitModel)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    complexity: SEARCH_COST,
    description:
      'Finds records by code and by names in every language, other names among them: Simplified and Traditional characters and their variants ' +
      'match each other, case, accents, width and invisible characters do not count, words are found by their beginnings. A field of work brings ' +
      'along what belongs to it. The best comes first. Where nothing is found, what comes near is given, and says so.',
  })
  async search(
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
  ): Promise<Connection<SearchHitModel>> {
    if (text.length > MAX_TEXT_LENGTH) throw badRequest('TEXT_TOO_LONG', { count: text.length, most: MAX_TEXT_LENGTH });
    const query = queryOf(text, language ?? undefined);
    await whenIndexed(catalogue.tables);
    const hits = await cooperatively(searching(catalogue, query, types ?? RECORD_TYPES));
    return pageOf(hits, page, ORDER, (hit) => new SearchHitModel(catalogue, hit, query));
  }
}
