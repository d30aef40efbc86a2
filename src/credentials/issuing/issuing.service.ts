/** Issues what a body has registered as issued once more as a signed credential, which the body hands over: none of it is kept. */
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller';
import type { ActInput } from '../../acts/act.input';
import { ActRefusedModel } from '../../acts/act-result.model';
import { ActsService } from '../../acts/acts.service';
import type { Plan } from '../../acts/plan';
import { ActRefused, refuse } from '../../acts/refusal';
import { today } from '../../api/clock';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { LONGEST_PART, type IssuedKeyInput } from '../issued/issued.input';
import { textFlaws } from '../../document';
import type { LedgerTransaction } from '../../ledger/ledger-transaction';
import type { Body, Catalogue, Certificate, Code, LanguageTag } from '../../recognition';
import { Digests } from '../issued/digests';
import { rowsOf, statusOn, type IssuedCertificate } from '../issued/issued-certificate';
import { holderProblems, issuedProblem, WHY_NOT_IN_FORCE } from '../issued/issued-problems';
import { issuedIn, IssuedTable } from '../issued/issued.table';
import { certificateOf, type Scene } from '../issued/own-certificate';
import { freePlace } from './allotment';
import { Issuers, type Issuer } from './issuers';
import { CredentialIssuedModel } from './issuing.model';

interface IssuingOrder {
  readonly caller: Caller;
  readonly input: ActInput;
  readonly language: LanguageTag;
}

interface Issuable {
  readonly certificate: Certificate;
  readonly body: Body;
  readonly issuer: Issuer;
}

const REQUESTS = 'requests to issue credentials';

@Injectable()
export class IssuingService {
  constructor(
    private readonly acts: ActsService,
    private readonly catalogues: CatalogueService,
    private readonly digests: Digests,
    private readonly issued: IssuedTable,
    private readonly issuers: Issuers,
  ) {}

  async issue(
    { caller, input, language }: IssuingOrder,
    asked: IssuedKeyInput,
  ): Promise<CredentialIssuedModel | ActRefusedModel> {
    // What stands in the ledger for the request, where it has a key, must not tell of any holder.
    const request = { credential: this.digests.standIn(REQUESTS, JSON.stringify(asked)) };
    const order = { act: 'ISSUE_CREDENTIAL', about: null, caller, input, request };
    const recorded = await this.acts.recordAct(order, (catalogue, transaction) =>
      this.planned({ catalogue, caller, as: input.as }, asked, transaction),
    );
    if (recorded instanceof ActRefusedModel) return recorded;
    try {
      const scene = { catalogue: this.catalogues.current(), caller, as: input.as };
      const { certificate, body, issuer } = this.issuable(scene, asked);
      const digests = this.digests.asked(body.code, asked);
      const issued = inForce((await this.issued.find(digests, certificate.code, scene.catalogue.revision))?.issued);
      // INVARIANT (a place for each credential): it has had one since it was first issued; kept by `planned`.
      const said = { issuer, body, certificate, place: issued.place!, issued, holder: asked, language };
      return new CredentialIssuedModel(recorded, said);
    } catch (error) {
      // It was done before, and something stands against it by now.
      if (error instanceof ActRefused) return new ActRefusedModel(error.problems);
      throw error;
    }
  }

  private async planned(scene: Scene, asked: IssuedKeyInput, transaction: LedgerTransaction): Promise<Plan> {
    const { certificate, body } = this.issuable(scene, asked);
    const digests = this.digests.asked(body.code, asked);
    const issued = inForce(await issuedIn(transaction, digests, certificate.code));
    const summary = { credentials: 1 };
    if (issued.place !== undefined) return { body: body.code, summary };
    const place = await freePlace(body.code, transaction);
    return { issued: { put: rowsOf({ ...issued, place }) }, body: body.code, summary };
  }

  /** What is to be issued, and by whom. @throws ActRefused */
  private issuable(scene: Scene, asked: IssuedKeyInput): Issuable {
    const certificate = certificateOf(scene, asked.certificate);
    const body = bodyOf(scene.catalogue, certificate.body);
    const issuer = this.issuers.of(body.code);
    if (issuer === undefined) refuse(issuedProblem('NO_PUBLIC_ADDRESS', {}));
    const examples = [certificate, body].filter(({ standing = 'ILLUSTRATIVE' }) => standing === 'ILLUSTRATIVE');
    if (examples.length > 0)
      refuse(...examples.map(({ code }) => issuedProblem('EXAMPLE_ONLY', { value: code }, '/certificate')));
    const flaws = holderProblems(asked, '/certificate');
    if (flaws.length > 0) refuse(...flaws);
    const unfit = (['number', 'name'] as const).filter((part) => textFlaws(asked[part], LONGEST_PART).length > 0);
    if (unfit.length > 0) refuse(...unfit.map((part) => issuedProblem('PART_UNFIT', {}, `/certificate/${part}`)));
    return { certificate, body, issuer };
  }
}

/** @throws ActRefused where there is none, or it does not count today */
function inForce(issued: IssuedCertificate | undefined): IssuedCertificate {
  if (issued === undefined) refuse(issuedProblem('NOT_ISSUED', {}, '/certificate'));
  const { status } = statusOn(issued, today());
  if (status !== 'IN_FORCE') refuse(issuedProblem('NOT_IN_FORCE', { why: WHY_NOT_IN_FORCE[status] }, '/certificate'));
  return issued;
}

/** INVARIANT (references lead somewhere): the body of a certificate is in the register; kept by `checkDocument`. */
const bodyOf = ({ tables }: Catalogue, code: Code): Body => tables.bodies.find(code)!;
