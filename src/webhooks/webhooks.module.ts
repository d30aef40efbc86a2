/** Bodies and employers are told of changes at addresses of theirs. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ANYWHERE, DeliveriesService } from './deliveries.service';
import { NoticesService } from './notices.service';
import { WebhookTable } from './webhook-table';
import { WebhooksResolver } from './webhooks.resolver';
import { WebhooksService } from './webhooks.service';

@Module({})
export class WebhooksModule {
  static with({ webhooksAnywhere }: { readonly webhooksAnywhere: boolean }): DynamicModule {
    return {
      module: WebhooksModule,
      providers: [
        { provide: ANYWHERE, useValue: webhooksAnywhere },
        WebhookTable,
        NoticesService,
        DeliveriesService,
        WebhooksService,
        WebhooksResolver,
      ],
    };
  }
}
