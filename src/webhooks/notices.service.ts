/** What a webhook is to be told next. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayAt, today } from '../api/clock';
import { CatalogueService } from '../catalogue/catalogue.service';
import { entriesBetween } from '../ledger/history';
import { Database } from '../persistence/database';
import type { Webhook } from '../persistence/entities/webhook.entity';
import type { Catalogue, Day } from '../recognition';
import { differ, find, inShort, type Found, type WatchedClaimModel } from './watched';

/** One thing that is told: by its id, who has heard it already knows it again. */
export interface Notice {
  readonly id: string;
  /** As it is sent. */
  readonly content: { readonly type: string; readonly timestamp: string; readonly data: object };
  /** The revision up to which everything has been told before it. */
  readonly since: number;
}

/** How far somebody has been told. */
export type Position = Pick<Webhook, 'revision' | 'day' | 'told' | 'pending'>;

@Injectable()
export class NoticesService {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly database: Database,
  ) {}

  /** What follows; without `pending` where there is nothing to tell. Days and revisions never go back, whatever the clocks of other copies say. */
  next(webhook: Webhook): Promise<Position> | Position {
    return webhook.claims === null ? this.nextRevision(webhook) : this.nextVerdicts(webhook);
  }

  private async nextRevision({ id, revision: since, day, told }: Webhook): Promise<Position> {
    const revision = since + 1;
    if (this.catalogues.current().revision < revision) return { revision: since, day, told, pending: null };
    const [entry] = await entriesBetween(this.database, revision, revision);
    const content = { type: 'register.changed', timestamp: entry.recordedAt, data: { revision, entry } };
    return { revision, day, told, pending: written({ id: `${id}:${String(revision)}`, content, since }) };
  }

  private nextVerdicts(webhook: Webhook): Position {
    const catalogue = this.catalogues.current();
    const { revision } = catalogue;
    const { claims, told, day: before, revision: since } = webhook;
    const day = [before, today()].sort()[1];
    if (revision < since) return { revision: since, day: before, told, pending: null };
    const former = JSON.parse(told ?? '[]') as readonly Found[];
    const watched = claimsIn(claims);
    const now = watched.map((claim) => find(catalogue, claim, day));
    const changes = watched.flatMap((claim, position) =>
      differ(former[position], now[position]) ? [{ claim, before: former[position], after: now[position] }] : [],
    );
    const position = { revision, day, told: JSON.stringify(now.map(inShort)) };
    if (changes.length === 0) return { ...position, pending: null };
    const data = { revision, onDate: day, changes };
    const content = { type: 'decisions.changed', timestamp: new Date().toISOString(), data };
    return { ...position, pending: written({ id: randomUUID(), content, since }) };
  }

  /** Where somebody stands who has been told all up to now. */
  latest(claims: readonly WatchedClaimModel[] | null): Position {
    return positionAt(this.catalogues.current(), claims, today());
  }

  /**
   * Where somebody stood before a revision, on the day of the act before it; null where the register has no such revision.
   * For the first, that is nowhere: nothing could be asked of the empty register.
   */
  async before(revision: number, claims: readonly WatchedClaimModel[] | null): Promise<Position | null> {
    const known = revision - 1;
    if (revision < 1 || revision > this.catalogues.current().revision + 1) return null;
    const [entry] = await entriesBetween(this.database, known, known);
    const day = known === 0 ? today() : dayAt(Date.parse(entry.recordedAt));
    if (claims === null) return { revision: known, day, told: null, pending: null };
    const catalogue = await this.catalogues.asOf(known);
    return catalogue && positionAt(catalogue, claims, day);
  }
}

const positionAt = (catalogue: Catalogue, claims: readonly WatchedClaimModel[] | null, day: Day): Position => ({
  revision: catalogue.revision,
  day,
  told: claims && JSON.stringify(claims.map((claim) => inShort(find(catalogue, claim, day)))),
  pending: null,
});

const written = (notice: Notice): string => JSON.stringify(notice);

export const noticeIn = (pending: string): Notice => JSON.parse(pending) as Notice;

export const claimsIn = (claims: string | null): readonly WatchedClaimModel[] =>
  JSON.parse(claims ?? '[]') as readonly WatchedClaimModel[];
