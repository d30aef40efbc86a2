/** `curriculumFit`: what does a curriculum lead to, and what would open more? */
import { Args, ArgsType, createUnionType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { costs } from '../../api/cost';
import { dayAsked } from '../../api/day';
import { badRequest } from '../../api/errors';
import { connectionOf, compareKeys, PageArgs, pageOf, type Connection } from '../../api/paging';
import { ClaimRefusedModel } from '../../api/refusal.model';
import { requireCode } from '../../api/require-code';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { consortiumFit, programmeFit, type FitQuestion, type Graduate, type Reached } from '../../pathways';
import {
  isRefusal,
  type Catalogue,
  type Code,
  type Consortium,
  type Programme,
  type Refusal,
  type TimeSlices,
  type Verdict,
} from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { VerdictEnum } from '../enums';
import { SnapshotsService } from '../snapshots.service';
import { PathwaysService } from '../ways/pathways.service';
import { CurriculumFitArgs } from './fit.input';
import { ConsortiumFitModel, CurriculumFitModel, ProgrammeFitModel } from './fit.model';
import { ReachedPostModel } from './reached.model';

/** Points for each post in each region: what leads there is looked for, and asked one by one. */
const POST_COST = 15;
const REGIONS_ASSUMED = 4;
/** So many programmes of the register make a consortium, which has some of them, as costly again. */
const PROGRAMMES_AS_COSTLY = 1_000;
const COST = costs(({ args: { consortium, regions }, records }) => {
  const places = (Array.isArray(regions) ? regions.length : REGIONS_ASSUMED) * records('posts');
  const programmes = typeof consortium === 'string' ? 1 + records('programmes') / PROGRAMMES_AS_COSTLY : 1;
  return 1_000 + places * POST_COST * programmes + records('certificates') / 10;
});

const CurriculumFitResult = createUnionType({
  name: 'CurriculumFitResult',
  description: 'What the programme or the consortium leads to, or why the question could not be asked.',
  types: () => [ProgrammeFitModel, ConsortiumFitModel, ClaimRefusedModel] as const,
});

@Resolver()
export class CurriculumFitResolver {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly pathways: PathwaysService,
  ) {}

  @Query(() => CurriculumFitResult, {
    complexity: COST,
    description:
      'For schools: the posts and regions that graduates reach, the units they are short of, and which one certificate, course or equivalence more would open most; for a consortium over all its programmes, with overlaps, gaps and the evaluation sheet.',
  })
  async curriculumFit(
    @Args() { programme, consortium, onDate, regions, purpose, ...revisions }: CurriculumFitArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<typeof CurriculumFitResult> {
    const catalogue = await this.snapshots.of(asked, revisions);
    if (catalogue instanceof ClaimRefusedModel) return catalogue;
    const on = onDate === null || onDate === undefined ? asked.today : dayAsked(onDate, 'onDate');
    for (const code of regions ?? []) requireCode(catalogue, 'regions', code);
    const question: FitQuestion = { on, regions: regions ?? undefined, purpose };
    const [wanted, group] = [programme ?? undefined, consortium ?? undefined];
    if (wanted !== undefined && group === undefined) return this.ofProgramme(catalogue, wanted, question, asked);
    if (wanted === undefined && group !== undefined) return this.ofConsortium(catalogue, group, question, asked);
    throw badRequest('PROGRAMME_OR_CONSORTIUM');
  }

  private async ofProgramme(catalogue: Catalogue, code: Code, question: FitQuestion, asked: RequestSnapshot) {
    const programme = catalogue.tables.programmes.find(requireCode(catalogue, 'programmes', code)) as Programme;
    const fit = await found(programmeFit(await this.pathways.of(catalogue), programme, question));
    return new ProgrammeFitModel(catalogue, question, asked.suggestions, fit);
  }

  private async ofConsortium(catalogue: Catalogue, code: Code, question: FitQuestion, asked: RequestSnapshot) {
    const consortium = catalogue.tables.consortia.find(requireCode(catalogue, 'consortia', code)) as Consortium;
    const fit = await found(consortiumFit(await this.pathways.of(catalogue), consortium, question));
    return new ConsortiumFitModel(catalogue, question, asked.suggestions, code, fit);
  }
}

async function found<T extends object>(finding: TimeSlices<T | Refusal>): Promise<T> {
  const fit = await cooperatively(finding);
  if (isRefusal(fit)) throw new Error('a question whose parts are known is refused');
  return fit;
}

@ArgsType()
export class ReachArgs extends PageArgs {
  @Field(() => [VerdictEnum], { nullable: true, description: 'Only posts of these verdicts; all if left out.' })
  verdicts?: Verdict[] | null;
}

const ReachedPostConnection = connectionOf(ReachedPostModel, 'ReachedPost');
const REACHES = {
  complexity: 1,
  description: 'Every post in every region asked: by region, in the order asked, then by post.',
};

function reachesOf(
  { catalogue, fit, graduates, question, suggestions }: CurriculumFitModel,
  { verdicts, ...page }: ReachArgs,
): Connection<ReachedPostModel> {
  const wanted = fit.reaches.filter(({ verdict }) => verdicts?.includes(verdict) ?? true);
  const order = {
    name: 'reached',
    keyOf: ({ region, post }: Reached) => [fit.regions.indexOf(region), post],
    compare: compareKeys,
  };
  const byProgramme = new Map(graduates.map((graduate) => [graduate.programme, graduate]));
  return pageOf(wanted, page, order, (reached) => {
    const graduate = byProgramme.get(reached.programme) as Graduate;
    return new ReachedPostModel(catalogue, reached, graduate, question.purpose, suggestions);
  });
}

@Resolver(() => ProgrammeFitModel)
export class ProgrammeReachesResolver {
  @ResolveField(() => ReachedPostConnection, REACHES)
  reaches(@Parent() fit: ProgrammeFitModel, @Args() args: ReachArgs): Connection<ReachedPostModel> {
    return reachesOf(fit, args);
  }
}

@Resolver(() => ConsortiumFitModel)
export class ConsortiumReachesResolver {
  @ResolveField(() => ReachedPostConnection, REACHES)
  reaches(@Parent() fit: ConsortiumFitModel, @Args() args: ReachArgs): Connection<ReachedPostModel> {
    return reachesOf(fit, args);
  }
}
