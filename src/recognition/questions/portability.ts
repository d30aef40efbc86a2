/** Where some holdings carry: every post in every region, judged from all paths in each region. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Claim } from '../model/claim';
import { decisionOf } from '../decide/decide';
import { runToEnd, type TimeSlices } from '../memory/time-slices';
import type { PortabilityCell } from '../model/decision';
import type { Code } from '../model/records';
import type { Tables } from '../catalogue/tables';
import { isRefusal, resolveLearner, resolveOpen, type Question, type Refusal } from '../decide/question';
import { requirementRowAt } from '../catalogue/requirement-rows';
import { judgeByAllPaths } from '../decide/judge';
import { AllPaths } from '../decide/all-paths';

/** A claim about every post in every region. */
export type OpenClaim = Omit<Claim, 'post' | 'region'>;

/** Of which posts and regions it is said; of all if left out. */
export interface Where {
  readonly posts?: readonly Code[];
  readonly regions?: readonly Code[];
}

/** Says of posts and regions what a single claim says of them; sorted by post, then by region. Codes that there are not are passed over. */
export const portability = (
  catalogue: Catalogue,
  claim: OpenClaim,
  where: Where = {},
): readonly PortabilityCell[] | Refusal => runToEnd(judgingPortability(catalogue, claim, where));

/** The same in slices. */
export function* judgingPortability(
  catalogue: Catalogue,
  claim: OpenClaim,
  where: Where,
): TimeSlices<readonly PortabilityCell[] | Refusal> {
  const asked = resolveOpen(catalogue, claim);
  return isRefusal(asked) ? asked : yield* cellsOf(catalogue, asked, where);
}

/** The same of a learner, who may hold nothing. */
export function* judgingPortabilityForLearner(
  catalogue: Catalogue,
  claim: OpenClaim,
  where: Where,
): TimeSlices<readonly PortabilityCell[] | Refusal> {
  const asked = resolveLearner(catalogue, claim);
  return isRefusal(asked) ? asked : yield* cellsOf(catalogue, asked, where);
}

function* cellsOf(catalogue: Catalogue, asked: Question, where: Where): TimeSlices<readonly PortabilityCell[]> {
  const { tables, regionForest } = catalogue;
  const posts = among(tables.posts, where.posts);
  const regions = among(tables.regions, where.regions);
  const columns: (readonly Cell[])[] = [];
  for (const region of regions)
    columns.push(yield* columnOf(catalogue, { ...asked, region: regionForest.low[region] }, posts));
  const cells: PortabilityCell[] = [];
  for (let y = 0; y < posts.length; y++) {
    for (let z = 0; z < regions.length; z++)
      cells.push({ post: tables.posts.codes[posts[y]], region: tables.regions.codes[regions[z]], ...columns[z][y] });
    yield;
  }
  return cells;
}

/** The positions of codes in a table, or of everything in it, in order. */
function among(
  table: Pick<Tables['posts'] | Tables['regions'], 'size' | 'position'>,
  codes: readonly Code[] | undefined,
) {
  if (codes === undefined) return Array.from({ length: table.size }, (_, position) => position);
  return [...new Set(codes.map((code) => table.position(code)))].filter((at) => at >= 0).sort((a, b) => a - b);
}

/** The posts in a region that the law recognises a learner for, who may hold nothing. */
export function* recognisingPosts(
  catalogue: Catalogue,
  claim: Omit<Claim, 'post'>,
): TimeSlices<ReadonlySet<Code> | Refusal> {
  const asked = resolveLearner(catalogue, claim);
  if (isRefusal(asked)) return asked;
  const { posts } = catalogue.tables;
  const column = yield* columnOf(catalogue, asked, among(posts, undefined));
  return new Set(posts.codes.filter((_, post) => column[post].verdict === 'RECOGNISED'));
}

type Cell = Omit<PortabilityCell, 'post' | 'region'>;

const UNDETERMINED: Cell = {
  verdict: 'UNDETERMINED',
  standing: null,
  requirement: null,
  route: null,
  outstanding: [],
};

/** What posts say in one region. */
function* columnOf(catalogue: Catalogue, question: Question, posts: readonly number[]): TimeSlices<readonly Cell[]> {
  let general: AllPaths | undefined;
  const cells: Cell[] = [];
  for (const post of posts) {
    const row = requirementRowAt(catalogue.requirements, post, question.region, question.rank);
    if (row < 0) {
      cells.push(UNDETERMINED);
      continue;
    }
    const asked = { ...question, post };
    const allPaths = catalogue.exclusions.posts.has(post)
      ? yield* AllPaths.searching(catalogue, asked)
      : (general ??= yield* AllPaths.searching(catalogue, question));
    const judgement = judgeByAllPaths(catalogue, asked, row, allPaths);
    const { verdict, standing, requirement, route, outstanding } = decisionOf(catalogue, asked, judgement);
    cells.push({ verdict, standing, requirement, route, outstanding });
    yield;
  }
  yield;
  return cells;
}
