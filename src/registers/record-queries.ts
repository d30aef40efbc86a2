/** The two queries for the records of each type: the list of them, and one by its code. */
import type { Type } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Catalogue, Code, RecordType, RecordTypes } from '../recognition';
import { costs } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { connectionOf, PageArgs, pageOf, type Connection } from '../api/paging';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { RECORD_MODELS, type RecordModel, type ViewOf } from '../api/records';
import { CodeScalar } from '../api/scalars';
import type { Filter } from './filter';
import * as inputs from './filters.input';
import type { RecordFilter } from './filters.input';
import * as filters from './record-filters';
import * as ofTraining from './training-filters';
import { CodeOrder, inOrder, RecordOrder } from './record-order';
import { whenIndexed, whenSorted } from './warm-indexes';
import { isNamed } from './search/search-index';

/** Points of a listing: what it is narrowed down by, or turned round, has to be looked at. */
const LISTED_COST = 100;
const LOOKED_AT_COST = 1 / 40;

const MODELS: { readonly [T in RecordType]: ViewOf<T, RecordModel> } = RECORD_MODELS;

interface RecordQueries {
  list(
    page: PageArgs,
    filter: RecordFilter | null,
    orderBy: CodeOrder | null,
    asked: RequestSnapshot,
  ): Promise<Connection<RecordModel>>;
  byCode(code: Code, asked: RequestSnapshot): RecordModel | null;
}

/**
 * @param type the type of the records, and the name of the query for their list
 * @param name the name of their GraphQL type; the query for one record has the same name, beginning with a small letter
 * @param filterInput what their list can be filtered by
 * @param filterOf makes the filter of that
 */
function recordQueries<T extends RecordType, F extends RecordFilter>(
  type: T,
  name: string,
  filterInput: Type<F>,
  filterOf: (catalogue: Catalogue, input: F) => Filter<RecordTypes[T]>,
): Type<RecordQueries> {
  const model = MODELS[type];
  const ConnectionType = connectionOf(model, name);

  @Resolver(() => model)
  class ResolverOfType implements RecordQueries {
    @Query(() => ConnectionType, {
      name: type,
      complexity: costs(({ args, records }) =>
        args.filter || args.orderBy ? LISTED_COST + records(type) * LOOKED_AT_COST : LISTED_COST,
      ),
      description: `The list of all records of type ${name}, narrowed down by \`filter\`, sorted by \`orderBy\`, by code if left out.`,
    })
    async list(
      @Args() page: PageArgs,
      @Args('filter', {
        type: () => filterInput,
        nullable: true,
        description: 'What to list; everything if left out.',
      })
      filter: F | null,
      @Args('orderBy', {
        type: () => (isNamed(type) ? RecordOrder : CodeOrder),
        nullable: true,
        description: 'How it is sorted.',
      })
      orderBy: CodeOrder | null,
      @Snapshot() { catalogue }: RequestSnapshot,
    ): Promise<Connection<RecordModel>> {
      if (filter && 'text' in filter) await whenIndexed(catalogue.tables);
      if (orderBy && 'by' in orderBy) await whenSorted(catalogue.tables);
      const { list, order } = inOrder(catalogue, type, orderBy ?? {});
      const filtered = filter ? await cooperatively(filterOf(catalogue, filter).applying(list)) : list;
      return pageOf(filtered, page, order, (record) => new model(catalogue, record));
    }

    @Query(() => model, {
      name: name[0].toLowerCase() + name.slice(1),
      nullable: true,
      description: `The ${name} of a code; null where the register has none.`,
    })
    byCode(
      @Args('code', { type: () => CodeScalar, description: 'Its code.' }) code: Code,
      @Snapshot() { catalogue }: RequestSnapshot,
    ): RecordModel | null {
      const record = catalogue.tables[type].find(code);
      return record === undefined ? null : new model(catalogue, record);
    }
  }
  Object.defineProperty(ResolverOfType, 'name', { value: `${name}Resolver` });
  return ResolverOfType;
}

/** The resolvers of the lists of the register. */
export const RECORD_QUERIES = [
  recordQueries('regions', 'Region', inputs.RegionFilter, filters.regions),
  recordQueries('fields', 'Field', inputs.FieldFilter, filters.fields),
  recordQueries('units', 'Unit', inputs.UnitFilter, filters.units),
  recordQueries('frameworks', 'Framework', inputs.FrameworkFilter, filters.frameworks),
  recordQueries('levelReferences', 'LevelReference', inputs.LevelReferenceFilter, filters.levelReferences),
  recordQueries('bodies', 'Body', inputs.BodyFilter, filters.bodies),
  recordQueries('certificates', 'Certificate', inputs.CertificateFilter, filters.certificates),
  recordQueries('posts', 'Post', inputs.PostFilter, filters.posts),
  recordQueries('requirements', 'Requirement', inputs.RequirementFilter, filters.requirements),
  recordQueries('agreements', 'Agreement', inputs.AgreementFilter, filters.agreements),
  recordQueries('equivalences', 'Equivalence', inputs.EquivalenceFilter, filters.equivalences),
  recordQueries('exclusions', 'Exclusion', inputs.ExclusionFilter, filters.exclusions),
  recordQueries('issuerKeys', 'IssuerKey', inputs.IssuerKeyFilter, filters.issuerKeys),
  recordQueries('postGroups', 'PostGroup', inputs.PostGroupFilter, ofTraining.postGroups),
  recordQueries('courses', 'Course', inputs.CourseFilter, ofTraining.courses),
  recordQueries('skills', 'Skill', inputs.SkillFilter, ofTraining.skills),
  recordQueries('consortia', 'Consortium', inputs.ConsortiumFilter, ofTraining.consortia),
  recordQueries('programmes', 'Programme', inputs.ProgrammeFilter, ofTraining.programmes),
  recordQueries('openings', 'Opening', inputs.OpeningFilter, ofTraining.openings),
];
