/** Claims that clients have subscribed to: all are decided again whenever the register has a new revision or another day has come. */
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { merge, Subject, type Subscription } from 'rxjs';
import { today } from '../api/clock';
import { days } from '../api/day';
import { unavailable } from '../api/errors';
import { cooperatively } from '../scheduling/cooperatively';
import { CatalogueService } from '../catalogue/catalogue.service';
import { decide, type Catalogue, type Claim, type Decision, type Refusal, type TimeSlices } from '../recognition';

/** Claims watched by all clients together: at a few microseconds each, deciding them all takes well under a second. */
const MAX_WATCHES = 5_000;

/** A claim; without a day, it is about the day that it is. */
export type WatchedClaim = Omit<Claim, 'onDate'> & Partial<Claim>;

/** The answer to a watched claim, with the snapshot and the claim, for its day, that it was decided from. */
export interface WatchedAnswer {
  readonly catalogue: Catalogue;
  readonly claim: Claim;
  readonly answer: Decision | Refusal;
}

export class Watch {
  /** Emits whenever the claim has been decided again. */
  readonly updates = new Subject<void>();

  constructor(
    readonly claim: WatchedClaim,
    public current: WatchedAnswer,
  ) {}
}

@Injectable()
export class WatchesService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly watches = new Set<Watch>();
  private triggers: Subscription | undefined;
  /** The pass through all watches that is under way. */
  private running: Promise<void> | undefined;
  /** Something has happened that no pass has taken up yet. */
  private pending = false;

  constructor(private readonly catalogues: CatalogueService) {}

  onApplicationBootstrap(): void {
    this.triggers = merge(this.catalogues.successions, days).subscribe(() => this.schedule());
  }

  async onApplicationShutdown(): Promise<void> {
    this.triggers?.unsubscribe();
    await this.running;
  }

  /** The answer to a claim as the register is now. */
  answer(claim: WatchedClaim): WatchedAnswer {
    return answerOf(this.catalogues.current(), claim);
  }

  /** @throws GraphQLError where too many claims are watched already */
  open(claim: WatchedClaim): Watch {
    if (this.watches.size >= MAX_WATCHES) throw unavailable('TOO_MANY_WATCHED');
    const watch = new Watch(claim, this.answer(claim));
    this.watches.add(watch);
    return watch;
  }

  close(watch: Watch): void {
    this.watches.delete(watch);
  }

  /** One pass through all watches at a time; whatever happens during one makes another. */
  private schedule(): void {
    this.pending = true;
    this.running ??= this.decideAll();
  }

  private async decideAll(): Promise<void> {
    while (this.pending) {
      this.pending = false;
      await cooperatively(decidingAgain(this.catalogues.current(), [...this.watches]));
    }
    this.running = undefined;
  }
}

function* decidingAgain(catalogue: Catalogue, watches: readonly Watch[]): TimeSlices {
  for (const watch of watches) {
    watch.current = answerOf(catalogue, watch.claim);
    watch.updates.next();
    yield;
  }
}

function answerOf(catalogue: Catalogue, watched: WatchedClaim): WatchedAnswer {
  const claim = { ...watched, onDate: watched.onDate ?? today() };
  return { catalogue, claim, answer: decide(catalogue, claim) };
}
