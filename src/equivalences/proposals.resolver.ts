/** What is proposed and not yet answered. */
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { requireCode } from '../api/require-code';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { CodeScalar } from '../api/scalars';
import { Database } from '../persistence/database';
import type { Code } from '../recognition';
import { LifeTypeEnum } from './endorsements.resolver';
import { awaitedBy, ProposalModel } from './proposal.model';
import { proposalsAt, type LifeType, type Proposal } from '../acts/proposals';

/** What reading the open proposals may cost beside their fields. */
const COST = 50;

const BY_CODE: Order<Proposal> = {
  name: 'proposals',
  keyOf: ({ type, code }) => [type, code],
  compare: compareKeys,
};

const ProposalConnection = connectionOf(ProposalModel, 'Proposal');

@Resolver(() => ProposalModel)
export class ProposalsResolver {
  constructor(private readonly database: Database) {}

  @Query(() => ProposalConnection, {
    complexity: COST,
    description: 'What is proposed and not yet answered; agreements first, in order of their codes.',
  })
  async proposals(
    @Args() page: PageArgs,
    @Args('awaiting', {
      type: () => CodeScalar,
      nullable: true,
      description: 'Only what this body may still endorse.',
    })
    awaiting: Code | null | undefined,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<Connection<ProposalModel>> {
    if (awaiting) requireCode(catalogue, 'bodies', awaiting);
    const open = await proposalsAt(this.database, catalogue.revision);
    const wanted = open.filter((proposal) => {
      const { all, any } = awaitedBy(catalogue, proposal);
      return !awaiting || all.includes(awaiting) || any.includes(awaiting);
    });
    return pageOf(wanted, page, BY_CODE, (proposal) => new ProposalModel(catalogue, proposal));
  }

  @Query(() => ProposalModel, {
    nullable: true,
    complexity: COST,
    description: 'The open proposal about an agreement or equivalence; null where there is none.',
  })
  async proposal(
    @Args('type', { type: () => LifeTypeEnum, description: 'What it is about.' }) type: LifeType,
    @Args('code', { type: () => CodeScalar, description: 'The code of what it is about.' }) code: Code,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<ProposalModel | null> {
    requireCode(catalogue, type, code);
    const open = await proposalsAt(this.database, catalogue.revision);
    const found = open.find((proposal) => proposal.type === type && proposal.code === code);
    return found === undefined ? null : new ProposalModel(catalogue, found);
  }
}
