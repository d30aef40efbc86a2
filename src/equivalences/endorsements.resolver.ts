/** The mutations in the life of agreements and equivalences. */
import { Args, ArgsType, Field, Int, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Caller } from '../access/caller';
import { Act, CallerOf } from '../access/required-roles';
import { ActInput } from '../acts/act.input';
import { MAX_ROWS, refuseNumber } from '../acts/many';
import type { LifeOrder, LifeType } from '../acts/proposals';
import { ActResult, type ActRecordedModel, type ActRefusedModel } from '../acts/act-result.model';
import { AgreementInput, documentRecord, EquivalenceInput } from '../api/inputs';
import { CodeScalar, DateScalar } from '../api/scalars';
import type { Code, Day } from '../recognition';
import { EndorsementsService } from './endorsements.service';

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

export const LifeTypeEnum = { AGREEMENT: 'agreements', EQUIVALENCE: 'equivalences' } as const satisfies Record<
  string,
  LifeType
>;

registerEnumType(LifeTypeEnum, {
  name: 'EndorsedType',
  description: 'What is proposed by one and endorsed by another.',
  valuesMap: {
    AGREEMENT: { description: 'An agreement; each of its parties endorses it.' },
    EQUIVALENCE: {
      description:
        'An equivalence; another party of its agreement endorses it, and every competent authority of its regions that is a party.',
    },
  },
});

const ROLES = ['BODY', 'AUTHORITY'] as const;
const SEEN = {
  type: () => Int,
  description: 'The revision in which you have looked at it: refused where anything happened to it since.',
};
const WHY = { type: () => ActInput, description: 'Why it is done, and for whom.' };
const AGREEMENT = { type: () => AgreementInput, description: 'The whole agreement.' };
const EQUIVALENCE = { type: () => EquivalenceInput, description: 'The whole equivalence.' };

/** What every act says on a record that stands, or on its open proposal. */
@ArgsType()
class LifeActArgs {
  @Field(() => LifeTypeEnum, { description: 'What it is.' })
  readonly type: LifeType;

  @Field(() => CodeScalar, { description: 'Its code.' })
  readonly code: Code;

  @Field(SEEN.type, SEEN)
  readonly seenRevision: number;

  @Field(WHY.type, WHY)
  readonly act: ActInput;
}

@ArgsType()
class RevokeArgs extends LifeActArgs {
  @Field(() => DateScalar, { description: 'The first day on which it does not serve any more: today or later.' })
  readonly endsOn: Day;
}

@ArgsType()
class SuspendArgs extends LifeActArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it does not count; left out: today.',
  })
  readonly startsOn?: Day;
}

@ArgsType()
class ReinstateArgs extends LifeActArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it counts again; left out: today.' })
  readonly endsOn?: Day;
}

const orderOf = ({ type, code, seenRevision, act }: LifeActArgs, caller: Caller): LifeOrder => ({
  about: { type, code },
  caller,
  input: act,
  seen: seenRevision,
});

@Resolver()
export class EndorsementsResolver {
  constructor(private readonly endorsements: EndorsementsService) {}

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Puts a new agreement forward, for one of its parties. It counts once each of the others has endorsed it. One that was declined or withdrawn may be put forward again.',
  })
  proposeAgreement(
    @Args('agreement', AGREEMENT) input: object,
    @Args('act', WHY) act: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.propose('agreements', input, act, caller);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Puts a new equivalence forward, for one party of its agreement. It counts once another party has endorsed it, and every competent authority of its regions that is a party. Look at `equivalenceImpact` first.',
  })
  proposeEquivalence(
    @Args('equivalence', EQUIVALENCE) input: object,
    @Args('act', WHY) act: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.propose('equivalences', input, act, caller);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description: `Puts many new equivalences forward, at most ${String(MAX_ROWS)}, as one act and for one body: all of them or, with every problem told, none. Each is then endorsed or declined by itself.`,
  })
  proposeEquivalences(
    @Args('drafts', { type: () => [EquivalenceInput], description: 'The whole equivalences.' }) inputs: object[],
    @Args('act', WHY) input: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    refuseNumber(inputs, 'drafts');
    const drafts = inputs.map((draft) => documentRecord('equivalences', draft));
    return this.endorsements.proposeMany({ caller, input }, drafts);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Puts a new version of an agreement forward; the old one stands until each of its parties, old and new, has endorsed it.',
  })
  amendAgreement(
    @Args('agreement', AGREEMENT) input: object,
    @Args('seenRevision', SEEN) seen: number,
    @Args('act', WHY) act: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.proposeVersion('agreements', input, seen, act, caller);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description: 'Puts a new version of an equivalence forward; the old one stands until the new one is endorsed.',
  })
  amendEquivalence(
    @Args('equivalence', EQUIVALENCE) input: object,
    @Args('seenRevision', SEEN) seen: number,
    @Args('act', WHY) act: ActInput,
    @CallerOf() caller: Caller,
  ): Answer {
    return this.proposeVersion('equivalences', input, seen, act, caller);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Endorses what is proposed, for another party: it counts once all that are awaited have. Never by the person, nor for the body, that proposed or endorsed it. For a competent authority of the regions of an equivalence it takes the role `authority:CODE`, as proposing one does.',
  })
  endorse(@Args() args: LifeActArgs, @CallerOf() caller: Caller): Answer {
    return this.endorsements.endorse(orderOf(args, caller));
  }

  @Act(() => ActResult, { roles: ROLES, description: 'Declines what is proposed, for another party.' })
  decline(@Args() args: LifeActArgs, @CallerOf() caller: Caller): Answer {
    return this.endorsements.decline(orderOf(args, caller));
  }

  @Act(() => ActResult, { roles: ROLES, description: 'Takes back what is proposed, for the body that proposed it.' })
  withdraw(@Args() args: LifeActArgs, @CallerOf() caller: Caller): Answer {
    return this.endorsements.withdraw(orderOf(args, caller));
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Sets what is endorsed aside for the time being, for one of its parties: from today, or from a later day. What was recognised on earlier days stays recognised.',
  })
  suspend(@Args() args: SuspendArgs, @CallerOf() caller: Caller): Answer {
    return this.endorsements.suspend(orderOf(args, caller), args.startsOn ?? undefined);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Lets what is suspended count again, for the body that suspended it, by another person: from today, or from a later day.',
  })
  reinstate(@Args() args: ReinstateArgs, @CallerOf() caller: Caller): Answer {
    return this.endorsements.reinstate(orderOf(args, caller), args.endsOn ?? undefined);
  }

  @Act(() => ActResult, {
    roles: ROLES,
    description:
      'Ends what is endorsed or suspended on a day, for one of its parties. What was recognised on earlier days stays recognised, so it stays `ENDORSED` with an end; what is suspended ends on the day since when it is. It becomes `REVOKED` where it has served on no day. An open amendment ends with it.',
  })
  revoke(@Args() args: RevokeArgs, @CallerOf() caller: Caller): Answer {
    return this.endorsements.revoke(orderOf(args, caller), args.endsOn);
  }

  private propose(type: LifeType, input: object, act: ActInput, caller: Caller): Answer {
    const draft = documentRecord(type, input);
    return this.endorsements.propose({ about: { type, code: draft.code }, caller, input: act, seen: null }, draft);
  }

  private proposeVersion(type: LifeType, input: object, seen: number, act: ActInput, caller: Caller): Answer {
    const draft = documentRecord(type, input);
    return this.endorsements.amend({ about: { type, code: draft.code }, caller, input: act, seen }, draft);
  }
}
