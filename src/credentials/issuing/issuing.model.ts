/** What comes of issuing a credential: files, each made when it is asked for. */
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ActRefusedModel, type ActRecordedModel } from '../../acts/act-result.model';
import { LedgerEntryModel } from '../../api/ledger-entry.model';
import { bakedBadge } from './badge';
import { credentialOf, type Said } from './credential';
import type { Issuer } from './issuers';
import { qrCodeOf } from './qr';
import { asToken, withProof } from './sign';

/** In points: a graph is made and hashed; a code is drawn. */
const SIGNING_COST = 500;
const DRAWING_COST = 1500;

@ObjectType('IssuingKey', { description: 'The key by which the registry signs what a body issues.' })
export class IssuingKeyModel {
  @Field(() => String, { description: 'The issuer, as credentials name it: the DID of the body (`did:web`).' })
  readonly issuer: string;

  @Field(() => String, { description: 'What the signatures call the key.' })
  readonly verificationMethod: string;

  @Field(() => String, { description: 'The public key, Ed25519, as Multikey in base58btc.' })
  readonly publicKeyMultibase: string;

  constructor({ did, key }: Issuer) {
    this.issuer = did;
    this.verificationMethod = key.verificationMethod;
    this.publicKeyMultibase = key.publicKeyMultibase;
  }
}

@ObjectType('CredentialIssued', {
  description:
    'The act stands in the ledger, and this is the credential, for the holder to keep. It is not kept here: who has lost it has it issued once more.',
})
export class CredentialIssuedModel {
  private readonly moment = new Date();
  private signed: Promise<string> | undefined;

  constructor(
    { revision, entry, repeated }: ActRecordedModel,
    private readonly said: Said,
  ) {
    this.revision = revision;
    this.entry = entry;
    this.repeated = repeated;
  }

  @Field(() => Int, { description: 'The revision that the act made.' })
  readonly revision: number;

  @Field(() => LedgerEntryModel, { description: 'Its entry.' })
  readonly entry: LedgerEntryModel;

  @Field(() => Boolean, { description: 'Whether it had been done before, under the same key, and was not done again.' })
  readonly repeated: boolean;

  @Field(() => String, {
    complexity: SIGNING_COST,
    description: 'The credential as the text of a JSON file: Open Badges 3.0, signed by Data Integrity.',
  })
  get credential(): Promise<string> {
    return (this.signed ??= withProof(credentialOf(this.said), this.said.issuer.key, this.moment).then((credential) =>
      JSON.stringify(credential),
    ));
  }

  @Field(() => String, {
    complexity: SIGNING_COST,
    description: 'A badge as a picture that carries this very file (PNG, in base64).',
  })
  get png(): Promise<string> {
    return this.credential.then((credential) => bakedBadge(credential).toString('base64'));
  }

  @Field(() => String, { description: 'The same shorter, as a signed token (JWT): it is verified by itself.' })
  get token(): Promise<string> {
    return asToken(credentialOf(this.said, true), this.said.issuer.key, this.moment);
  }

  @Field(() => String, {
    nullable: true,
    complexity: DRAWING_COST,
    description:
      'A QR code of this token, to be printed at least six centimetres wide (PNG, in base64); null: it does not fit.',
  })
  get qr(): Promise<string | null> {
    return this.token.then((token) => qrCodeOf(token)?.toString('base64') ?? null);
  }
}

export const IssuingResult = createUnionType({
  name: 'IssuingResult',
  description: 'What came of issuing a credential.',
  types: () => [CredentialIssuedModel, ActRefusedModel] as const,
  resolveType: (value: object) => (value instanceof ActRefusedModel ? ActRefusedModel : CredentialIssuedModel),
});
