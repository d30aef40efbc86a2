/** Questions about recognition and their answers: decisions, portability, accepted certificates, impact, notifications of change. */
import { type DynamicModule, Module } from '@nestjs/common';
import { PUBLIC_URL } from '../api/public-url';
import { CredentialsModule } from '../credentials/credentials.module';
import { AcceptedCertificatesResolver } from './accepted-certificates.resolver';
import { ConsortiumReachesResolver, CurriculumFitResolver, ProgrammeReachesResolver } from './curriculum/fit.resolver';
import { DecisionChangedResolver } from './decision-changed.resolver';
import { ImpactResolver } from './impact.resolver';
import { LinesController } from './lines/lines.controller';
import { PortabilityResolver } from './portability.resolver';
import { AuthzenController } from './protocols/authzen/authzen.controller';
import { OpenApiController } from './protocols/openapi.controller';
import { Questions } from './protocols/questions.service';
import { TrqpController } from './protocols/trqp/trqp.controller';
import { PrintingService } from './receipts/printing.service';
import { ReceiptPdfController } from './receipts/receipt-pdf.controller';
import { ReceiptResolver } from './receipts/receipt.resolver';
import { ReceiptsService } from './receipts/receipts.service';
import { RecognitionResolver } from './recognition.resolver';
import { RefusalResolver } from './refusal.resolver';
import { SnapshotsService } from './snapshots.service';
import { WatchesService } from './watches.service';
import { CandidateResolver } from './candidate/candidate.resolver';
import { DecidingService } from './deciding.service';
import { CoverageResolver } from './ways/coverage.resolver';
import { PathwaysService } from './ways/pathways.service';
import { WaysResolver } from './ways/ways.resolver';

@Module({
  imports: [CredentialsModule],
  controllers: [LinesController, ReceiptPdfController, AuthzenController, TrqpController, OpenApiController],
  providers: [
    SnapshotsService,
    DecidingService,
    Questions,
    CandidateResolver,
    WatchesService,
    ImpactResolver,
    RecognitionResolver,
    RefusalResolver,
    ReceiptsService,
    ReceiptResolver,
    PrintingService,
    PortabilityResolver,
    AcceptedCertificatesResolver,
    DecisionChangedResolver,
    PathwaysService,
    WaysResolver,
    CoverageResolver,
    CurriculumFitResolver,
    ProgrammeReachesResolver,
    ConsortiumReachesResolver,
  ],
})
export class DecisionsModule {
  /** @param publicUrl where the registry is reached from outside; null: where it was asked */
  static with({ publicUrl }: { readonly publicUrl: string | null }): DynamicModule {
    return { module: DecisionsModule, providers: [{ provide: PUBLIC_URL, useValue: publicUrl }] };
  }
}
