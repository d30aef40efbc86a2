/** `coverage`: how far has recognition come? */
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { costs } from '../../api/cost';
import { dayAsked } from '../../api/day';
import { PurposeEnum } from '../../api/enums';
import { badRequest } from '../../api/errors';
import { requireCode } from '../../api/require-code';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { CodeScalar, DateScalar } from '../../api/scalars';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { coverage } from '../../pathways';
import { isRefusal, type Catalogue, type Code, type Day, type Purpose } from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { CoverageModel } from './coverage.model';
import { PathwaysService } from './pathways.service';

/** Points: for each region and purpose one walk back from each post, and what leads there is asked one by one. */
const POST_COST = 5;
const ALL_PURPOSES = 3;
const REGIONS_ASSUMED = 4;
const listed = (codes: unknown, all: number): number => (Array.isArray(codes) ? codes.length : all);
const COST = costs(
  ({ args: { regions, purposes }, records }) =>
    100 + listed(regions, REGIONS_ASSUMED) * listed(purposes, ALL_PURPOSES) * records('posts') * POST_COST,
);

@ArgsType()
class CoverageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC+8 if left out.' })
  onDate?: Day | null;
  @Field(() => Int, { nullable: true, description: 'As it was counted when this revision was the latest.' })
  asOfRevision?: number | null;
  @Field(() => [CodeScalar], {
    nullable: true,
    description: 'If left out, those whose parent has no parent, and those that stand alone.',
  })
  regions?: Code[] | null;
  @Field(() => [PurposeEnum], { nullable: true, description: 'All if left out.' })
  purposes?: Purpose[] | null;
}

@Resolver()
export class CoverageResolver {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly pathways: PathwaysService,
  ) {}

  @Query(() => CoverageModel, {
    complexity: COST,
    description:
      'How far recognition has come between regions, by field and purpose: all certificates and all posts, by verdict and by standing.',
  })
  async coverage(
    @Args() { onDate, asOfRevision, regions, purposes }: CoverageArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<CoverageModel> {
    const on = onDate === null || onDate === undefined ? asked.today : dayAsked(onDate, 'onDate');
    const catalogue = await this.snapshot(asked, asOfRevision ?? undefined);
    for (const code of regions ?? []) requireCode(catalogue, 'regions', code);
    const question = { on, regions: regions ?? undefined, purposes: purposes ?? undefined };
    const cells = await cooperatively(coverage(await this.pathways.of(catalogue), question));
    if (isRefusal(cells)) throw new Error('a question whose parts are known is refused');
    return new CoverageModel(catalogue, on, cells);
  }

  private async snapshot({ catalogue }: RequestSnapshot, revision = catalogue.revision): Promise<Catalogue> {
    if (revision === catalogue.revision) return catalogue;
    const earlier = await this.catalogues.asOf(revision);
    if (earlier === null) throw badRequest('UNKNOWN_REVISION', { revision: String(revision) });
    return earlier;
  }
}
