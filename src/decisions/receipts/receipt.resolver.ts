/** `receipt` of a decision: the decision as something that proves itself. */
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { costs, outlookCost } from '../../api/cost';
import { RecognitionDecisionModel } from '../decision.model';
import { ReceiptsService } from './receipts.service';

/** In points: records are read and signed, and it is looked for how long the decision holds. */
const RECEIPT_COST = costs(({ holdings }) => 300 + outlookCost(holdings));

@Resolver(() => RecognitionDecisionModel)
export class ReceiptResolver {
  constructor(private readonly receipts: ReceiptsService) {}

  @ResolveField(() => String, {
    nullable: true,
    complexity: RECEIPT_COST,
    description:
      'The decision as a receipt that proves itself, for the files: claim, decision, the records cited and their proofs of inclusion, as a compact JSON Web Signature of type `recognition-receipt+jws`. `registry receipt verify` checks it without the registry. Null where the answer is none of the register (`drafts`), or nothing is held.',
  })
  receipt(
    @Parent() { answer }: RecognitionDecisionModel,
    @Args('since', {
      type: () => Int,
      nullable: true,
      description:
        'The number of entries of a signed head that you have kept: the receipt then proves that its own ledger begins with it.',
    })
    since: number | null | undefined,
  ): Promise<string | null> {
    return this.receipts.receiptOf(answer, since ?? null);
  }
}
