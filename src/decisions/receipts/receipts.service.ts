/** Issues receipts: a decision with the records that it cites, and the way from each of them to the signed head of the ledger. */
import { Injectable } from '@nestjs/common';
import { Keys } from '../../access/keys';
import { badRequest, unavailable } from '../../api/errors';
import { receiptOf } from '../../credentials/receipts/issue';
import { HEAD_TYPE, RECEIPT_TYPE, type Consistency, type Head } from '../../credentials/receipts/receipt';
import { witnessOf } from '../../credentials/receipts/witness';
import { ActTrees, LedgerAt } from '../../ledger/record-proofs';
import { Database } from '../../persistence/database';
import type { Catalogue } from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { Shared } from '../../scheduling/shared';
import type { Answer } from '../answer';

/** The ledger at the revision of a snapshot, and its head as the registry signs it. */
interface SignedLedger {
  readonly ledger: LedgerAt;
  readonly head: string;
}

@Injectable()
export class ReceiptsService {
  private readonly acts: ActTrees;
  private readonly signed = new WeakMap<Catalogue, Shared<SignedLedger>>();

  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {
    this.acts = new ActTrees(database);
  }

  /**
   * The receipt of an answer; null where it is none of the register, or of nobody who holds anything.
   * @param since the number of entries of a head that whoever asks has kept
   */
  async receiptOf(answer: Answer, since: number | null): Promise<string | null> {
    const { catalogue, claim, decision, drafts, remarks } = answer;
    const { revision } = catalogue;
    if (since !== null && (since < 1 || since > revision))
      throw badRequest('LEDGER_RANGE', { first: since, last: revision, revision });
    if (drafts.length > 0 || claim.holdings.length === 0) return null;
    const { ledger, head } = await this.ledgerOf(catalogue);
    const holdsUntil = await cooperatively(answer.lookingAhead());
    const keys = witnessOf(catalogue, claim, decision).map(({ type, record }) => ({ type, code: record.code }));
    const records = await ledger.recordsOf(keys);
    // Another database was put in the place of the one that the snapshot is of.
    if (records.length < keys.length) throw unavailable('BEHIND');
    const receipt = receiptOf({
      issuedAt: new Date(),
      claim,
      decision,
      remarks,
      holdsUntil,
      head,
      consistency: since === null ? null : await consistencyOf(ledger, since, revision),
      records,
      inclusionOf: (entry) => ledger.inclusionOf(entry),
    });
    return this.keys.sign(receipt, RECEIPT_TYPE);
  }

  /** The same for all who ask of one revision. */
  private ledgerOf(catalogue: Catalogue): Promise<SignedLedger> {
    let signed = this.signed.get(catalogue);
    if (signed === undefined || signed.hasFailed)
      this.signed.set(catalogue, (signed = new Shared(() => this.sign(catalogue.revision))));
    return signed.join();
  }

  private async sign(revision: number): Promise<SignedLedger> {
    const ledger = await LedgerAt.of(this.database, this.acts, revision);
    if (ledger === null) throw unavailable('BEHIND');
    const { number, hash, recordedAt } = ledger.last;
    const head: Head = { number, hash, root: ledger.head.root, recordedAt };
    return { ledger, head: await this.keys.sign(head, HEAD_TYPE) };
  }
}

const consistencyOf = async (ledger: LedgerAt, from: number, to: number): Promise<Consistency> => ({
  from,
  to,
  path: await ledger.consistencyFrom(from),
});
