/** Serves the page, and what programs look for at fixed addresses. */
import { type DynamicModule, Module } from '@nestjs/common';
import { SiteController } from './site.controller';
import { SECURITY_CONTACT, WellKnownController } from './well-known.controller';

@Module({})
export class SiteModule {
  /** @param securityContact `mailto:` or `https:`; null: nobody is named */
  static with({ securityContact }: { readonly securityContact: string | null }): DynamicModule {
    return {
      module: SiteModule,
      controllers: [SiteController, WellKnownController],
      providers: [{ provide: SECURITY_CONTACT, useValue: securityContact }],
    };
  }
}
