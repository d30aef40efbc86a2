/**
 * Tells webhooks what they are to be told, one notice after the other, again and again until it has arrived: at least once. Any number of
 * copies of the service do so side by side; each takes one webhook at a time, for so long that it can be taken over if the copy dies.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { interval, merge, type Subscription } from 'rxjs';
import { Keys } from '../access/keys';
import { today } from '../api/clock';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Webhook } from '../persistence/entities/webhook.entity';
import { noticeIn, NoticesService } from './notices.service';
import { PATIENCE, post, type Outcome } from './post';
import { signedHeaders } from './signature';
import { later, WebhookTable } from './webhook-table';

/** The token by which the setting is provided: whether webhooks may lead anywhere. */
export const ANYWHERE = Symbol('webhooks may lead anywhere');

/** How often it is looked for something to tell, beside when the register has changed; in milliseconds. */
const LOOK = 1_000;
/** For how long a webhook is taken: a notice takes at most `PATIENCE`. */
const HOLD = PATIENCE + 5_000;
/** Webhooks that one copy tells at the same time, and notices in a row until others have their turn. */
const AT_ONCE = 8;
const IN_A_ROW = 100;
/** Between two attempts: at first, and at most; and how long it is tried. */
const SHORTEST = 1_000;
const LONGEST = 4 * 60 * 60 * 1_000;
const DAY = 24 * 60 * 60 * 1_000;

@Injectable()
export class DeliveriesService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly running = new Map<string, Promise<void>>();
  private readonly ended = new AbortController();
  private happenings: Subscription | undefined;
  private looking: Promise<void> | undefined;
  private fault: string | undefined;
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly catalogues: CatalogueService,
    private readonly table: WebhookTable,
    private readonly notices: NoticesService,
    private readonly keys: Keys,
    @Inject(ANYWHERE) private readonly anywhere: boolean,
  ) {}

  onApplicationBootstrap(): void {
    this.happenings = merge(this.catalogues.successions, interval(LOOK)).subscribe(() => this.look());
  }

  /** What is being sent is broken off, and sent again by another copy or after the next start. */
  async onApplicationShutdown(): Promise<void> {
    this.happenings?.unsubscribe();
    this.ended.abort();
    await this.looking;
    await Promise.all(this.running.values());
  }

  private look(): void {
    if (this.catalogues.state === 'LOADING') return;
    this.looking ??= this.begin()
      .then(() => (this.fault = undefined))
      .catch((error: unknown) => this.tell(error))
      .then(() => (this.looking = undefined));
  }

  /** What goes wrong, as a database that is away, is told once. */
  private tell(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.fault) this.logger.error(`Webhooks cannot be told: ${fault}`);
    this.fault = fault;
  }

  private async begin(): Promise<void> {
    const { revision } = this.catalogues.current();
    const due = await this.table.due(this.keys.names, revision, today(), AT_ONCE + this.running.size);
    for (const id of due) {
      if (this.running.size >= AT_ONCE || this.ended.signal.aborted) return;
      if (this.running.has(id)) continue;
      const delivery = this.deliver(id)
        .catch((error: unknown) => this.tell(error))
        .then(() => {
          this.running.delete(id);
          if (!this.ended.signal.aborted) this.look();
        });
      this.running.set(id, delivery);
    }
  }

  private async deliver(id: string): Promise<void> {
    const holder = randomUUID();
    let webhook = await this.table.take(id, holder, HOLD);
    for (let told = 0; webhook !== null && webhook.holder === holder; told++) {
      const outcome = webhook.pending === null ? RECEIVED : await this.send(webhook, webhook.pending);
      if (this.ended.signal.aborted && outcome.failure !== null) {
        await this.table.keep(id, holder, { dueAt: await this.table.now(), holder: '' });
        return;
      }
      const changes =
        outcome.failure === null ? await this.goOn(webhook, told) : await this.waitAfter(webhook, outcome);
      webhook = await this.table.keep(id, holder, changes);
    }
  }

  private send(webhook: Webhook, pending: string): Promise<Outcome> {
    const { id, content } = noticeIn(pending);
    const body = JSON.stringify(content);
    const secret = this.keys.secretFor(webhook.id, webhook.key);
    if (secret === undefined) throw new Error('A webhook was taken whose key is not there.');
    const headers = signedHeaders(secret, id, Date.now(), body);
    const { address } = webhook;
    return post({ address, headers, body, anywhere: this.anywhere, ended: this.ended.signal });
  }

  /** What follows a notice that has arrived: the next one, or nothing to do for now. */
  private async goOn(webhook: Webhook, told: number): Promise<Partial<Webhook>> {
    const next = await this.notices.next(webhook);
    const now = await this.table.now();
    const stays = next.pending !== null && told < IN_A_ROW && !this.ended.signal.aborted;
    return {
      ...next,
      failures: 0,
      failingSince: null,
      failure: null,
      ...(stays ? { dueAt: later(now, HOLD) } : { dueAt: now, holder: '' }),
    };
  }

  /** After a failure: longer each time, and not all at the same moment; after a day nothing is tried any more. */
  private async waitAfter(
    { failures: before, failingSince }: Webhook,
    { failure, gone }: Outcome & { readonly gone: boolean },
  ): Promise<Partial<Webhook>> {
    const now = await this.table.now();
    const since = failingSince ?? now;
    const pause = Math.min(SHORTEST * 2 ** before, LONGEST) * (0.75 + Math.random() / 2);
    const isOver = gone || Date.parse(now) - Date.parse(since) >= DAY;
    return {
      failures: before + 1,
      failingSince: since,
      failure,
      dueAt: later(now, pause),
      holder: '',
      ...(isOver && { pausedAt: now }),
    };
  }
}

const RECEIVED: Outcome = { failure: null };
