/** `portability`: where some holdings carry. */
import {
  Args,
  ArgsType,
  createUnionType,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  findingEnd,
  isRefusal,
  judgingPortability,
  type Catalogue,
  type Code,
  type Day,
  type OpenClaim,
  portability,
  type PortabilityCell,
  type Purpose,
  type Standing,
  type Verdict,
} from '../recognition';
import { costs } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { PurposeEnum, StandingEnum } from '../api/enums';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { ConditionModel, conditionsOf, PostModel, RegionModel, view } from '../api/records';
import { ClaimRefusedModel } from '../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { CodeScalar, DateScalar } from '../api/scalars';
import { circumstancesOf, holdingsOf, PortabilityArgs } from './claim.input';
import { VerdictEnum } from './enums';
import { OUTLOOK_COST } from './decision.model';
import { JudgedModel } from './judged.model';
import { SnapshotsService } from './snapshots.service';

/** In points: for each post in each region, and for looking in each region for what each holding leads to. */
const CELL_COST = 0.25;
const COLUMN_COST = 1;

@ObjectType('PortabilityCell', {
  description: 'What one post in one region says of the holdings: the same as a single claim is told.',
})
export class PortabilityCellModel extends JudgedModel {
  constructor(
    catalogue: Catalogue,
    private readonly claim: OpenClaim,
    private readonly cell: PortabilityCell,
  ) {
    super(catalogue, cell);
  }

  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.cell.post);
  }

  @Field(() => RegionModel, { description: 'The region.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.cell.region);
  }

  @Field(() => StandingEnum, {
    nullable: true,
    description: 'The standing of the weakest record it rests on; null where it is undetermined.',
  })
  get standing(): Standing | null {
    return this.cell.standing;
  }

  @Field(() => DateScalar, {
    nullable: true,
    complexity: OUTLOOK_COST,
    description:
      'The first day after the one asked about on which the same holdings have another verdict here, as far as this register knows; null where there is none.',
  })
  get holdsUntil(): Promise<Day | null> {
    const { post, region, verdict } = this.cell;
    const looking = findingEnd(this.catalogue, { ...this.claim, post, region }, verdict);
    return cooperatively(looking).then(({ holdsUntil }) => holdsUntil);
  }

  @Field(() => [ConditionModel], { description: 'The conditions that remain to be satisfied.' })
  get outstanding(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.cell.outstanding);
  }
}

/** `cells` is resolved by PortabilityResolver. */
@ObjectType('Portability', { description: 'Where some holdings carry, on one day and for one purpose.' })
export class PortabilityModel {
  constructor(
    readonly catalogue: Catalogue,
    readonly claim: OpenClaim,
  ) {}

  @Field(() => Int, { description: 'The state of the register it was made from.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => DateScalar, { description: 'The day it holds for.' })
  get onDate(): Day {
    return this.claim.onDate;
  }

  @Field(() => PurposeEnum, { description: 'The purpose it holds for.' })
  get purpose(): Purpose {
    return this.claim.purpose;
  }
}

@ArgsType()
export class CellArgs extends PageArgs {
  @Field(() => [VerdictEnum], { nullable: true, description: 'Only cells of these verdicts; all if left out.' })
  verdicts?: Verdict[] | null;
  @Field(() => [StandingEnum], {
    nullable: true,
    description: 'Only cells whose answer rests on records of these standings, by the weakest; all if left out.',
  })
  standings?: Standing[] | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Every cell of the posts that have one of these verdicts and standings somewhere: whoever compares regions needs the others too.',
  })
  wholePosts!: boolean;
  @Field(() => [CodeScalar], { nullable: true, description: 'Only cells of these posts; all if left out.' })
  posts?: Code[] | null;
  @Field(() => [CodeScalar], { nullable: true, description: 'Only cells of these regions; all if left out.' })
  regions?: Code[] | null;
}

const CellConnection = connectionOf(PortabilityCellModel, 'PortabilityCell');

const ORDER: Order<PortabilityCell> = {
  name: 'cell',
  keyOf: ({ post, region }) => [post, region],
  compare: compareKeys,
};

const PortabilityResult = createUnionType({
  name: 'PortabilityResult',
  description: 'Where the holdings carry, or why the question could not be asked.',
  types: () => [PortabilityModel, ClaimRefusedModel] as const,
});

/** Those of the verdicts and standings that are asked for, or all of the posts that have one such. */
function wantedOf(cells: readonly PortabilityCell[], { verdicts, standings, wholePosts }: CellArgs) {
  if (!verdicts && !standings) return cells;
  const wanted = cells.filter(
    ({ verdict, standing }) =>
      (!verdicts || verdicts.includes(verdict)) && (!standings || (standing !== null && standings.includes(standing))),
  );
  if (!wholePosts) return wanted;
  const posts = new Set(wanted.map(({ post }) => post));
  return cells.filter(({ post }) => posts.has(post));
}

const listed = (codes: unknown): number | undefined => (Array.isArray(codes) ? codes.length : undefined);

@Resolver(() => PortabilityModel)
export class PortabilityResolver {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Query(() => PortabilityResult, {
    description: 'Where do these holdings carry? Every post in every region, judged at once.',
  })
  async portability(
    @Args() { holdings, atLeastRevision, asOfRevision, ...rest }: PortabilityArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<typeof PortabilityResult> {
    const catalogue = await this.snapshots.of(asked, { atLeastRevision, asOfRevision });
    if (catalogue instanceof ClaimRefusedModel) return catalogue;
    const claim = { holdings: holdingsOf(holdings), ...circumstancesOf(rest) };
    // Of nowhere: whether it can be asked at all.
    const cells = portability(catalogue, claim, { posts: [], regions: [] });
    return isRefusal(cells)
      ? new ClaimRefusedModel(cells.problems, catalogue, asked.suggestions)
      : new PortabilityModel(catalogue, claim);
  }

  @ResolveField(() => CellConnection, {
    complexity: costs(({ args, holdings, records }) => {
      const regions = listed(args.regions) ?? records('regions');
      return regions * (COLUMN_COST * holdings + CELL_COST * (listed(args.posts) ?? records('posts')));
    }),
    description: 'The cells, by post, then by region. Only what is asked for is judged.',
  })
  async cells(
    @Parent() { catalogue, claim }: PortabilityModel,
    @Args() args: CellArgs,
  ): Promise<Connection<PortabilityCellModel>> {
    const where = { posts: args.posts ?? undefined, regions: args.regions ?? undefined };
    const judged = await cooperatively(judgingPortability(catalogue, claim, where));
    const cells = isRefusal(judged) ? [] : judged;
    return pageOf(wantedOf(cells, args), args, ORDER, (cell) => new PortabilityCellModel(catalogue, claim, cell));
  }
}
