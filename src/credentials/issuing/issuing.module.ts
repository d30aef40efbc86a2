/** What bodies have registered as issued, issued once more as files that are signed, for their holders to keep. */
import { type DynamicModule, Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials.module';
import { PUBLIC_URL } from '../../api/public-url';
import { Issuers } from './issuers';
import { IssuingController } from './issuing.controller';
import { IssuingResolver } from './issuing.resolver';
import { IssuingService } from './issuing.service';
import { ServedListsService } from './served-lists.service';

@Module({})
export class IssuingModule {
  /** @param publicUrl the address at which everybody reaches the service; null: it issues nothing */
  static with({ publicUrl }: { readonly publicUrl: string | null }): DynamicModule {
    return {
      module: IssuingModule,
      imports: [CredentialsModule],
      controllers: [IssuingController],
      providers: [
        { provide: PUBLIC_URL, useValue: publicUrl },
        Issuers,
        IssuingResolver,
        IssuingService,
        ServedListsService,
      ],
    };
  }
}
