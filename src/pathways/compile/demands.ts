/** What a post or an entry asks of a learner, and which programmes contribute to it (WAYS.md section 8): never too little. */
import {
  boundsOf,
  contributorsTo,
  liesIn,
  requirementsOnAnyDay,
  runToEnd,
  Scope,
  standingOf,
  STANDINGS,
  type Catalogue,
  type Claim,
  type Code,
  type Condition,
  type Need,
  type Requirement,
  type Route,
} from '../../recognition';
import { inOrder, type Pathways } from './pathways';

/** One need of a route. */
export interface NeedGoal {
  readonly kind: 'NEED';
  /** Positions of the certificates that may contribute to it. */
  readonly certificates: ReadonlySet<number>;
  /** Those among them that meet some of it themselves. */
  readonly targets: ReadonlySet<number>;
  /** The programmes that give any of them. */
  readonly feeders: readonly number[];
  /** How many holdings it can rest on at once. */
  readonly holdings: number;
  /** The conditions of equivalences that may be on the way to it. */
  readonly conditions: readonly Condition[];
}

/** One condition of a route. */
export interface ConditionGoal {
  readonly kind: 'CONDITION';
  readonly condition: Condition;
}

export type Goal = NeedGoal | ConditionGoal;

export interface Demand {
  /** The routes, of whatever requirement: to have reached all goals of one of them is asked. */
  readonly routes: readonly (readonly Goal[])[];
  /** The days on which anything about it turns, in order; what of a learner's own certificates turns is left aside. */
  readonly days: readonly number[];
  /** Every condition that practice may discharge. */
  readonly experience: readonly Condition[];
  /**
   * Every route asks for one thing that one holding has to lead to, without conditions: then the law says yes to some holdings if it says yes to one
   * of them alone, and rests on the same records (WAYS.md section 8).
   */
  readonly isPlain: boolean;
  /** Position in `STANDINGS` of the strongest requirement. */
  readonly strongest: number;
}

export type Place = Pick<Claim, 'post' | 'region' | 'purpose'>;

/** What the requirements of a post ask in a region, on whatever day. */
export const demandOfPost = (pathways: Pathways, place: Place): Demand =>
  demandOf(pathways, pathways.catalogue, place, requirementsOnAnyDay(pathways.catalogue, place.post, place.region));

/** What entries ask, by programme: made when it is first asked for. */
const demands = new WeakMap<Pathways, Map<number, Demand>>();

function demandsOf(pathways: Pathways): Map<number, Demand> {
  let own = demands.get(pathways);
  if (own === undefined) demands.set(pathways, (own = new Map<number, Demand>()));
  return own;
}

/** What the entry of a programme asks; undefined where it is open to all. */
export function demandOfEntry(pathways: Pathways, programme: number): Demand | undefined {
  const { programmes, entries } = pathways;
  const { code, entry } = programmes[programme];
  if (entry === undefined) return undefined;
  const known = demandsOf(pathways);
  const found = known.get(programme);
  if (found !== undefined) return found;
  const requirement = entries.tables.requirements.find(code);
  const place = placeOfEntry(pathways, programme);
  const demand = demandOf(pathways, entries, place, requirement === undefined ? [] : [requirement]);
  known.set(programme, demand);
  return demand;
}

export const placeOfEntry = ({ programmes }: Pathways, programme: number): Place => ({
  post: programmes[programme].code,
  region: programmes[programme].region,
  purpose: 'TRAINING',
});

function demandOf(
  pathways: Pathways,
  catalogue: Catalogue,
  place: Place,
  requirements: readonly Requirement[],
): Demand {
  const scope = new Scope(catalogue, place.region, place.purpose);
  const routes = new Map<string, Route>();
  for (const requirement of requirements)
    for (const route of requirement.routes) routes.set(JSON.stringify([route.needs, route.conditions]), route);
  const days = new Set<number>(requirements.flatMap(boundsOf));
  const goals = new Map<string, NeedGoal>();
  const concerned = new Set<number>();
  const needGoal = (need: Need): NeedGoal => {
    const key = JSON.stringify(need);
    const known = goals.get(key);
    if (known !== undefined) return known;
    const found = runToEnd(contributorsTo(catalogue, pathways.content, need, (id) => scope.serves(id)));
    for (const day of found.days) days.add(day);
    for (const certificate of found.certificates) concerned.add(certificate);
    const goal: NeedGoal = {
      kind: 'NEED',
      certificates: found.certificates,
      targets: found.targets,
      feeders: feedersOf(pathways, found.certificates),
      holdings: holdingsFor(catalogue, need),
      conditions: found.conditions,
    };
    goals.set(key, goal);
    return goal;
  };
  const conditionGoal = (condition: Condition): ConditionGoal => ({ kind: 'CONDITION', condition });
  const asked = [...routes.values()].map(({ needs, conditions = [] }): readonly Goal[] => [
    ...needs.map(needGoal),
    ...conditions.map(conditionGoal),
  ]);
  for (const day of exclusionDays(pathways, place, concerned)) days.add(day);
  const conditions = asked.flat().flatMap((goal) => (goal.kind === 'NEED' ? goal.conditions : [goal.condition]));
  return {
    routes: asked,
    days: inOrder(days),
    experience: conditions.filter(({ kind }) => kind === 'EXPERIENCE'),
    isPlain: asked.every((goals) => goals.length === 1 && isPlain(goals[0])),
    strongest: Math.min(...requirements.map((requirement) => STANDINGS.indexOf(standingOf(requirement)))),
  };
}

const isPlain = (goal: Goal): boolean => goal.kind === 'NEED' && goal.holdings === 1 && goal.conditions.length === 0;

function feedersOf({ giversOfCertificate }: Pathways, certificates: ReadonlySet<number>): readonly number[] {
  const feeders = new Set<number>();
  const [few, has] =
    certificates.size < giversOfCertificate.size
      ? [certificates, giversOfCertificate]
      : [giversOfCertificate.keys(), certificates];
  for (const certificate of few)
    if (has.has(certificate)) for (const giver of giversOfCertificate.get(certificate) ?? []) feeders.add(giver);
  return [...feeders].sort((a, b) => a - b);
}

/** A need is met by one path, or unit by unit (LAW.md section 8). */
function holdingsFor({ tables, steps }: Catalogue, need: Need): number {
  if ('units' in need) return need.units.length;
  if ('framework' in need) return 1;
  const certificate = tables.certificates.position(need.certificate);
  return steps.credits[certificate] === 0 ? 1 : (tables.certificates.at(certificate).units?.length ?? 1);
}

/** The days on which exclusions of some certificates begin and end for a place. A programme's post, which no exclusion names, is none of theirs. */
export function exclusionDays(
  { exclusions, catalogue }: Pathways,
  { post, region, purpose }: Place,
  certificates: Iterable<number>,
): readonly number[] {
  if (exclusions.size === 0) return [];
  const { tables, regionForest } = catalogue;
  const own = tables.regions.position(region);
  const isIn = (code: Code): boolean => liesIn(regionForest, own, tables.regions.position(code));
  return [...certificates].flatMap((certificate) =>
    (exclusions.get(certificate) ?? [])
      .filter(
        ({ posts, regions, purposes }) =>
          (posts === undefined || posts.includes(post)) && purposes.includes(purpose) && regions.some(isIn),
      )
      .flatMap(boundsOf),
  );
}
