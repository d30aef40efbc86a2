/**
 * What a chain of programmes counts at least (WAYS.md section 8): where one holding is enough, the last of them leads to the post, and each of the
 * others to the entry of the next, and so on the days, and at the standing, that their certificates alone are worth.
 */
import { firstOf, pastOf } from '../compile/pathways';
import type { Counts } from '../model/counts';
import { afterMonths } from '../model/months';
import type { Asker } from './asker';
import type { Front } from './front';

/** Programmes by position, from the post backward: the first leads to the post, each other one to the entry of the one before. */
export type Chain = readonly number[];

/** A day on which something is recognised at the earliest, and the standing. */
interface Yes {
  readonly day: number;
  readonly standing: number;
}

export class ChainBounds {
  constructor(
    private readonly asker: Asker,
    private readonly front: Front,
  ) {}

  /** Whether all plans whose post rests on a chain, and that count so much at least, are beaten or too late. */
  isLeft(chain: Chain, least: Counts): boolean {
    const reached = this.reached(chain);
    if (reached === undefined) return true;
    const counts = { ...least, standing: Math.max(least.standing, reached.standing) };
    let yes = this.next(null, chain[0], Math.max(least.day, reached.day), Infinity);
    while (yes !== undefined) {
      if (!this.front.beats({ ...counts, day: yes.day, standing: Math.max(counts.standing, yes.standing) }))
        return false;
      yes = this.next(null, chain[0], yes.day, yes.standing);
    }
    return true;
  }

  /** When the chain is completed at the earliest, and its standing at best; undefined: never. */
  private reached(chain: Chain): Yes | undefined {
    let day = this.asker.from;
    let standing = 0;
    for (let at = chain.length - 1; at >= 0; at--) {
      const { period, months = 0 } = this.asker.programme(chain[at]);
      let begin: number | undefined = Math.max(day, firstOf(period));
      if (at < chain.length - 1) {
        const yes = this.next(chain[at], chain[at + 1], begin, Infinity);
        standing = Math.max(standing, this.best(chain[at], chain[at + 1], begin));
        begin = yes?.day;
      }
      if (begin === undefined || begin >= pastOf(period)) return undefined;
      day = afterMonths(begin, months);
    }
    return day > this.asker.end ? undefined : { day, standing };
  }

  /** The best standing from a day on. */
  private best(entry: number, giver: number, day: number): number {
    let best = 0;
    for (let yes = this.next(entry, giver, day, Infinity); yes !== undefined;) {
      best = yes.standing;
      if (best === 0) break;
      yes = this.next(entry, giver, yes.day, best);
    }
    return best;
  }

  /** The first day from one on, within the question's time, on which what a programme gives leads to an entry or (null) to the post, below a standing. */
  private next(entry: number | null, giver: number, day: number, below: number): Yes | undefined {
    const alone = this.asker.aloneTo(entry);
    if (alone === undefined) return below > 0 ? { day, standing: 0 } : undefined;
    let first: Yes | undefined;
    for (const certificate of this.asker.programme(giver).gives.certificates ?? []) {
      const yes = alone.next(certificate, day, first === undefined ? this.asker.end : first.day, below);
      if (yes !== undefined && (first === undefined || yes.day < first.day || yes.standing < first.standing))
        first = yes;
    }
    return first;
  }
}
