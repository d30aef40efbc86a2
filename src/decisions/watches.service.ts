/** Claims that somebody watches: each is decided anew whenever the register has a new revision or another day has come. */
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { merge, Subject, type Subscription } from 'rxjs';
import { today } from '../api/clock';
import { days } from '../api/day';
import { unavailable } from '../api/errors';
import { amongOthers } from '../catalogue/among-others';
import { CatalogueService } from '../catalogue/catalogue.service';
import { decide, type Catalogue, type Claim, type Decision, type Refusal, type TimeSlices } from '../recognition';

/** Claims that all watch together: at a few microseconds each, looking through them takes well under a second. */
const MOST_WATCHES = 5_000;

/** A claim; without a day, it is about the day that it is. */
export type WatchedClaim = Omit<Claim, 'onDate'> & Partial<Claim>;

/** What a claim came to: from which snapshot, on which day. */
export interface Finding {
  readonly catalogue: Catalogue;
  readonly claim: Claim;
  readonly answer: Decision | Refusal;
}

export class Watch {
  /** Emits whenever the claim has been decided anew. */
  readonly looks = new Subject<void>();

  constructor(
    readonly claim: WatchedClaim,
    public latest: Finding,
  ) {}
}

@Injectable()
export class WatchesService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly watches = new Set<Watch>();
  private happenings: Subscription | undefined;
  private looking: Promise<void> | undefined;
  private again = false;

  constructor(private readonly catalogues: CatalogueService) {}

  onApplicationBootstrap(): void {
    this.happenings = merge(this.catalogues.successions, days).subscribe(() => this.look());
  }

  async onApplicationShutdown(): Promise<void> {
    this.happenings?.unsubscribe();
    await this.looking;
  }

  /** What a claim comes to now. */
  find(claim: WatchedClaim): Finding {
    return findingOf(this.catalogues.current(), claim);
  }

  /** Begins to watch a claim. @throws GraphQLError where too many are watched */
  begin(claim: WatchedClaim): Watch {
    if (this.watches.size >= MOST_WATCHES) throw unavailable('MOST_WATCHED');
    const watch = new Watch(claim, this.find(claim));
    this.watches.add(watch);
    return watch;
  }

  end(watch: Watch): void {
    this.watches.delete(watch);
  }

  /** One look through all claims at a time; what happens meanwhile makes another. */
  private look(): void {
    this.again = true;
    this.looking ??= this.lookThrough();
  }

  private async lookThrough(): Promise<void> {
    while (this.again) {
      this.again = false;
      await amongOthers(lookingAt(this.catalogues.current(), [...this.watches]));
    }
    this.looking = undefined;
  }
}

function* lookingAt(catalogue: Catalogue, watches: readonly Watch[]): TimeSlices {
  for (const watch of watches) {
    watch.latest = findingOf(catalogue, watch.claim);
    watch.looks.next();
    yield;
  }
}

function findingOf(catalogue: Catalogue, watched: WatchedClaim): Finding {
  const claim = { ...watched, onDate: watched.onDate ?? today() };
  return { catalogue, claim, answer: decide(catalogue, claim) };
}
