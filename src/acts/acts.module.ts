/** What every act on the register shares. */
import { Global, Module } from '@nestjs/common';
import { ActsService } from './acts.service';

@Global()
@Module({ providers: [ActsService], exports: [ActsService] })
export class ActsModule {}
