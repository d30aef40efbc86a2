/** What may serve a post at all, directly or through the entries of programmes that serve it (WAYS.md section 8): whatever makes a way is among it. */
import type { Code, TimeSlices } from '../../recognition';
import { demandOfEntry, type Demand } from '../compile/demands';
import { MOST_STEPS, PRACTICE, type Asker } from '../search/asker';
import { Reach } from '../search/reach';

export interface Closure {
  /** The programmes, among those that preferences leave in. */
  readonly programmes: ReadonlySet<number>;
  /** Positions of certificates that contribute to something, and of those that meet some of it themselves. */
  readonly certificates: ReadonlySet<number>;
  readonly targets: ReadonlySet<number>;
  /** Conditions that stand in the way of something, but for those of practice. */
  readonly conditions: ReadonlySet<Code>;
}

/** @param more programmes that may serve as well, whatever they give */
export function* closureOf(asker: Asker, more: readonly number[] = []): TimeSlices<Closure> {
  const { pathways } = asker;
  const reach = new Reach(asker);
  const [programmes, certificates, targets] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const conditions = new Set<Code>();
  const entriesOf = (taken: readonly number[]): readonly Demand[] =>
    taken.flatMap((programme) => demandOfEntry(pathways, programme) ?? []);
  const offered = more.filter((programme) => asker.offers(programme));
  for (const programme of offered) programmes.add(programme);
  let layer = [asker.last, ...entriesOf(offered)];
  for (let steps = 0; steps < MOST_STEPS && layer.length > 0; steps++) {
    const fresh = new Set<number>();
    for (const goal of layer.flatMap(({ routes }) => routes.flat())) {
      for (const condition of goal.kind === 'NEED' ? goal.conditions : [goal.condition]) {
        if (condition.kind !== 'EXPERIENCE') conditions.add(condition.code);
        for (const server of reach.serversOf(condition)) if (server !== PRACTICE) fresh.add(server);
      }
      if (goal.kind !== 'NEED') continue;
      for (const certificate of goal.certificates) certificates.add(certificate);
      for (const target of goal.targets) targets.add(target);
      for (const feeder of goal.feeders) fresh.add(feeder);
      yield;
    }
    const next = [...fresh].filter((programme) => !programmes.has(programme) && asker.offers(programme));
    for (const programme of next) programmes.add(programme);
    layer = [...entriesOf(next)];
  }
  return { programmes, certificates, targets, conditions };
}

/** The certificates that are held, or given by a programme that preferences leave in and that may be begun. */
export function* startsOf(asker: Asker): TimeSlices<ReadonlySet<Code>> {
  const reach = new Reach(asker);
  const starts = new Set(asker.question.holdings.map(({ certificate }) => certificate));
  for (const [at, { gives }] of asker.pathways.programmes.entries()) {
    if (asker.offers(at) && (yield* reach.isWithin(at, MOST_STEPS - 1)))
      for (const certificate of gives.certificates ?? []) starts.add(certificate);
    yield;
  }
  return starts;
}
