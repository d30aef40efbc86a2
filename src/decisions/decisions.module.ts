/** The front desk: questions in, decisions out. */
import { Module } from '@nestjs/common';
import { AcceptedCertificatesResolver } from './accepted-certificates.resolver';
import { ImpactResolver } from './impact.resolver';
import { PortabilityResolver } from './portability.resolver';
import { RecognitionResolver } from './recognition.resolver';
import { RefusalResolver } from './refusal.resolver';
import { SnapshotsService } from './snapshots.service';

@Module({
  providers: [
    SnapshotsService,
    ImpactResolver,
    RecognitionResolver,
    RefusalResolver,
    PortabilityResolver,
    AcceptedCertificatesResolver,
  ],
})
export class DecisionsModule {}
