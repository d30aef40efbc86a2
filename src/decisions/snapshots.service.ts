/** Which state of the register a question is answered from. */
import { Injectable } from '@nestjs/common';
import type { Catalogue } from '../recognition';
import { ClaimRefusedModel, type RevisionProblem } from '../api/refusal.model';
import type { RequestSnapshot } from '../api/request-snapshot';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { RevisionArgs } from './claim.input';

@Injectable()
export class SnapshotsService {
  private readonly found = new WeakMap<RequestSnapshot, Map<string, Promise<Catalogue | ClaimRefusedModel>>>();

  constructor(private readonly catalogues: CatalogueService) {}

  /** The snapshot of the request, unless a revision is asked for; or the refusal of that revision. The same throughout a request. */
  of(asked: RequestSnapshot, args: RevisionArgs): Promise<Catalogue | ClaimRefusedModel> {
    if ((args.atLeastRevision ?? args.asOfRevision ?? null) === null) return Promise.resolve(asked.catalogue);
    let found = this.found.get(asked);
    if (found === undefined) this.found.set(asked, (found = new Map<string, Promise<Catalogue | ClaimRefusedModel>>()));
    const key = `${String(args.atLeastRevision)} ${String(args.asOfRevision)}`;
    let snapshot = found.get(key);
    if (snapshot === undefined) found.set(key, (snapshot = this.find(asked, args)));
    return snapshot;
  }

  private async find(
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
