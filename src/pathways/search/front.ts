/** The plans that arrive and that none beats (WAYS.md section 4), as they are found. */
import { beats, compareCounts, isNoWorse, type Counts } from '../model/counts';

/** A programme by its position, or months of practice as a negative number. */
export type Step = number;

export interface Plan {
  readonly counts: Counts;
  readonly steps: readonly Step[];
  /** As integers. */
  readonly begins: readonly number[];
}

export class Front {
  /** Plans that count alike are together, the first of those that have the same steps. */
  private alike: { readonly counts: Counts; readonly plans: Map<string, Plan> }[] = [];

  get isEmpty(): boolean {
    return this.alike.length === 0;
  }

  /** Whether a known plan beats every plan that counts this or worse. */
  beats(counts: Counts): boolean {
    return this.alike.some((known) => beats(known.counts, counts));
  }

  offer(plan: Plan): void {
    const { counts } = plan;
    if (this.beats(counts)) return;
    const own = this.alike.find((known) => isNoWorse(known.counts, counts) && isNoWorse(counts, known.counts));
    if (own === undefined) {
      this.alike = this.alike.filter((known) => !beats(counts, known.counts));
      this.alike.push({ counts, plans: new Map([[stepsOf(plan), plan]]) });
      return;
    }
    const same = own.plans.get(stepsOf(plan));
    if (same === undefined || compareSteps(plan, same) < 0) own.plans.set(stepsOf(plan), plan);
  }

  /** In order (WAYS.md section 5). */
  inOrder(): readonly Plan[] {
    return this.alike
      .flatMap(({ plans }) => [...plans.values()])
      .sort((a, b) => compareCounts(a.counts, b.counts) || compareSteps(a, b));
  }
}

/** The steps of a plan in whatever order, with whatever months of practice. */
const stepsOf = ({ steps }: Plan): string =>
  steps
    .map((step) => Math.max(step, -1))
    .sort((a, b) => a - b)
    .join();

/** The steps one after the other, then the days on which they are begun: practice before programmes, fewer months first. */
function compareSteps(a: Plan, b: Plan): number {
  return compareLists(a.steps.map(inSteps), b.steps.map(inSteps)) || compareLists(a.begins, b.begins);
}

const MORE_THAN_MONTHS = 1_000;
const inSteps = (step: Step): number => (step < 0 ? -step - MORE_THAN_MONTHS : step);

export function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return a[at] - b[at];
  return a.length - b.length;
}
