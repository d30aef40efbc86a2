/** Where some holdings carry: every post in every region, judged from all paths in each region. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Claim } from '../model/claim';
import { decisionOf } from '../decide/decide';
import type { PortabilityCell } from '../model/decision';
import type { Code } from '../model/records';
import { isRefusal, resolveOpen, type Question, type Refusal } from '../decide/question';
import { requirementRowAt } from '../catalogue/requirement-rows';
import { judgeByAllPaths } from '../decide/judge';
import { AllPaths } from '../decide/all-paths';

/** Says of every post and region, or of every post in one region, what a single claim says of it; sorted by post, then by region. */
export function portability(
  catalogue: Catalogue,
  claim: Omit<Claim, 'post' | 'region'> & Partial<Pick<Claim, 'region'>>,
): readonly PortabilityCell[] | Refusal {
  const asked = resolveOpen(catalogue, claim);
  if (isRefusal(asked)) return asked;
  const { posts, regions } = catalogue.tables;
  const wanted = claim.region === undefined ? regions.codes : [claim.region];
  const columns = wanted.map((region) =>
    columnOf(catalogue, { ...asked, region: catalogue.regionForest.low[regions.position(region)] }),
  );
  return posts.list.flatMap((post, y) => wanted.map((region, z) => ({ post: post.code, region, ...columns[z][y] })));
}

/** The posts in a region that the law recognises a learner for, who may hold nothing. */
export function recognisedPosts(catalogue: Catalogue, claim: Omit<Claim, 'post'>): ReadonlySet<Code> | Refusal {
  const { holdings, ...rest } = claim;
  const asked = resolveOpen(catalogue, holdings.length === 0 ? rest : claim);
  if (isRefusal(asked)) return asked;
  const column = columnOf(catalogue, asked);
  return new Set(catalogue.tables.posts.codes.filter((_, post) => column[post].verdict === 'RECOGNISED'));
}

type Cell = Omit<PortabilityCell, 'post' | 'region'>;

const UNDETERMINED: Cell = {
  verdict: 'UNDETERMINED',
  standing: null,
  requirement: null,
  route: null,
  outstanding: [],
};

/** What every post says in one region. */
function columnOf(catalogue: Catalogue, question: Question): readonly Cell[] {
  const { requirements } = catalogue;
  let general: AllPaths | undefined;
  const allPathsFor = (post: number): AllPaths =>
    catalogue.exclusions.posts.has(post)
      ? new AllPaths(catalogue, { ...question, post })
      : (general ??= new AllPaths(catalogue, question));
  return catalogue.tables.posts.list.map((_, post) => {
    const row = requirementRowAt(requirements, post, question.region, question.rank);
    if (row < 0) return UNDETERMINED;
    const asked = { ...question, post };
    const judgement = judgeByAllPaths(catalogue, asked, row, allPathsFor(post));
    const { verdict, standing, requirement, route, outstanding } = decisionOf(catalogue, asked, judgement);
    return { verdict, standing, requirement, route, outstanding };
  });
}
