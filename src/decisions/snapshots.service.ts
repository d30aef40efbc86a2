/** Which state of the register a question is answered from. */
import { Injectable } from '@nestjs/common';
import type { Catalogue } from '../recognition';
import { ClaimRefusedModel, type RevisionProblem } from '../api/refusal.model';
import type { RequestSnapshot } from '../api/request-snapshot';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { RevisionArgs } from './claim.input';

@Injectable()
export class SnapshotsService {
  constructor(private readonly catalogues: CatalogueService) {}

  /** The snapshot of the request, unless a revision is asked for; or the refusal of that revision. */
  async of(
    asked: RequestSnapshot,
    { atLeastRevision, asOfRevision }: RevisionArgs,
  ): Promise<Catalogue | ClaimRefusedModel> {
    let catalogue: Catalogue | null = asked.catalogue;
    const refused = (code: RevisionProblem['code'], path: string, value: number): ClaimRefusedModel =>
      new ClaimRefusedModel([{ code, path, value: String(value) }], asked.catalogue, asked.suggestions);
    if (typeof atLeastRevision === 'number' && atLeastRevision > catalogue.revision) {
      catalogue = await this.catalogues.atLeast(atLeastRevision);
      if (catalogue === null) return refused('REVISION_NOT_REACHED', 'atLeastRevision', atLeastRevision);
    }
    if (typeof asOfRevision !== 'number' || asOfRevision === catalogue.revision) return catalogue;
    return (await this.catalogues.asOf(asOfRevision)) ?? refused('UNKNOWN_REVISION', 'asOfRevision', asOfRevision);
  }
}
