/** Which notification a webhook gets next. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayAt, today } from '../api/clock';
import { CatalogueService } from '../catalogue/catalogue.service';
import { entriesBetween } from '../ledger/history';
import { Database } from '../persistence/database';
import type { Webhook } from '../persistence/entities/webhook.entity';
import type { Catalogue, Day } from '../recognition';
import { differ, resultOf, statusIn, type ClaimStatus, type WatchedClaimModel } from './watched-claim';

/** By its id a receiver recognises a notification that arrives twice. */
export interface Notification {
  readonly id: string;
  /** The body, as it is sent. */
  readonly content: { readonly type: string; readonly timestamp: string; readonly data: object };
  /** The revision up to which everything has arrived when this one is next. */
  readonly since: number;
}

/** How far a webhook has been notified. */
export type Progress = Pick<Webhook, 'revision' | 'day' | 'told' | 'pending'>;

@Injectable()
export class NotificationsService {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly database: Database,
  ) {}

  /** What follows; `pending` is null where nothing has changed. Days and revisions never go back, whatever the clocks of other copies say. */
  next(webhook: Webhook): Promise<Progress> | Progress {
    return webhook.claims === null ? this.nextRevision(webhook) : this.nextVerdicts(webhook);
  }

  private async nextRevision({ id, revision: since, day, told }: Webhook): Promise<Progress> {
    const revision = since + 1;
    if (this.catalogues.current().revision < revision) return { revision: since, day, told, pending: null };
    const [entry] = await entriesBetween(this.database, revision, revision);
    const content = { type: 'register.changed', timestamp: entry.recordedAt, data: { revision, entry } };
    return { revision, day, told, pending: written({ id: `${id}:${String(revision)}`, content, since }) };
  }

  private nextVerdicts(webhook: Webhook): Progress {
    const catalogue = this.catalogues.current();
    const { revision } = catalogue;
    const { claims, told, day: before, revision: since } = webhook;
    const day = [before, today()].sort()[1];
    if (revision < since) return { revision: since, day: before, told, pending: null };
    const former = JSON.parse(told ?? '[]') as readonly ClaimStatus[];
    const watched = claimsIn(claims);
    const latest = watched.map((claim) => resultOf(catalogue, claim, day));
    const changes = watched.flatMap((claim, position) =>
      differ(former[position], latest[position]) ? [{ claim, before: former[position], after: latest[position] }] : [],
    );
    const progress = { revision, day, told: JSON.stringify(latest.map(statusIn)) };
    if (changes.length === 0) return { ...progress, pending: null };
    const data = { revision, onDate: day, changes };
    const content = { type: 'decisions.changed', timestamp: new Date().toISOString(), data };
    return { ...progress, pending: written({ id: randomUUID(), content, since }) };
  }

  /** The progress of a webhook that has been notified of everything up to now. */
  latest(claims: readonly WatchedClaimModel[] | null): Progress {
    return progressAt(this.catalogues.current(), claims, today());
  }

  /**
   * The progress before a revision, on the day of the act before it; null where the register has no such revision.
   * Before the first one the register is empty, and no claim could be decided.
   */
  async before(revision: number, claims: readonly WatchedClaimModel[] | null): Promise<Progress | null> {
    const known = revision - 1;
    if (revision < 1 || revision > this.catalogues.current().revision + 1) return null;
    const [entry] = await entriesBetween(this.database, known, known);
    const day = known === 0 ? today() : dayAt(Date.parse(entry.recordedAt));
    if (claims === null) return { revision: known, day, told: null, pending: null };
    const catalogue = await this.catalogues.asOf(known);
    return catalogue && progressAt(catalogue, claims, day);
  }
}

const progressAt = (catalogue: Catalogue, claims: readonly WatchedClaimModel[] | null, day: Day): Progress => ({
  revision: catalogue.revision,
  day,
  told: claims && JSON.stringify(claims.map((claim) => statusIn(resultOf(catalogue, claim, day)))),
  pending: null,
});

const written = (notification: Notification): string => JSON.stringify(notification);

export const notificationIn = (pending: string): Notification => JSON.parse(pending) as Notification;

export const claimsIn = (claims: string | null): readonly WatchedClaimModel[] =>
  JSON.parse(claims ?? '[]') as readonly WatchedClaimModel[];
