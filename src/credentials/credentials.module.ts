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
import { RegisteredLists } from './status-lists/registered-lists';
import { StatusListsResolver } from './status-lists/status-lists.resolver';
import { StatusListsService } from './status-lists/status-lists.service';

@Module({
  providers: [
    AttemptsTable,
    Digests,
    FilesResolver,
    FileVerificationService,
    IssuedResolver,
    IssuedService,
    IssuedTable,
    RegisteredLists,
    StatusListsResolver,
    StatusListsService,
    VerificationService,
  ],
  exports: [Digests, FileVerificationService, IssuedTable, VerificationService],
})
export class CredentialsModule {}
