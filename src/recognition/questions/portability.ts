/** Where some holdings carry: every post in every region, judged from one sweep of the steps for each region. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Claim } from '../model/claim';
import { decisionOf } from '../decide/decide';
import type { PortabilityCell } from '../model/decision';
import { isRefusal, resolveOpen, type Question, type Refusal } from '../decide/question';
import { askedOf } from '../catalogue/requirement-rows';
import { ruleBy } from '../decide/judge';
import { Sweep } from '../decide/all-paths';

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

type Ruled = Omit<PortabilityCell, 'post' | 'region'>;

const UNDETERMINED: Ruled = {
  verdict: 'UNDETERMINED',
  standing: null,
  requirement: null,
  route: null,
  outstanding: [],
};

/** What every post says in one region. */
function columnOf(catalogue: Catalogue, question: Question): readonly Ruled[] {
  const { requirements } = catalogue;
  let general: Sweep | undefined;
  const sweepFor = (post: number): Sweep =>
    catalogue.exclusions.posts.has(post)
      ? new Sweep(catalogue, { ...question, post })
      : (general ??= new Sweep(catalogue, question));
  return catalogue.tables.posts.list.map((_, post) => {
    const row = askedOf(requirements, post, question.region, question.rank);
    if (row < 0) return UNDETERMINED;
    const asked = { ...question, post };
    const ruling = ruleBy(catalogue, asked, row, sweepFor(post));
    const { verdict, standing, requirement, route, outstanding } = decisionOf(catalogue, asked, ruling);
    return { verdict, standing, requirement, route, outstanding };
  });
}
