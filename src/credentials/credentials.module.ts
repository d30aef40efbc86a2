/** What was issued to somebody: registered by its body, verified by whoever holds the paper. */
import { Module } from '@nestjs/common';
import { FileVerificationService } from './files/file-verification.service';
import { FilesResolver } from './files/files.resolver';
import { AttemptsTable } from './issued/attempts.table';
import { Digests } from './issued/digests';
import { IssuedResolver } from './issued/issued.resolver';
import { IssuedService } from './issued/issued.service';
import { IssuedTable } from './issued/issued.table';
import { VerificationService } from './issued/verification.service';

@Module({
  providers: [
    AttemptsTable,
    Digests,
    FilesResolver,
    FileVerificationService,
    IssuedResolver,
    IssuedService,
    IssuedTable,
    VerificationService,
  ],
  exports: [Digests, FileVerificationService, IssuedTable, VerificationService],
})
export class CredentialsModule {}
