/** An open proposal on the surface. */
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { AgreementModel, BodyModel, EquivalenceModel, views } from '../api/records';
import { canonicalRecord } from '../document';
import { CodeScalar } from '../api/scalars';
import type { Agreement, Catalogue, Code, Equivalence } from '../recognition';
import type { Proposal, Signature } from '../acts/proposals';
import { awaited, partiesOf, type Awaited } from './endorsement.rules';
import { LifeTypeEnum } from './endorsements.resolver';

@ObjectType('Signature', { description: 'Who acted, and for whom.' })
export class SignatureModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly signature: Signature,
  ) {}

  @Field(() => String, { description: 'The account, as its token names it.' })
  get account(): string {
    return this.signature.account;
  }

  @Field(() => BodyModel, { description: 'The body.' })
  get body(): BodyModel {
    return views(this.catalogue, 'bodies', BodyModel, [this.signature.body])[0];
  }
}

export const DraftModel = createUnionType({
  name: 'Draft',
  description: 'A record as it would be.',
  types: () => [AgreementModel, EquivalenceModel] as const,
});

@ObjectType('Proposal', { description: 'An agreement or equivalence that is proposed, or a new version of one.' })
export class ProposalModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly proposal: Proposal,
  ) {}

  @Field(() => LifeTypeEnum, { description: 'What is proposed.' })
  get type(): string {
    return this.proposal.type;
  }

  @Field(() => CodeScalar, { description: 'Its code.' })
  get code(): Code {
    return this.proposal.code;
  }

  @Field(() => Boolean, { description: 'Whether it is a new version of what stands.' })
  get amends(): boolean {
    return this.proposal.amends;
  }

  @Field(() => DraftModel, { description: 'The record as it would be.' })
  get draft(): AgreementModel | EquivalenceModel {
    const { type, draft } = this.proposal;
    return type === 'agreements'
      ? new AgreementModel(this.catalogue, { ...(draft as Agreement), state: 'PROPOSED' })
      : new EquivalenceModel(this.catalogue, { ...(draft as Equivalence), state: 'PROPOSED' });
  }

  @Field(() => String, { description: 'The record as it would be, whole, as canonical JSON.' })
  get content(): string {
    return canonicalRecord(this.proposal.type, this.proposal.draft);
  }

  @Field(() => SignatureModel, { description: 'Who proposed it.' })
  get proposedBy(): SignatureModel {
    return new SignatureModel(this.catalogue, this.proposal.proposedBy);
  }

  @Field(() => [SignatureModel], { description: 'Who has endorsed it so far.' })
  get endorsedBy(): readonly SignatureModel[] {
    return this.proposal.endorsedBy.map((signature) => new SignatureModel(this.catalogue, signature));
  }

  @Field(() => [BodyModel], { description: 'The bodies each of which still has to endorse it.' })
  get awaitsAll(): readonly BodyModel[] {
    return views(this.catalogue, 'bodies', BodyModel, awaitedBy(this.catalogue, this.proposal).all);
  }

  @Field(() => [BodyModel], { description: 'The bodies of which any one still has to endorse it.' })
  get awaitsAny(): readonly BodyModel[] {
    return views(this.catalogue, 'bodies', BodyModel, awaitedBy(this.catalogue, this.proposal).any);
  }
}

/** Whose endorsement a proposal awaits, as the register stands. */
export function awaitedBy(catalogue: Catalogue, proposal: Proposal): Awaited {
  const record = catalogue.tables[proposal.type].find(proposal.code);
  const versions = record === undefined ? [proposal.draft] : [record, proposal.draft];
  return awaited(catalogue, proposal, partiesOf(catalogue, proposal.type, versions));
}
