/** `waysTo` and `missingLinks`: how does one get there, and what would make a way where there is none? */
import { Args, createUnionType, Query, Resolver } from '@nestjs/graphql';
import { costs } from '../../api/cost';
import { ClaimRefusedModel } from '../../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { missingLinks, waysTo, type Pathways, type WaysQuestion } from '../../pathways';
import { isRefusal, type Catalogue, type ClaimProblem, type Refusal, type TimeSlices } from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { SnapshotsService } from '../snapshots.service';
import { MissingLinksModel } from './missing-link.model';
import { PathwaysService } from './pathways.service';
import { WaysModel } from './way.model';
import { questionOf, WaysArgs } from './ways.input';

/** Points: a search goes through the programmes that lead to the post, and asks the law of each set of them. */
const WAYS_COST = costs(({ records }) => 2_000 + 2 * records('programmes'));
/** Each candidate is tried in a register that has it. */
const LINKS_COST = costs(({ records }) => 5_000 + 5 * records('programmes') + records('certificates') / 10);

const WaysResult = createUnionType({
  name: 'WaysResult',
  description: 'The ways, or why the question could not be asked.',
  types: () => [WaysModel, ClaimRefusedModel] as const,
});

const MissingLinksResult = createUnionType({
  name: 'MissingLinksResult',
  description: 'The missing links, or why the question could not be asked.',
  types: () => [MissingLinksModel, ClaimRefusedModel] as const,
});

@Resolver()
export class WaysResolver {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly pathways: PathwaysService,
  ) {}

  @Query(() => WaysResult, {
    complexity: WAYS_COST,
    description:
      'The best ways from what one holds to a post: by programmes, practice and waiting, at most four steps.',
  })
  waysTo(@Args() args: WaysArgs, @Snapshot() asked: RequestSnapshot): Promise<typeof WaysResult> {
    return this.answer(args, asked, waysTo, (catalogue, { from }, ways) => {
      return new WaysModel(catalogue, from, ways, asked.suggestions);
    });
  }

  @Query(() => MissingLinksResult, {
    complexity: LINKS_COST,
    description: 'Where `waysTo` finds no way: the one thing each which, if it were so, would make one.',
  })
  missingLinks(@Args() args: WaysArgs, @Snapshot() asked: RequestSnapshot): Promise<typeof MissingLinksResult> {
    return this.answer(args, asked, missingLinks, (catalogue, { region }, links) => {
      return new MissingLinksModel(catalogue, links, region);
    });
  }

  private async answer<T extends object, M>(
    { atLeastRevision, asOfRevision, ...args }: WaysArgs,
    asked: RequestSnapshot,
    find: (pathways: Pathways, question: WaysQuestion) => TimeSlices<T | Refusal>,
    tell: (catalogue: Catalogue, question: WaysQuestion, found: T) => M,
  ): Promise<M | ClaimRefusedModel> {
    const catalogue = await this.snapshots.of(asked, { atLeastRevision, asOfRevision });
    if (catalogue instanceof ClaimRefusedModel) return catalogue;
    const question = questionOf(args, asked.today);
    const problems = unknownRegions(catalogue, question);
    const found = await cooperatively(find(await this.pathways.of(catalogue), question));
    if (!isRefusal(found)) {
      if (problems.length === 0) return tell(catalogue, question, found);
      return new ClaimRefusedModel(problems, catalogue, asked.suggestions);
    }
    const named = found.problems.map((problem) => (problem.path === 'onDate' ? { ...problem, path: 'from' } : problem));
    return new ClaimRefusedModel([...named, ...problems], catalogue, asked.suggestions);
  }
}

/** Regions of the preferences that the register does not have: to leave out all programmes for a slip of the pen would be a wrong answer. */
const unknownRegions = ({ tables }: Catalogue, { preferences }: WaysQuestion): readonly ClaimProblem[] =>
  (preferences?.regions ?? []).flatMap((value, at) =>
    tables.regions.position(value) >= 0
      ? []
      : [{ code: 'UNKNOWN_REGION' as const, path: `preferences.regions[${String(at)}]`, value }],
  );
