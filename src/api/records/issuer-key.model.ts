/** The keys by which bodies sign credentials. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { IssuerKey, Period, PublicKeyJwk } from '../../recognition';
import { PeriodModel, RecordModel } from './record.model';
import { BodyModel } from './body.model';

@ObjectType('PublicKeyJwk', { description: 'A public key as JWK (RFC 7517); numbers are in base64url.' })
export class PublicKeyJwkModel {
  @Field(() => String, { description: '`OKP`, `EC` or `RSA`.' })
  readonly kty: string;
  @Field(() => String, { nullable: true, description: 'The curve: `Ed25519`, `P-256` or `P-384`; null with `RSA`.' })
  readonly crv?: string;
  @Field(() => String, { nullable: true, description: 'The first coordinate; null with `RSA`.' })
  readonly x?: string;
  @Field(() => String, { nullable: true, description: 'The second coordinate, with `EC` alone.' })
  readonly y?: string;
  @Field(() => String, { nullable: true, description: 'The modulus, with `RSA` alone.' })
  readonly n?: string;
  @Field(() => String, { nullable: true, description: 'The exponent, with `RSA` alone.' })
  readonly e?: string;
}

@ObjectType('IssuerKey', {
  implements: () => [RecordModel],
  description: 'A key by which a body signs credentials: files are verified by these alone.',
})
export class IssuerKeyModel extends RecordModel<IssuerKey> {
  @Field(() => BodyModel, { description: 'Whose it is, and who keeps this record.' })
  get body(): BodyModel {
    return this.one('bodies', BodyModel, this.record.body);
  }

  @Field(() => String, { description: 'The issuer, as credentials name it: a DID or a URL.' })
  get issuer(): string {
    return this.record.issuer;
  }

  @Field(() => String, { description: 'The full id by which signatures name the key.' })
  get verificationMethod(): string {
    return this.record.verificationMethod;
  }

  @Field(() => String, { nullable: true, description: 'The key as Multikey; null: it is given as JWK.' })
  get publicKeyMultibase(): string | undefined {
    return this.record.publicKeyMultibase;
  }

  @Field(() => PublicKeyJwkModel, { nullable: true, description: 'The key as JWK; null: it is given as Multikey.' })
  get publicKeyJwk(): PublicKeyJwk | undefined {
    return this.record.publicKeyJwk;
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it signs; null = no bounds are known.' })
  get period(): Period | undefined {
    return this.record.period;
  }
}
