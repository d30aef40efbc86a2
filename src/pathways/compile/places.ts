/** The regions that are asked about all posts of the register, and why such a question is refused (WAYS.md section 9). */
import {
  decideForLearner,
  isRefusal,
  PURPOSES,
  type Catalogue,
  type Code,
  type Day,
  type Purpose,
  type Refusal,
} from '../../recognition';
import type { Pathways } from './pathways';

/** The regions whose parent has no parent, and those that stand alone. */
export function mainRegions({ tables }: Catalogue): readonly Code[] {
  const regions = tables.regions.list;
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const parents = new Set(regions.map(({ parent }) => parent));
  return regions
    .filter(({ code, parent }) =>
      parent === undefined ? !parents.has(code) : byCode.get(parent)?.parent === undefined,
    )
    .map(({ code }) => code);
}

/** The problems of a question about all posts, named as those of the claims that it stands for. */
export function refusalOfPlaces(
  { catalogue }: Pathways,
  on: Day,
  regions: readonly Code[],
  purposes: readonly Purpose[],
): Refusal | undefined {
  const { regions: known, posts } = catalogue.tables;
  if (posts.size === 0) return undefined;
  const region = regions.find((code) => known.position(code) < 0) ?? regions[0] ?? known.codes[0];
  const purpose = purposes.find((each) => !PURPOSES.includes(each)) ?? PURPOSES[0];
  const claim = { holdings: [], post: posts.codeAt(0), region, onDate: on, purpose };
  const answer = decideForLearner(catalogue, claim);
  return isRefusal(answer) ? answer : undefined;
}
