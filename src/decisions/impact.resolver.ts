/** Before the act: what drafts of equivalences or of an agreement would change, and how one claim would be decided. Nothing is written. */
import {
  Args,
  ArgsType,
  createUnionType,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  agreementImpactOf,
  bringForward,
  decide,
  impactOf,
  isDay,
  isRefusal,
  type Catalogue,
  type Code,
  type Day,
  type Equivalence,
  type Impact,
  type NewChain,
  type Purpose,
  type TimeSlices,
  type Verdict,
  type VerdictChange,
} from '../recognition';
import { cooperatively } from '../scheduling/cooperatively';
import { Queue } from '../scheduling/shared';
import { ActRefusedModel } from '../acts/act-result.model';
import { problem } from '../acts/problems';
import type { ActProblem } from '../acts/refusal';
import { today } from '../api/clock';
import { PurposeEnum } from '../api/enums';
import { badRequest } from '../api/errors';
import { AgreementInput, EquivalenceInput } from '../api/inputs';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { CertificateModel, RegionModel, view, views } from '../api/records';
import { ClaimRefusedModel } from '../api/refusal.model';
import { CodeScalar, DateScalar } from '../api/scalars';
import { ClaimInput, claimOf } from './claim.input';
import { Answer } from './answer';
import { RecognitionDecisionModel } from './decision.model';
import { agreementDraftOf, draftsOf } from './drafts';
import { VerdictEnum } from './enums';
import { PostInRegionModel } from './post-in-region.model';

/** In plain fields of a query: every verdict that may change is judged. */
const IMPACT_COST = 20_000;
/** In plain fields of a query: the claim is decided on a register that is compiled for it. */
const WHAT_IF_COST = 20_000;
/** Registers with drafts that may wait to be compiled. */
const MAX_WAITING = 50;
/** Chains that are listed one by one. */
const MAX_CHAINS = 100;

@ObjectType('VerdictChange', {
  description: 'A verdict on one certificate by itself, its award day unknown, that would change.',
})
class VerdictChangeModel extends PostInRegionModel {
  constructor(
    catalogue: Catalogue,
    private readonly change: VerdictChange,
  ) {
    super(catalogue, change);
  }

  @Field(() => CertificateModel, { description: 'The certificate that is held.' })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.change.certificate);
  }

  @Field(() => VerdictEnum, { description: 'The verdict as the register is.' })
  get before(): Verdict {
    return this.change.before;
  }

  @Field(() => VerdictEnum, { description: 'The verdict with the drafts.' })
  get after(): Verdict {
    return this.change.after;
  }
}

@ObjectType('ImpactCount', { description: 'How many verdicts would change, of one kind.' })
class ImpactCountModel {
  @Field(() => CodeScalar, { description: 'The code of the region, or of the body that awards the certificates.' })
  readonly code: Code;
  @Field(() => VerdictEnum, { description: 'From this verdict' })
  readonly before: Verdict;
  @Field(() => VerdictEnum, { description: 'to this one.' })
  readonly after: Verdict;
  @Field(() => Int, { description: 'So many.' })
  readonly count: number;
}

@ObjectType('NewChain', {
  description:
    'A chain of two or more equivalences that would come about, between certificates that none joined before.',
})
class NewChainModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly chain: NewChain,
  ) {}

  @Field(() => CertificateModel, { description: 'The certificate that is held.' })
  get from(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.chain.from);
  }

  @Field(() => CertificateModel, { description: 'The certificate that it would count as.' })
  get to(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.chain.to);
  }

  @Field(() => [CodeScalar], {
    description: 'The codes of the equivalences, one after the other: the shortest chain there is.',
  })
  get equivalences(): readonly Code[] {
    return this.chain.equivalences;
  }

  @Field(() => [RegionModel], { description: 'Where there would be a chain.' })
  get regions(): readonly RegionModel[] {
    return views(this.catalogue, 'regions', RegionModel, this.chain.regions);
  }
}

const VerdictChangeConnection = connectionOf(VerdictChangeModel, 'VerdictChange');
const ORDER: Order<VerdictChange> = {
  name: 'impact',
  keyOf: ({ certificate, post, region }) => [certificate, post, region],
  compare: compareKeys,
};

/** `changes` is resolved by ImpactResolver. */
@ObjectType('EquivalenceImpact', {
  description: 'What drafts of equivalences, or of an agreement, would change, on one day and for one purpose.',
})
export class EquivalenceImpactModel {
  constructor(
    readonly catalogue: Catalogue,
    readonly impact: Impact,
    private readonly circumstances: { readonly onDate: Day; readonly purpose: Purpose },
  ) {}

  @Field(() => Int, { description: 'The state of the register that it was made from.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => DateScalar, { description: 'The day.' })
  get onDate(): Day {
    return this.circumstances.onDate;
  }

  @Field(() => PurposeEnum, { description: 'The purpose.' })
  get purpose(): Purpose {
    return this.circumstances.purpose;
  }

  @Field(() => [ImpactCountModel], { description: 'How many verdicts would change in each region, from what to what.' })
  get byRegion(): readonly ImpactCountModel[] {
    return this.counts(({ region }) => region);
  }

  @Field(() => [ImpactCountModel], { description: 'How many would change for the certificates of each body.' })
  get byBody(): readonly ImpactCountModel[] {
    return this.counts(
      ({ certificate }) => view(this.catalogue, 'certificates', CertificateModel, certificate).record.body,
    );
  }

  @Field(() => Int, { description: 'How many chains would come about.' })
  get chainCount(): number {
    return this.impact.chains.length;
  }

  @Field(() => [NewChainModel], {
    description: `The chains that would come about; of many, the first ${String(MAX_CHAINS)}.`,
  })
  get chains(): readonly NewChainModel[] {
    return this.impact.chains.slice(0, MAX_CHAINS).map((chain) => new NewChainModel(this.catalogue, chain));
  }

  private counts(codeOf: (change: VerdictChange) => Code): readonly ImpactCountModel[] {
    const counts = new Map<string, { code: Code; before: Verdict; after: Verdict; count: number }>();
    for (const change of this.impact.changes) {
      const [code, { before, after }] = [codeOf(change), change];
      const key = `${code} ${before} ${after}`;
      const counted = counts.get(key) ?? { code, before, after, count: 0 };
      counted.count++;
      counts.set(key, counted);
    }
    return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
  }
}

const ImpactResult = createUnionType({
  name: 'ImpactResult',
  description: 'What would change, or what is wrong.',
  types: () => [EquivalenceImpactModel, ActRefusedModel] as const,
});

const WhatIfResult = createUnionType({
  name: 'WhatIfResult',
  description:
    'The answer as it would be, or what is wrong with the drafts or with the question (give `problems` two names where you ask for both).',
  types: () => [RecognitionDecisionModel, ActRefusedModel, ClaimRefusedModel] as const,
});

@ArgsType()
class Circumstances {
  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC+8 if left out.' })
  onDate?: Day | null;

  @Field(() => PurposeEnum, { defaultValue: PurposeEnum.PRACTICE, description: 'Why recognition is sought.' })
  purpose: Purpose;
}

@ArgsType()
class ImpactArgs extends Circumstances {
  @Field(() => EquivalenceInput, {
    description:
      'The equivalence as it would be; in place of the one of its code, if there is one. Taken as endorsed, unless it says another state.',
  })
  draft: object;
}

@ArgsType()
class AgreementImpactArgs extends Circumstances {
  @Field(() => AgreementInput, {
    description:
      'The agreement as it would be, in place of the one of its code. Taken as endorsed, unless it says another state.',
  })
  draft: object;
}

@ArgsType()
class WhatIfArgs {
  @Field(() => ClaimInput, { description: 'The question.' })
  claim: ClaimInput;

  @Field(() => [EquivalenceInput], {
    description: 'Equivalences as they would be: 1 to 50. Taken as endorsed, unless they say another state.',
  })
  drafts: object[];
}

@Resolver(() => EquivalenceImpactModel)
export class ImpactResolver {
  /** One register with drafts at a time: compiling one takes a while. */
  private readonly compiling = new Queue(MAX_WAITING);

  @Query(() => ImpactResult, {
    complexity: IMPACT_COST,
    description:
      'Which verdicts would change if an equivalence were endorsed, or became what the draft says? Nothing is written.',
  })
  async equivalenceImpact(
    @Args() { draft, onDate, purpose }: ImpactArgs,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<typeof ImpactResult> {
    const { drafts, problems } = draftsOf(catalogue, [draft]);
    return impactOn(catalogue, problems, { onDate, purpose }, (day) => impactOf(catalogue, drafts, day, purpose));
  }

  @Query(() => ImpactResult, {
    complexity: IMPACT_COST,
    description:
      'Which verdicts would change if an agreement, with all equivalences under it, became what the draft says, as if it were suspended or reinstated? Nothing is written.',
  })
  async agreementImpact(
    @Args() { draft: input, onDate, purpose }: AgreementImpactArgs,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<typeof ImpactResult> {
    const { draft, problems } = agreementDraftOf(catalogue, input);
    return impactOn(catalogue, problems, { onDate, purpose }, (day) =>
      agreementImpactOf(catalogue, draft, day, purpose),
    );
  }

  @Query(() => WhatIfResult, {
    complexity: WHAT_IF_COST,
    description: 'One claim, decided as if equivalences were endorsed. Nothing is written.',
  })
  async whatIf(
    @Args() { claim: input, drafts: inputs }: WhatIfArgs,
    @Snapshot() { catalogue, suggestions }: RequestSnapshot,
  ): Promise<typeof WhatIfResult> {
    const { drafts, problems } = draftsOf(catalogue, inputs);
    if (problems.length > 0) return new ActRefusedModel(problems);
    const claim = claimOf(input);
    const changed = await this.compiled(catalogue, drafts);
    const answer = decide(changed, claim);
    return isRefusal(answer)
      ? new ClaimRefusedModel(answer.problems, changed, suggestions)
      : new RecognitionDecisionModel(
          new Answer(
            changed,
            claim,
            answer,
            suggestions,
            drafts.map(({ code }) => code),
          ),
        );
  }

  @ResolveField(() => VerdictChangeConnection, {
    description: 'The verdicts that would change, in order of certificate, post and region.',
  })
  changes(
    @Parent() { catalogue, impact }: EquivalenceImpactModel,
    @Args() page: PageArgs,
  ): Connection<VerdictChangeModel> {
    return pageOf(impact.changes, page, ORDER, (change) => new VerdictChangeModel(catalogue, change));
  }

  private compiled(catalogue: Catalogue, drafts: readonly Equivalence[]): Promise<Catalogue> {
    const changes = { equivalences: { put: drafts, ended: [] } };
    return this.compiling.run(() => cooperatively(bringForward(catalogue, changes, catalogue.revision)));
  }
}

async function impactOn(
  catalogue: Catalogue,
  problems: ActProblem[],
  { onDate, purpose }: Circumstances,
  found: (day: Day) => TimeSlices<Impact | null>,
): Promise<typeof ImpactResult> {
  const day = onDate ?? today();
  if (!isDay(day)) problems.push(problem('MALFORMED_DAY', { value: day }, '/onDate'));
  if (problems.length > 0) return new ActRefusedModel(problems);
  const impact = await cooperatively(found(day));
  if (impact === null) throw badRequest('IMPACT_TOO_WIDE');
  return new EquivalenceImpactModel(catalogue, impact, { onDate: day, purpose });
}
