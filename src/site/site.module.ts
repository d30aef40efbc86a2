/** Serves the page, and what programs look for at fixed addresses. */
import { type DynamicModule, Module } from '@nestjs/common';
import { PUBLIC_URL } from '../api/public-url';
import { ClaimHistory } from './feeds/claim-history';
import { FeedsController } from './feeds/feeds.controller';
import { LedgerFeeds } from './feeds/ledger-feeds';
import { FilesController } from './files.controller';
import { PagesService } from './pages.service';
import { QuestionPages } from './question-pages.service';
import { SiteController } from './site.controller';
import { SECURITY_CONTACT, WellKnownController } from './well-known.controller';

@Module({})
export class SiteModule {
  /**
   * @param settings `publicUrl`: where the registry is reached from outside; null: where it was asked.
   * `securityContact`: `mailto:` or `https:`; null: nobody is named
   */
  static with(settings: { readonly publicUrl: string | null; readonly securityContact: string | null }): DynamicModule {
    return {
      module: SiteModule,
      controllers: [SiteController, FeedsController, FilesController, WellKnownController],
      providers: [
        PagesService,
        QuestionPages,
        LedgerFeeds,
        ClaimHistory,
        { provide: PUBLIC_URL, useValue: settings.publicUrl },
        { provide: SECURITY_CONTACT, useValue: settings.securityContact },
      ],
    };
  }
}
