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
import { KnownLists } from './status-lists/known-lists';
import { ListRegistrationService } from './status-lists/list-registration.service';
import { StatusListsResolver } from './status-lists/status-lists.resolver';

@Module({
  providers: [
    AttemptsTable,
    Digests,
    FilesResolver,
    FileVerificationService,
    IssuedResolver,
    IssuedService,
    IssuedTable,
    KnownLists,
    ListRegistrationService,
    StatusListsResolver,
    VerificationService,
  ],
  exports: [Digests, FileVerificationService, IssuedTable, KnownLists, VerificationService],
})
export class CredentialsModule {}
