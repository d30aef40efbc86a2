/** `register`: which state of the register answers, and how much it holds. */
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { RECORD_TYPES, type Catalogue, type RecordType } from '../recognition';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';

type Counts = Record<RecordType, number>;

@ObjectType('RegisterCounts', { description: 'How many records of each type the register holds.' })
class RegisterCountsModel {}

for (const type of RECORD_TYPES)
  Field(() => Int, { description: `How many records the list \`${type}\` has.` })(RegisterCountsModel.prototype, type);

@ObjectType('Register', { description: 'The register in the state that answers this request.' })
class RegisterModel {
  constructor(private readonly catalogue: Catalogue) {}

  @Field(() => Int, {
    description: 'The number of its latest change. All fields of one request are answered from the same revision.',
  })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => RegisterCountsModel, { description: 'How much it holds, type by type.' })
  get counts(): Counts {
    return Object.fromEntries(RECORD_TYPES.map((type) => [type, this.catalogue.tables[type].size])) as Counts;
  }
}

@Resolver(() => RegisterModel)
export class RegisterStateResolver {
  @Query(() => RegisterModel, { description: 'The register itself.' })
  register(@Snapshot() { catalogue }: RequestSnapshot): RegisterModel {
    return new RegisterModel(catalogue);
  }
}
