/** A webhook over GraphQL: what its owners see of it. */
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ActRefusedModel } from '../acts/act-result.model';
import { enumOf } from '../api/enums';
import { CodeScalar } from '../api/scalars';
import type { Webhook } from '../persistence/entities/webhook.entity';
import type { Code } from '../recognition';
import { claimsIn, notificationIn } from './notifications.service';
import { WatchedClaimModel } from './watched-claim';

type WebhookState = 'ACTIVE' | 'FAILING' | 'PAUSED' | 'KEYLESS';

const WebhookStateEnum = enumOf<WebhookState>('WebhookState', 'How a webhook does.', {
  ACTIVE: 'What there is to tell is told.',
  FAILING: 'The last attempt has failed; there will be others.',
  PAUSED: 'Attempts have failed for a day, or the address wants no more. Nothing is tried until `replayWebhook`.',
  KEYLESS: 'The registry no longer has the key that the secret was derived from. Register the webhook anew.',
});

@ObjectType('Webhook', { description: 'An address that a body is told at.' })
export class WebhookModel {
  constructor(
    private readonly webhook: Webhook,
    private readonly hasKey: boolean,
  ) {}

  @Field(() => String, { description: 'Its name.' })
  get id(): string {
    return this.webhook.id;
  }

  @Field(() => CodeScalar, { description: 'The code of the body that it belongs to.' })
  get body(): Code {
    return this.webhook.body;
  }

  @Field(() => String, { description: 'Where notices are sent to.' })
  get address(): string {
    return this.webhook.address;
  }

  @Field(() => [WatchedClaimModel], {
    nullable: true,
    description: 'The claims whose verdicts it is told; null: it is told every revision of the register.',
  })
  get claims(): readonly WatchedClaimModel[] | null {
    return this.webhook.claims === null ? null : claimsIn(this.webhook.claims);
  }

  @Field(() => WebhookStateEnum, { description: 'How it does.' })
  get state(): WebhookState {
    if (!this.hasKey) return 'KEYLESS';
    if (this.webhook.pausedAt !== null) return 'PAUSED';
    return this.webhook.failures > 0 ? 'FAILING' : 'ACTIVE';
  }

  @Field(() => Int, { description: 'The revision up to which everything has arrived.' })
  get deliveredRevision(): number {
    const { pending, revision } = this.webhook;
    return pending === null ? revision : notificationIn(pending).since;
  }

  @Field(() => Int, { description: 'How many attempts in a row have failed.' })
  get failures(): number {
    return this.webhook.failures;
  }

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed; null: it did not.' })
  get failure(): string | null {
    return this.webhook.failure;
  }

  @Field(() => String, { nullable: true, description: 'Since when attempts fail, as a point in time (ISO 8601, UTC).' })
  get failingSince(): string | null {
    return this.webhook.failingSince;
  }

  @Field(() => String, {
    nullable: true,
    description: 'When it is tried again; null where nothing has failed, or it is paused.',
  })
  get nextAttemptAt(): string | null {
    return this.state === 'FAILING' ? this.webhook.dueAt : null;
  }
}

@ObjectType('WebhookRegistered', { description: 'The webhook is registered.' })
export class WebhookRegisteredModel {
  @Field(() => WebhookModel, { description: 'It.' })
  readonly webhook: WebhookModel;

  @Field(() => String, {
    description:
      'What notices to it are signed with, as libraries for Standard Webhooks read it. It is shown here and never again; whoever has lost it removes the webhook and registers it anew.',
  })
  readonly secret: string;

  constructor(of: WebhookRegisteredModel) {
    Object.assign(this, of);
  }
}

export const WebhookResult = createUnionType({
  name: 'WebhookResult',
  description: 'The webhook, or everything that stands against it.',
  types: () => [WebhookRegisteredModel, ActRefusedModel] as const,
  resolveType: (value: object) => (value instanceof ActRefusedModel ? ActRefusedModel : WebhookRegisteredModel),
});
