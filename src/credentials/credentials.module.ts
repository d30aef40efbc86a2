/** What was issued to somebody: registered by its body, verified by whoever holds the paper. */
import { Module } from '@nestjs/common';
import { AttemptsTable } from './issued/attempts.table';
import { Digests } from './issued/digests';
import { IssuedResolver } from './issued/issued.resolver';
import { IssuedService } from './issued/issued.service';
import { VerificationService } from './issued/verification.service';

@Module({
  providers: [AttemptsTable, Digests, IssuedResolver, IssuedService, VerificationService],
  exports: [VerificationService],
})
export class CredentialsModule {}
