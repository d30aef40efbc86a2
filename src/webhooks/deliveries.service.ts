/**
 * Delivers notifications to webhooks, in order, each again and again until it has arrived: at least once. Any number of copies of the service do
 * so side by side: a copy leases the webhook that it delivers to, so that another can go on where a copy dies.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { interval, merge, type Subscription } from 'rxjs';
import { Keys } from '../access/keys';
import { today } from '../api/clock';
import { CatalogueService } from '../catalogue/catalogue.service';
import { deliveries } from '../monitoring/metrics';
import type { Webhook } from '../persistence/entities/webhook.entity';
import { notificationIn, NotificationsService } from './notifications.service';
import { ANSWER_TIMEOUT_MS, post, type Outcome } from './post';
import { signedHeaders } from './signature';
import { later, WebhooksTable } from './webhooks.table';

/** The injection token of the setting: whether webhooks may have any address, of private networks too. */
export const ANY_ADDRESS = Symbol('webhooks may have any address');

/** How often the table is polled for something to deliver, beside when the register has changed. */
const POLL_INTERVAL_MS = 1_000;
/** For how long a webhook is leased: one notification takes at most `ANSWER_TIMEOUT_MS`. */
const LEASE_MS = ANSWER_TIMEOUT_MS + 5_000;
/** Webhooks to which one copy delivers at the same time, and notifications in a row until other webhooks have their turn. */
const MAX_CONCURRENT = 8;
const MAX_IN_A_ROW = 100;
/** The pause before the next attempt: after the first failure, and at most; and for how long attempts may fail. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 4 * 60 * 60 * 1_000;
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1_000;

@Injectable()
export class DeliveriesService implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Deliveries under way, by the id of their webhook. */
  private readonly running = new Map<string, Promise<void>>();
  private readonly shutdown = new AbortController();
  private triggers: Subscription | undefined;
  private polling: Promise<void> | undefined;
  private lastFault: string | undefined;
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly catalogues: CatalogueService,
    private readonly table: WebhooksTable,
    private readonly notifications: NotificationsService,
    private readonly keys: Keys,
    @Inject(ANY_ADDRESS) private readonly anyAddress: boolean,
  ) {}

  onApplicationBootstrap(): void {
    this.triggers = merge(this.catalogues.successions, interval(POLL_INTERVAL_MS)).subscribe(() => this.poll());
  }

  /** A delivery under way is broken off; another copy delivers it, or this one after the next start. */
  async onApplicationShutdown(): Promise<void> {
    this.triggers?.unsubscribe();
    this.shutdown.abort();
    await this.polling;
    await Promise.all(this.running.values());
  }

  private poll(): void {
    if (this.catalogues.state === 'LOADING') return;
    this.polling ??= this.startDeliveries()
      .then(() => (this.lastFault = undefined))
      .catch((error: unknown) => this.logFault(error))
      .then(() => (this.polling = undefined));
  }

  /** The same fault, as a database that is away, is logged once, however often it is met. */
  private logFault(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.lastFault) this.logger.error(`Webhooks cannot be told: ${fault}`);
    this.lastFault = fault;
  }

  private async startDeliveries(): Promise<void> {
    const { revision } = this.catalogues.current();
    const due = await this.table.due(this.keys.names, revision, today(), MAX_CONCURRENT + this.running.size);
    for (const id of due) {
      if (this.running.size >= MAX_CONCURRENT || this.shutdown.signal.aborted) return;
      if (this.running.has(id)) continue;
      const delivery = this.deliver(id)
        .catch((error: unknown) => this.logFault(error))
        .then(() => {
          this.running.delete(id);
          if (!this.shutdown.signal.aborted) this.poll();
        });
      this.running.set(id, delivery);
    }
  }

  private async deliver(id: string): Promise<void> {
    const holder = randomUUID();
    let webhook = await this.table.lease(id, holder, LEASE_MS);
    for (let delivered = 0; webhook !== null && webhook.holder === holder; delivered++) {
      const outcome = webhook.pending === null ? RECEIVED : await this.send(webhook, webhook.pending);
      if (outcome.failure === null && webhook.pending !== null) deliveries.inc({ outcome: 'delivered' });
      if (this.shutdown.signal.aborted && outcome.failure !== null) {
        await this.table.updateAsHolder(id, holder, { dueAt: await this.table.now(), holder: '' });
        return;
      }
      const changes =
        outcome.failure === null ? await this.proceed(webhook, delivered) : await this.backOff(webhook, outcome);
      webhook = await this.table.updateAsHolder(id, holder, changes);
    }
  }

  private send(webhook: Webhook, pending: string): Promise<Outcome> {
    const { id, content } = notificationIn(pending);
    const body = JSON.stringify(content);
    const secret = this.keys.secretFor(webhook.id, webhook.key);
    if (secret === undefined) throw new Error('A webhook was taken whose key is not there.');
    const headers = signedHeaders(secret, id, Date.now(), body);
    const { address } = webhook;
    return post({ address, headers, body, anyAddress: this.anyAddress, signal: this.shutdown.signal });
  }

  /** After a notification has arrived: the next one, or nothing to do for now. */
  private async proceed(webhook: Webhook, delivered: number): Promise<Partial<Webhook>> {
    const next = await this.notifications.next(webhook);
    const now = await this.table.now();
    const continues = next.pending !== null && delivered < MAX_IN_A_ROW && !this.shutdown.signal.aborted;
    return {
      ...next,
      failures: 0,
      failingSince: null,
      failure: null,
      ...(continues ? { dueAt: later(now, LEASE_MS) } : { dueAt: now, holder: '' }),
    };
  }

  /** After a failure: a longer pause each time, at random so that not all are tried at the same moment; in the end the webhook is paused. */
  private async backOff(
    { failures: before, failingSince }: Webhook,
    { failure, gone }: Outcome & { readonly gone: boolean },
  ): Promise<Partial<Webhook>> {
    const now = await this.table.now();
    const since = failingSince ?? now;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** before, LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2);
    const givenUp = gone || Date.parse(now) - Date.parse(since) >= GIVE_UP_AFTER_MS;
    deliveries.inc({ outcome: givenUp ? 'paused' : 'failed' });
    return {
      failures: before + 1,
      failingSince: since,
      failure,
      dueAt: later(now, pause),
      holder: '',
      ...(givenUp && { pausedAt: now }),
    };
  }
}

const RECEIVED: Outcome = { failure: null };
