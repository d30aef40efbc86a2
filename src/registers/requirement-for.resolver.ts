/** `requirementFor`: what a post asks in a region on a day. */
import { Args, createUnionType, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isDay, requirementOf, type Catalogue, type Code, type Day } from '../recognition';
import { today } from '../api/clock';
import { PostModel, RegionModel, RequirementModel, view } from '../api/records';
import { ClaimRefusedModel, type Problem } from '../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { CodeScalar, DateScalar } from '../api/scalars';

@ObjectType('RequirementInForce', { description: 'What a post asks in a region on a day.' })
export class RequirementInForceModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly question: { readonly post: Code; readonly region: Code; readonly onDate: Day },
  ) {}

  @Field(() => Int, { description: 'The state of the register that this was read from.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.question.post);
  }

  @Field(() => RegionModel, { description: 'The region.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.question.region);
  }

  @Field(() => DateScalar, { description: 'The day.' })
  get onDate(): Day {
    return this.question.onDate;
  }

  @Field(() => RequirementModel, {
    nullable: true,
    description:
      'The requirement of the nearest region at or above; null where the register has none in force, which is not a refusal.',
  })
  get requirement(): RequirementModel | null {
    const { post, region, onDate } = this.question;
    const requirement = requirementOf(this.catalogue, post, region, onDate);
    return requirement === null ? null : new RequirementModel(this.catalogue, requirement);
  }
}

const RequirementForResult = createUnionType({
  name: 'RequirementForResult',
  description: 'What a post asks, or why the question could not be asked.',
  types: () => [RequirementInForceModel, ClaimRefusedModel] as const,
});

@Resolver()
export class RequirementForResolver {
  @Query(() => RequirementForResult, { description: 'What does post Y ask in region Z?' })
  requirementFor(
    @Args('post', { type: () => CodeScalar, description: 'The code of the post.' }) post: Code,
    @Args('region', { type: () => CodeScalar, description: 'The code of the region.' }) region: Code,
    @Args('onDate', { type: () => DateScalar, nullable: true, description: 'The day; today if left out.' })
    day: Day | null,
    @Snapshot() { catalogue, suggestions }: RequestSnapshot,
  ): typeof RequirementForResult {
    const onDate = day ?? today();
    const problems: Problem[] = [];
    if (catalogue.tables.posts.find(post) === undefined)
      problems.push({ code: 'UNKNOWN_POST', path: 'post', value: post });
    if (catalogue.tables.regions.find(region) === undefined)
      problems.push({ code: 'UNKNOWN_REGION', path: 'region', value: region });
    if (!isDay(onDate)) problems.push({ code: 'MALFORMED_DAY', path: 'onDate', value: onDate });
    return problems.length > 0
      ? new ClaimRefusedModel(problems, catalogue, suggestions)
      : new RequirementInForceModel(catalogue, { post, region, onDate });
  }
}
