/** `register`: which state of the register answers, and how much it holds. */
import { Args, Field, Int, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { costs } from '../api/cost';
import { StandingEnum } from '../api/enums';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { RECORD_TYPES, type Catalogue, type RecordType, type Standing } from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import { countsOfStanding } from './standing-counts';

/** Points for each record that may have to be looked at. */
const LOOKED_AT_COST = 1 / 40;

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
}

@Resolver(() => RegisterModel)
export class RegisterStateResolver {
  @Query(() => RegisterModel, { description: 'The register itself.' })
  register(@Snapshot() { catalogue }: RequestSnapshot): RegisterModel {
    return new RegisterModel(catalogue);
  }

  @ResolveField(() => RegisterCountsModel, {
    complexity: costs(({ args, records }) => (args.standing ? 1 + records() * LOOKED_AT_COST : 1)),
    description: 'How much it holds, type by type.',
  })
  async counts(
    @Args('standing', {
      type: () => StandingEnum,
      nullable: true,
      description: 'Counts the records of this standing; all of them if left out.',
    })
    standing: Standing | null | undefined,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<Counts> {
    if (standing) return cooperatively(countsOfStanding(catalogue.tables, standing));
    return Object.fromEntries(RECORD_TYPES.map((type) => [type, catalogue.tables[type].size])) as Counts;
  }
}
