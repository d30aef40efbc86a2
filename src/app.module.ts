/** The modules of the service. */
import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ActsModule } from './acts/acts.module';
import { ApiModule } from './api/api.module';
import { CatalogueModule } from './catalogue/catalogue.module';
import type { Settings } from './config';
import { CredentialsModule } from './credentials/credentials.module';
import { IssuingModule } from './credentials/issuing/issuing.module';
import { DecisionsModule } from './decisions/decisions.module';
import { DemandModule } from './demand/demand.module';
import { EquivalencesModule } from './equivalences/equivalences.module';
import { FindingsModule } from './findings/findings.module';
import { HealthModule } from './health/health.module';
import { HistoryModule } from './history/history.module';
import { ImportModule } from './import/import.module';
import { LedgerModule } from './ledger/ledger.module';
import { MonitoringModule } from './monitoring/monitoring.module';
import { Database } from './persistence/database';
import { PersistenceModule } from './persistence/persistence.module';
import { RegistersModule } from './registers/registers.module';
import { SiteModule } from './site/site.module';
import { WebhooksModule } from './webhooks/webhooks.module';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        MonitoringModule,
        PersistenceModule.at(settings.database, settings.earlierKeys),
        LedgerModule,
        ImportModule.filling(settings.catalogue),
        CatalogueModule,
        AccessModule.with(settings, Database),
        ApiModule.with(settings.limits),
        ActsModule,
        RegistersModule,
        EquivalencesModule,
        DemandModule.with(settings),
        CredentialsModule,
        IssuingModule.with(settings),
        DecisionsModule.with(settings),
        FindingsModule,
        HistoryModule,
        WebhooksModule.with(settings),
        HealthModule,
        SiteModule.with(settings),
      ],
    };
  }
}
