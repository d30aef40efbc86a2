/** A way replayed act by act: what the learner then has is put together anew, and the engine is asked on each day on which something is begun. */
import {
  compile,
  decideForLearner,
  isRefusal,
  type Catalogue,
  type Claim,
  type Decision,
  type Facts,
  type Holding,
  type Requirement,
} from '../../../src/recognition';
import type { Way, WaysQuestion } from '../../../src/pathways';
import { afterMonths } from './days';
import type { WorldOfWays } from './law';
import { rankOf, STRONGEST_FIRST } from './plans';

/** A register in which each entry is what a post of its own requires. */
export function withEntries({ register, programmes }: WorldOfWays): Catalogue {
  const entries = programmes.flatMap(({ code, region, entry, standing }): Requirement[] =>
    entry === undefined
      ? []
      : [{ code: `@${code}`, post: `@${code}`, region, routes: entry, ...(standing && { standing }) }],
  );
  return compile(
    {
      ...register,
      posts: [...register.posts, ...entries.map(({ code }) => ({ code, name: {} }))],
      requirements: [...register.requirements, ...entries],
    },
    1,
  );
}

export interface Replayed {
  readonly day: string;
  readonly standing: string;
  readonly decision: Pick<Decision, 'verdict' | 'route' | 'standing'>;
}

/** @throws Error where a step cannot be begun on its day */
export function replay(
  { register, programmes }: WorldOfWays,
  catalogue: Catalogue,
  question: WaysQuestion,
  way: Way,
): Replayed {
  let day = question.from;
  let worst = 0;
  let known = true;
  let practised = 0;
  let facts: Facts = question.facts ?? {};
  const holdings: Holding[] = [...question.holdings];
  const ask = (place: Pick<Claim, 'post' | 'region' | 'purpose'>, onDate: string): Decision => {
    const { post, region, purpose } = place;
    const decision = decideForLearner(catalogue, { holdings, facts, post, region, purpose, onDate });
    if (isRefusal(decision) || decision.verdict !== 'RECOGNISED') throw new Error(`no yes to ${post} on ${onDate}`);
    worst = Math.max(worst, rankOf(decision.standing));
    return decision;
  };
  for (const { programme: code, practice, begin, last } of way.steps) {
    if (begin < day) throw new Error(`${begin} is before ${day}`);
    day = last;
    if (code === null) {
      practised += practice ?? 0;
      const experienceYears = Math.round(((question.facts?.experienceYears ?? 0) + practised / 12) * 1e6) / 1e6;
      facts = { ...facts, experienceYears };
      if (last !== afterMonths(begin, practice ?? 0)) throw new Error(`practice ends on ${last}`);
      continue;
    }
    const programme = programmes.find((each) => each.code === code);
    if (programme === undefined) throw new Error(`there is no programme ${code}`);
    const { period, entry, gives, region, months } = programme;
    if ((period?.from ?? begin) > begin || (period?.until !== undefined && period.until <= begin))
      throw new Error(`${code} cannot be begun on ${begin}`);
    if (entry !== undefined) ask({ post: `@${code}`, region, purpose: 'TRAINING' }, begin);
    if (last !== afterMonths(begin, months ?? 0)) throw new Error(`${code} ends on ${last}`);
    known &&= months !== undefined;
    worst = Math.max(worst, rankOf(programme.standing));
    facts = { ...facts, satisfied: [...(facts.satisfied ?? []), ...(gives.conditions ?? [])] };
    for (const certificate of gives.certificates ?? []) {
      const awarded = register.certificates.find((each) => each.code === certificate)?.awarded;
      if ((awarded?.from ?? last) > last || (awarded?.until !== undefined && awarded.until <= last)) continue;
      holdings.push(known ? { certificate, awardedOn: last } : { certificate });
    }
  }
  if (way.day < day) throw new Error(`${way.day} is before ${day}`);
  const { verdict, route, standing } = ask(question, way.day);
  return { day: way.day, standing: STRONGEST_FIRST[worst], decision: { verdict, route, standing } };
}
