/** Issued certificates over GraphQL: registered and changed by their bodies, verified by everybody. */
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../../access/caller';
import { Act, CallerOf, forWhom, RequiresRole } from '../../access/required-roles';
import { ActInput } from '../../acts/act.input';
import { ActProblemModel, ActResult, type ActRecordedModel, type ActRefusedModel } from '../../acts/act-result.model';
import { MAX_ROWS, refuseNumber } from '../../acts/many';
import { costs } from '../../api/cost';
import { dayAsked } from '../../api/day';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { CodeScalar, DateScalar } from '../../api/scalars';
import type { Code, Day } from '../../recognition';
import { IssuedCertificateInput, IssuedKeyInput } from './issued.input';
import { IssuedService } from './issued.service';
import { CredentialVerificationModel } from './verification.model';
import { VerificationService } from './verification.service';

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

const ROLES = ['BODY', 'AUTHORITY'] as const;
const WHY = {
  type: () => ActInput,
  description: 'Why it is done, and for whom. Name no holder: it stands in the ledger for good.',
};
const WHICH = { type: () => IssuedKeyInput, description: 'Which, by what stands on it.' };
const MANY = {
  type: () => [IssuedCertificateInput],
  description: `What was issued: at most ${String(MAX_ROWS)} at a time.`,
};
const from = (description: string) => ({ type: () => DateScalar, nullable: true, description });

/** In points: digests are made, and an attempt is written down. */
const VERIFYING_COST = costs(() => 50);
const CHECKING_COST = costs(({ args }) => 5 * (args.issued as readonly unknown[]).length);

@Resolver()
export class IssuedResolver {
  constructor(
    private readonly issued: IssuedService,
    private readonly verification: VerificationService,
  ) {}

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Registers certificates that a body has issued, as one act: all of them or, with every problem told, none. Number, name and check item are not kept.',
  })
  registerIssued(
    @Args('issued', MANY) given: IssuedCertificateInput[],
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    refuseNumber(given, 'issued');
    return this.issued.register({ caller, input }, given);
  }

  @Query(() => [ActProblemModel], {
    complexity: CHECKING_COST,
    description: `What would stand against registering these as issued: none, and \`registerIssued\` takes them. Nothing is done. ${forWhom(ROLES)}`,
  })
  @RequiresRole(...ROLES)
  async issuedProblems(
    @Args('issued', MANY) given: IssuedCertificateInput[],
    @Args('as', { type: () => CodeScalar, nullable: true, description: 'The body on whose behalf you act.' })
    as: Code | null | undefined,
    @CallerOf() caller: Caller,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<readonly ActProblemModel[]> {
    refuseNumber(given, 'issued');
    const problems = await this.issued.problemsOf({ catalogue, caller, as }, given);
    return problems.map((one) => new ActProblemModel(one));
  }

  @Act(() => ActResult, { roles: ROLES, description: 'Sets an issued certificate aside, until it is reinstated.' })
  suspendIssued(
    @Args('certificate', WHICH) key: IssuedKeyInput,
    @Args('from', from('From which day on; today if left out.')) day: Day | null | undefined,
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.issued.change({ caller, input }, key, { to: 'SUSPENDED', from: day });
  }

  @Act(() => ActResult, { roles: ROLES, description: 'Ends the suspension of an issued certificate.' })
  reinstateIssued(
    @Args('certificate', WHICH) key: IssuedKeyInput,
    @Args('from', from('From which day on; today if left out.')) day: Day | null | undefined,
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.issued.change({ caller, input }, key, { to: 'VALID', from: day });
  }

  @Act(() => ActResult, { roles: ROLES, description: 'Takes an issued certificate back, for good.' })
  revokeIssued(
    @Args('certificate', WHICH) key: IssuedKeyInput,
    @Args('from', from('From which day on, which may lie in the past; today if left out.')) day: Day | null | undefined,
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.issued.change({ caller, input }, key, { to: 'REVOKED', from: day });
  }

  @Query(() => CredentialVerificationModel, {
    complexity: VERIFYING_COST,
    description:
      'Verifies a certificate by what the paper says. Which part does not agree is never told, and one number is tried a few times an hour at most.',
  })
  async verifyCredential(
    @Args('certificate', WHICH) asked: IssuedKeyInput,
    @Args('onDate', from('The day on which it has to be in force; today if left out.')) day: Day | null | undefined,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<CredentialVerificationModel> {
    const onDate = dayAsked(day, 'onDate');
    const verified = await this.verification.verify(catalogue, asked, onDate);
    return new CredentialVerificationModel(catalogue, asked.certificate, verified, onDate);
  }
}
