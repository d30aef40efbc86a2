/** What came of verifying an issued certificate, over GraphQL. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../api/enums';
import { nameIn } from '../../api/names';
import { CertificateModel, view } from '../../api/records';
import { DateScalar } from '../../api/scalars';
import { TextField } from '../../api/text-field';
import type { Catalogue, Code, Day, LanguageTag } from '../../recognition';
import type { IssuedStatus } from './issued-certificate';
import { verificationSaid } from './verification-messages';
import type { Verified } from './find-issued';

const CredentialStatus = enumOf<IssuedStatus>('CredentialStatus', 'What an issued certificate is on a day.', {
  IN_FORCE: 'Genuine, and in force.',
  SUSPENDED: 'Genuine, but set aside by its body.',
  REVOKED: 'Issued, and taken back by its body.',
  EXPIRED: 'Genuine, but past its day of expiry.',
  NOT_YET_AWARDED: 'Genuine, but awarded on a later day.',
  NOT_KNOWN: 'Nobody has registered such a one: which part does not agree is not told.',
});

@ObjectType('CredentialVerification', { description: 'What came of verifying an issued certificate.' })
export class CredentialVerificationModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly code: Code,
    private readonly verified: Verified,
    onDate: Day,
  ) {
    this.onDate = onDate;
    this.revision = catalogue.revision;
  }

  @Field(() => CredentialStatus, { description: 'What it is on the day.' })
  get status(): IssuedStatus {
    return this.verified.status;
  }

  @Field(() => CertificateModel, { description: 'The certificate of the register that was named.' })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.code);
  }

  @Field(() => DateScalar, { description: 'The day for which it was verified.' })
  readonly onDate: Day;

  @Field(() => Int, { description: 'The revision of the register that was looked at.' })
  readonly revision: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day of award; null: not known.' })
  get awardedOn(): Day | null {
    return this.verified.issued?.awardedOn ?? null;
  }

  @Field(() => DateScalar, { nullable: true, description: 'The day from which on it has expired; null: none.' })
  get expiresOn(): Day | null {
    return this.verified.issued?.expiresOn ?? null;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is suspended or revoked; null: it is neither.',
  })
  get since(): Day | null {
    return this.verified.change?.from ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Why it is suspended or revoked, in the words of its body.' })
  get reason(): string | null {
    return this.verified.change?.reason ?? null;
  }

  @TextField({ description: 'The same in a sentence, and what to do next.' })
  text(language: LanguageTag): string {
    return nameIn(verificationSaid(this.verified, this.onDate), language);
  }
}
