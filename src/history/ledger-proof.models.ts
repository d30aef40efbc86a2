/** Proofs of the ledger for somebody outside: its signed head, and the hashes that lead from one root to another. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LedgerEntryModel } from '../api/ledger-entry.model';

@ObjectType('LedgerHead', { description: 'The state of the ledger, signed.' })
export class LedgerHeadModel {
  @Field(() => LedgerEntryModel, { description: 'Its latest entry.' })
  readonly entry: LedgerEntryModel;

  @Field(() => String, {
    description: 'The root of the Merkle tree (RFC 9162, SHA-256) over the hashes of all entries.',
  })
  readonly root: string;

  @Field(() => String, {
    description:
      'Number, hash, point in time and root as a compact JSON Web Signature (RFC 7515, Ed25519) of type `ledger-head+jws`; the keys are at `/.well-known/jwks.json`.',
  })
  readonly signed: string;
}

@ObjectType('LedgerInclusion', { description: 'A proof of inclusion (RFC 9162, section 2.1.3).' })
export class LedgerInclusionModel {
  @Field(() => Int, { description: 'The number of the entry.' })
  readonly number: number;
  @Field(() => Int, { description: 'Of how many entries the root is.' })
  readonly size: number;
  @Field(() => String, { description: 'The hash of the entry: the leaf.' })
  readonly hash: string;
  @Field(() => String, { description: 'The root.' })
  readonly root: string;
  @Field(() => [String], { description: 'The hashes on the way, from the leaf up.' })
  readonly path: readonly string[];
}

@ObjectType('LedgerConsistency', { description: 'A proof of consistency (RFC 9162, section 2.1.4).' })
export class LedgerConsistencyModel {
  @Field(() => Int, { description: 'The number of entries then.' })
  readonly from: number;
  @Field(() => Int, { description: 'The number of entries later.' })
  readonly to: number;
  @Field(() => String, { description: 'The root then.' })
  readonly fromRoot: string;
  @Field(() => String, { description: 'The root later.' })
  readonly toRoot: string;
  @Field(() => [String], { description: 'The hashes on the way.' })
  readonly path: readonly string[];
}
