/** The ledger over GraphQL: its entries, its signed head, proofs, and verification. */
import { Args, ArgsType, Field, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../access/caller';
import { Keys } from '../access/keys';
import { CallerOf, RequiresRole } from '../access/required-roles';
import { HEAD_TYPE } from '../credentials/receipts/receipt';
import {
  changedIn,
  changesOf,
  entriesBetween,
  entriesOf,
  entryUnder,
  hashesUpTo,
  numbersAbout,
  type RecordChange,
} from '../ledger/history';
import { findingConsistency, findingInclusion, findingRoot } from '../ledger/merkle.proof';
import { verifyLedger, type Misfit, type Verification } from '../ledger/verify';
import { Database } from '../persistence/database';
import { costs } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { Queue } from '../scheduling/shared';
import { enumOf } from '../api/enums';
import { badRequest } from '../api/errors';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { LedgerEntryModel } from '../api/ledger-entry.model';
import { LedgerConsistencyModel, LedgerHeadModel, LedgerInclusionModel } from './ledger-proof.models';

/** In points: a verification recomputes the records of its entries, which may be those of a large import. */
const VERIFICATION_COST = costs(({ records }) => 400 + records() / 5);
/** A proof is made of the hashes of all entries; and what an entry did is found among many rows. */
const PROOF_COST = 1_000;
/** Verifications that may wait. */
const MAX_WAITING = 50;
/** How many entries one request may have verified. */
const MAX_ENTRIES = 1000;

const MisfitEnum = enumOf<Misfit>('LedgerMisfitKind', 'Why an entry of the ledger does not fit.', {
  MISSING: 'There is no entry of this number.',
  CHANGED: 'The hash of the entry is not that of its columns.',
  UNCHAINED: 'The entry does not have the hash of the entry before.',
  ADDED: 'The records that it added are not those that there are.',
  ENDED: 'The records that it ended are not those that are ended.',
  HEAD: 'The head is not the last entry, or there is something beyond it.',
  PINNED: 'The entry is not the one that is remembered: the history was written anew or cut short.',
});

@ObjectType('LedgerMisfit', { description: 'The first entry that does not fit.' })
class LedgerMisfitModel {
  @Field(() => Int, { description: 'The number of the entry.' })
  readonly number: number;
  @Field(() => MisfitEnum, { description: 'Why it does not fit.' })
  readonly kind: Misfit;
}

@ObjectType('LedgerVerification', { description: 'What recomputing the ledger from the records has shown.' })
class LedgerVerificationModel implements Verification {
  @Field(() => Int, { description: 'The first entry that was verified.' })
  readonly from: number;
  @Field(() => Int, { description: 'The last entry that was verified.' })
  readonly to: number;
  @Field(() => String, { description: 'The hash of the last entry that fits.' })
  readonly hash: string;
  @Field(() => LedgerMisfitModel, { nullable: true, description: 'Null: all of them fit.' })
  readonly misfit: LedgerMisfitModel | null;
  @Field(() => [Int], {
    description:
      'The first entries that are dated before the one before them, up to a hundred: a clock had been set back, or those of two machines differed. The order of the entries is that of their numbers.',
  })
  readonly backdated: readonly number[];
}

@InputType({ description: 'An entry of the ledger as somebody remembers it.' })
class LedgerPinInput {
  @Field(() => Int, { description: 'Its number.' })
  number: number;
  @Field(() => String, { description: 'Its hash.' })
  hash: string;
}

@ArgsType()
class VerificationArgs {
  @Field(() => Int, { nullable: true, description: 'The first entry to verify; the first there is if left out.' })
  from?: number | null;
  @Field(() => Int, { nullable: true, description: 'The last entry to verify; the last there is if left out.' })
  to?: number | null;
  @Field(() => [LedgerPinInput], {
    nullable: true,
    description: 'Entries as you remember them: they find out a history that was written anew or cut short.',
  })
  remembered?: LedgerPinInput[] | null;
}

const LATEST_FIRST: Order<number> = {
  name: 'latest',
  keyOf: (number) => [number],
  compare: ([a], [b]) => Number(b) - Number(a),
};

@ObjectType('RecordChange', { description: 'What an entry of the ledger did to one record.' })
class RecordChangeModel implements RecordChange {
  @Field(() => String, { description: 'The array of the catalogue document it belongs to, `proposals`, or `issued`.' })
  readonly type: string;
  @Field(() => String, { description: 'Its code.' })
  readonly code: string;
  @Field(() => String, { nullable: true, description: 'The record before, as canonical JSON; null: there was none.' })
  readonly before: string | null;
  @Field(() => String, { nullable: true, description: 'The record after, as canonical JSON; null: there is none.' })
  readonly after: string | null;
}

const BY_RECORD: Order<Pick<RecordChange, 'type' | 'code'>> = {
  name: 'record',
  keyOf: ({ type, code }) => [type, code],
  compare: compareKeys,
};

const LedgerConnection = connectionOf(LedgerEntryModel, 'LedgerEntry');
const RecordChangeConnection = connectionOf(RecordChangeModel, 'RecordChange');

@Resolver(() => LedgerEntryModel)
export class LedgerResolver {
  /** Verifications run one at a time, as each reads much. */
  private readonly verifying = new Queue(MAX_WAITING);

  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  @Query(() => LedgerHeadModel, {
    nullable: true,
    complexity: PROOF_COST,
    description:
      'The latest entry of the revision that answers this request, signed; null where the register is empty. Keep it to prove later that nothing before it was changed.',
  })
  async ledgerHead(@Snapshot() { catalogue: { revision } }: RequestSnapshot): Promise<LedgerHeadModel | null> {
    if (revision === 0) return null;
    const [entry] = await entriesBetween(this.database, revision, revision);
    const root = await cooperatively(findingRoot(await hashesUpTo(this.database, revision)));
    const { number, hash, recordedAt } = entry;
    return { entry, root, signed: await this.keys.sign({ number, hash, root, recordedAt }, HEAD_TYPE) };
  }

  @Query(() => LedgerInclusionModel, {
    complexity: PROOF_COST,
    description: 'Proves that an entry stands in the ledger: the hashes that lead from it to the root.',
  })
  async ledgerInclusion(
    @Args('number', { type: () => Int, description: 'The number of the entry.' }) number: number,
    @Args('size', {
      type: () => Int,
      nullable: true,
      description: 'In the ledger of so many entries; of all if left out.',
    })
    given: number | null,
    @Snapshot() { catalogue: { revision } }: RequestSnapshot,
  ): Promise<LedgerInclusionModel> {
    const size = given ?? revision;
    if (number < 1 || number > size || size > revision)
      throw badRequest('LEDGER_RANGE', { first: number, last: size, revision });
    const hashes = await hashesUpTo(this.database, size);
    const root = await cooperatively(findingRoot(hashes));
    const path = await cooperatively(findingInclusion(hashes, number - 1));
    return { number, size, hash: hashes[number - 1], root, path };
  }

  @Query(() => LedgerConsistencyModel, {
    complexity: PROOF_COST,
    description: 'Proves that the ledger only grew: the hashes that lead from an earlier root to a later one.',
  })
  async ledgerConsistency(
    @Args('from', { type: () => Int, description: 'The number of entries then.' }) from: number,
    @Args('to', { type: () => Int, nullable: true, description: 'The number of entries later; all if left out.' })
    given: number | null,
    @Snapshot() { catalogue: { revision } }: RequestSnapshot,
  ): Promise<LedgerConsistencyModel> {
    const to = given ?? revision;
    if (from < 1 || from > to || to > revision) throw badRequest('LEDGER_RANGE', { first: from, last: to, revision });
    const hashes = await hashesUpTo(this.database, to);
    const fromRoot = await cooperatively(findingRoot(hashes.slice(0, from)));
    const toRoot = await cooperatively(findingRoot(hashes));
    return { from, to, fromRoot, toRoot, path: await cooperatively(findingConsistency(hashes, from)) };
  }

  @Query(() => LedgerConnection, { description: 'The entries of the ledger, the latest first.' })
  async ledger(
    @Args() page: PageArgs,
    @Args('about', {
      type: () => String,
      nullable: true,
      description:
        'Only the acts about one record, as `equivalences/GIC-1`: what happened to it. Imports are about many.',
    })
    about: string | null | undefined,
    @Snapshot() { catalogue: { revision } }: RequestSnapshot,
  ): Promise<Connection<LedgerEntryModel>> {
    const numbers = about
      ? await numbersAbout(this.database, about, revision)
      : Array.from({ length: revision }, (_, position) => revision - position);
    const found = pageOf(numbers, page, LATEST_FIRST, (number) => number);
    const entries = await entriesOf(
      this.database,
      found.edges.map(({ node }) => node),
    );
    const entry = new Map(entries.map((one) => [one.number, one]));
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: entry.get(node)! })) };
  }

  @Query(() => RecordChangeConnection, {
    complexity: PROOF_COST,
    description:
      'What an entry of the ledger did: each record before and after it; of a large import, the first 10,000.',
  })
  async ledgerChanges(
    @Args('number', { type: () => Int, description: 'The number of the entry.' }) number: number,
    @Args() page: PageArgs,
    @Snapshot() { catalogue: { revision } }: RequestSnapshot,
  ): Promise<Connection<RecordChangeModel>> {
    if (number < 1 || number > revision) throw badRequest('LEDGER_RANGE', { first: number, last: number, revision });
    const found = pageOf(await changedIn(this.database, number), page, BY_RECORD, (change) => change);
    const changes = await changesOf(
      this.database,
      found.edges.map(({ node }) => node),
    );
    return { ...found, edges: found.edges.map(({ cursor }, position) => ({ cursor, node: changes[position] })) };
  }

  @Query(() => LedgerEntryModel, {
    nullable: true,
    description:
      'What became of your act under a key, for who lost the answer: its entry, or null where it does not stand. For who may act.',
  })
  @RequiresRole('REGISTRAR', 'BODY', 'AUTHORITY')
  async myAct(
    @Args('key', { type: () => String, description: 'The key that you gave it.' }) key: string,
    @CallerOf() caller: Caller,
  ): Promise<LedgerEntryModel | null> {
    return entryUnder(this.database, caller.account, key);
  }

  @Query(() => LedgerVerificationModel, {
    complexity: VERIFICATION_COST,
    description: `Recomputes entries of the ledger from the records, up to ${String(MAX_ENTRIES)} at a time, and names the first that does not fit. A range that is not in the ledger is refused.`,
  })
  async verifyLedger(
    @Args() { from, to, remembered }: VerificationArgs,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<LedgerVerificationModel> {
    const { revision } = catalogue;
    const [first, last] = [from ?? 1, to ?? revision];
    if (last - first >= MAX_ENTRIES) throw badRequest('LEDGER_RANGE.part', { first, last, most: MAX_ENTRIES });
    const isNamed = typeof (from ?? to) === 'number';
    if (isNamed && (first < 1 || first > last || last > revision))
      throw badRequest('LEDGER_RANGE', { first, last, revision });
    return this.verifying.run(() =>
      verifyLedger(this.database, { from: first, to: to ?? undefined, pins: remembered ?? [] }),
    );
  }
}
