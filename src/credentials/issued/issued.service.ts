/** What bodies do with the certificates that they have issued: register, suspend, reinstate, revoke. Each is an act of the ledger. */
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller';
import type { ActInput } from '../../acts/act.input';
import type { ActRecordedModel, ActRefusedModel } from '../../acts/act-result.model';
import { ActsService } from '../../acts/acts.service';
import { bodyOfMany, rowsOf as eachRow } from '../../acts/many';
import type { Plan } from '../../acts/plan';
import { problem } from '../../acts/problems';
import { refuse, type ActProblem } from '../../acts/refusal';
import { today } from '../../api/clock';
import { dayInWords } from '../../language/days';
import type { LedgerTransaction } from '../../ledger/ledger-transaction';
import { ISSUED } from '../../persistence/entities/dated-record.entity';
import type { Catalogue, Code, Day } from '../../recognition';
import { Digests } from './digests';
import { rowsOf, stateOf, type IssuedCertificate, type IssuedState } from './issued-certificate';
import type { IssuedCertificateInput, IssuedKeyInput } from './issued.input';
import { issuedIn, IssuedTable } from './issued.table';
import { holderProblems, issuedProblem, issueProblems } from './issued-problems';
import { certificateOf, type Scene } from './own-certificate';

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

interface IssuedOrder {
  readonly caller: Caller;
  readonly input: ActInput;
}

/** A change of state: from which states, and what the ledger calls it. */
const CHANGES = {
  SUSPENDED: { act: 'SUSPEND', from: ['VALID'] },
  VALID: { act: 'REINSTATE', from: ['SUSPENDED'] },
  REVOKED: { act: 'REVOKE', from: ['VALID', 'SUSPENDED'] },
} as const satisfies Record<IssuedState, { readonly act: string; readonly from: readonly IssuedState[] }>;

/** What there is: as a transaction finds it, or whoever reads. */
type Registered = Pick<LedgerTransaction, 'standing'>;

const REQUESTS = 'requests of acts on what is issued';

@Injectable()
export class IssuedService {
  constructor(
    private readonly acts: ActsService,
    private readonly digests: Digests,
    private readonly issued: IssuedTable,
  ) {}

  /** Registers all of them or, with every problem told, none. */
  register({ caller, input }: IssuedOrder, given: readonly IssuedCertificateInput[]): Answer {
    // What stands in the ledger for the request, where it has a key, must not tell of any holder.
    const request = { certificates: this.digests.standIn(REQUESTS, JSON.stringify(given)) };
    const order = { act: 'ISSUE', about: null, caller, input, request };
    return this.acts.recordAct(order, async (catalogue, transaction) => {
      const { rows, body, problems } = await this.planned({ catalogue, caller, as: input.as }, given, transaction);
      return { issued: { put: rows }, body, problems, summary: { issued: given.length } };
    });
  }

  /** What would stand against registering them. */
  async problemsOf(scene: Scene, given: readonly IssuedCertificateInput[]): Promise<readonly ActProblem[]> {
    const { revision } = scene.catalogue;
    const standing: Registered['standing'] = async (keys) => {
      const digests = keys.map(({ code }) => code);
      return (await this.issued.standing(digests, revision)).map((code) => ({ type: ISSUED, code }));
    };
    return (await this.planned(scene, given, { standing })).problems;
  }

  change(
    { caller, input }: IssuedOrder,
    key: IssuedKeyInput,
    { to, from }: { readonly to: IssuedState; readonly from: Day | null | undefined },
  ): Answer {
    const { act, from: expected } = CHANGES[to];
    const request = { issued: this.digests.standIn(REQUESTS, JSON.stringify(key)), from: from ?? null };
    return this.acts.recordAct({ act, about: null, caller, input, request }, async (catalogue, transaction) => {
      const { body } = certificateOf({ catalogue, caller, as: input.as }, key.certificate);
      const flaws = holderProblems(key, '/certificate');
      if (flaws.length > 0) refuse(...flaws);
      const issued = await issuedIn(transaction, this.digests.asked(body, key), key.certificate);
      if (issued === undefined) refuse(issuedProblem('NOT_ISSUED', {}, '/certificate'));
      const state = stateOf(issued);
      if (!expected.some((one) => one === state))
        refuse(issuedProblem('STATE_STANDS', { state, expected }, '/certificate'));
      const day = from ?? today();
      // A revocation may reach back: what was got by fraud never held.
      if (to !== 'REVOKED' && day < today())
        refuse(problem('STARTS_IN_PAST', { value: day, today: dayInWords(today()) }, '/from'));
      const changes = [...issued.changes, { state: to, from: day, reason: input.reason.trim() }];
      return { issued: { put: rowsOf({ ...issued, changes }) }, body, summary: { from: state, to } } satisfies Plan;
    });
  }

  private async planned(
    scene: Scene,
    given: readonly IssuedCertificateInput[],
    registered: Registered,
  ): Promise<{ rows: ReturnType<typeof rowsOf>; body: Code | undefined; problems: readonly ActProblem[] }> {
    const there = await this.alreadyThere(scene.catalogue, given, registered);
    const seen = new Set<string>();
    const { done, problems } = await eachRow('issued', given, (one) => {
      const certificate = certificateOf(scene, one.certificate);
      const flaws = issueProblems(one, certificate, today());
      if (flaws.length > 0) refuse(...flaws);
      const digests = this.digests.kept(certificate.body, one);
      if (there.has(one) || digests.some((digest) => seen.has(digest)))
        refuse(issuedProblem('ALREADY_ISSUED', {}, '/number'));
      for (const digest of digests) seen.add(digest);
      return { certificate, issued: issuedOf(one, digests) };
    });
    const by = bodyOfMany(done.map(({ certificate }) => certificate.body));
    return {
      rows: done.flatMap(({ issued }) => rowsOf(issued)),
      body: by.body,
      problems: [...problems, ...by.problems],
    };
  }

  /** Those of the given that are registered. */
  private async alreadyThere(
    { tables }: Catalogue,
    given: readonly IssuedCertificateInput[],
    registered: Registered,
  ): Promise<ReadonlySet<IssuedCertificateInput>> {
    const byDigest = new Map<string, IssuedCertificateInput>();
    for (const one of given) {
      const body = tables.certificates.find(one.certificate)?.body;
      if (body === undefined) continue;
      for (const digest of this.digests.keptByAny(body, one)) byDigest.set(digest, one);
    }
    const found = await registered.standing([...byDigest.keys()].map((code) => ({ type: ISSUED, code })));
    return new Set(found.flatMap(({ code }) => byDigest.get(code) ?? []));
  }
}

const issuedOf = (
  { certificate, awardedOn, expiresOn }: IssuedCertificateInput,
  digests: readonly string[],
): IssuedCertificate => ({
  certificate,
  awardedOn,
  ...(typeof expiresOn === 'string' && { expiresOn }),
  changes: [],
  digests,
});
