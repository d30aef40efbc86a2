/** Notifications of changes, to addresses of bodies and employers. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ANY_ADDRESS, DeliveriesService } from './deliveries.service';
import { NotificationsService } from './notifications.service';
import { WebhooksResolver } from './webhooks.resolver';
import { WebhooksService } from './webhooks.service';
import { WebhooksTable } from './webhooks.table';

@Module({})
export class WebhooksModule {
  static with({ webhooksAnywhere }: { readonly webhooksAnywhere: boolean }): DynamicModule {
    return {
      module: WebhooksModule,
      providers: [
        { provide: ANY_ADDRESS, useValue: webhooksAnywhere },
        WebhooksTable,
        NotificationsService,
        DeliveriesService,
        WebhooksService,
        WebhooksResolver,
      ],
    };
  }
}
