/** Webhooks over GraphQL: for members of bodies, and for employers, who may not act but may be notified. */
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../access/caller';
import { Keys } from '../access/keys';
import { Act, CallerOf, RequiresRole } from '../access/required-roles';
import { ActRefusedModel } from '../acts/act-result.model';
import { CodeScalar } from '../api/scalars';
import type { Webhook } from '../persistence/entities/webhook.entity';
import type { Code } from '../recognition';
import { shownSecret } from './signature';
import { WatchedClaimInput } from './watched-claim';
import { WebhookModel, WebhookRegisteredModel, WebhookResult } from './webhook.model';
import { WebhooksService } from './webhooks.service';

@Resolver(() => WebhookModel)
export class WebhooksResolver {
  constructor(
    private readonly service: WebhooksService,
    private readonly keys: Keys,
  ) {}

  @Query(() => [WebhookModel], {
    description: 'The webhooks of the bodies that you belong to; all of them for the registrar. For who may have any.',
  })
  @RequiresRole('REGISTRAR', 'BODY', 'AUTHORITY', 'EMPLOYER')
  async webhooks(@CallerOf() caller: Caller): Promise<readonly WebhookModel[]> {
    return (await this.service.visibleTo(caller)).map((webhook) => this.model(webhook));
  }

  @Act(() => WebhookResult, {
    roles: ['BODY', 'AUTHORITY', 'EMPLOYER'],
    description:
      'Registers an address to be told at, from now on: by POST, signed, in order, again and again until it answers with 2xx. Without claims, every revision of the register; with claims, when their verdicts or standings change. The same is not registered twice for a body.',
  })
  async registerWebhook(
    @Args('address', { type: () => String, description: 'Where, with `https`: at most 2,000 characters.' })
    address: string,
    @Args('claims', { type: () => [WatchedClaimInput], nullable: true, description: 'The claims; up to 100.' })
    claims: WatchedClaimInput[] | null | undefined,
    @Args('as', {
      type: () => CodeScalar,
      nullable: true,
      description: 'The body that it belongs to; only needed where you belong to several.',
    })
    as: Code | null | undefined,
    @CallerOf() caller: Caller,
  ): Promise<typeof WebhookResult> {
    const registered = await this.service.register({ address, claims: claims ?? null, as: as ?? null }, caller);
    if (!('webhook' in registered)) return new ActRefusedModel(registered);
    const { webhook, secret } = registered;
    return new WebhookRegisteredModel({ webhook: this.model(webhook), secret: shownSecret(secret) });
  }

  @Act(() => WebhookModel, {
    roles: ['REGISTRAR', 'BODY', 'AUTHORITY', 'EMPLOYER'],
    description:
      'Goes on with a webhook that is paused. With a revision, tells again what came from it on: each revision, under its former id; or how the verdicts differ from what they were before it.',
  })
  async replayWebhook(
    @Args('id', { type: () => String, description: 'Its name.' }) id: string,
    @Args('fromRevision', {
      type: () => Int,
      nullable: true,
      description: 'From which revision on; else what has not arrived.',
    })
    from: number | null | undefined,
    @CallerOf() caller: Caller,
  ): Promise<WebhookModel> {
    return this.model(await this.service.replay(id, from ?? null, caller));
  }

  @Act(() => WebhookModel, {
    roles: ['REGISTRAR', 'BODY', 'AUTHORITY', 'EMPLOYER'],
    description: 'Removes a webhook: nothing more is sent to it.',
  })
  async removeWebhook(
    @Args('id', { type: () => String, description: 'Its name.' }) id: string,
    @CallerOf() caller: Caller,
  ): Promise<WebhookModel> {
    return this.model(await this.service.remove(id, caller));
  }

  private model(webhook: Webhook): WebhookModel {
    return new WebhookModel(webhook, this.keys.names.includes(webhook.key));
  }
}
