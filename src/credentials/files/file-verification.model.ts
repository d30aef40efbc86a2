/** What came of verifying a credential file, over GraphQL. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../api/enums';
import { BodyModel, CertificateModel, view } from '../../api/records';
import { CodeScalar, DateScalar } from '../../api/scalars';
import { TextField } from '../../api/text-field';
import type { Catalogue, Day, LanguageTag } from '../../recognition';
import type { Outcome } from '../documents/finding';
import { VERDICTS } from '../documents/sentences';
import type { DocumentVerdict, StepName } from '../documents/verified-document';
import type { VerifiedFile } from './file-verification.service';
import { foundSaid } from './found-said';

const FileVerdict = enumOf<DocumentVerdict>('FileVerdict', 'What a credential file is.', {
  VALID: 'As a body of the register has signed it, and in force.',
  INVALID: 'Something is shown to be wrong with it.',
  UNDETERMINED: 'Not all could be checked: neither a yes nor a no.',
});

const FileStep = enumOf<StepName | 'CERTIFICATE'>('FileStep', 'What is checked of a credential file, in this order.', {
  FILE: 'That it can be read.',
  FORM: 'That it is formed as a credential.',
  ISSUER: 'That the key is one that a body of the register has published for its issuer.',
  PROOF: 'That the signature fits.',
  OTHER_PROOF: 'A further signature; once for each.',
  PERIOD: 'That it holds on the day.',
  STATUS: 'That it is neither revoked nor suspended; once for each status that it has.',
  HOLDER: 'That whoever shows it is its holder, where it is bound to one.',
  CERTIFICATE: 'Which certificate of the register it is; no part of the verdict.',
});

const FileOutcome = enumOf<Outcome>('FileOutcome', 'What a step has found.', {
  PASSED: 'It is in order.',
  FAILED: 'It is shown not to be in order.',
  NOT_CHECKED: 'It cannot be told; to be read neither as a yes nor as a no.',
});

@ObjectType('FileFinding', { description: 'What one step of the verification has found.' })
class FileFindingModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly found: VerifiedFile['steps'][number],
  ) {}

  @Field(() => FileStep, { description: 'What was checked.' })
  get step(): StepName | 'CERTIFICATE' {
    return this.found.step;
  }

  @Field(() => FileOutcome, { description: 'Whether it is in order.' })
  get outcome(): Outcome {
    return this.found.outcome;
  }

  @Field(() => CodeScalar, { description: 'What was found, as a stable code.' })
  get code(): string {
    return this.found.code;
  }

  @TextField({ description: 'The same in a sentence.' })
  text(language: LanguageTag): string {
    return foundSaid(this.catalogue, this.found)[language];
  }
}

@ObjectType('CredentialHolder', { description: 'Whom a credential is about, as it stands in the file.' })
class CredentialHolderModel {
  @Field(() => String, { nullable: true, description: 'An id, as a DID; null: it has none.' })
  readonly id?: string;
  @Field(() => [String], { description: 'Names; none where the file has none.' })
  readonly names: readonly string[];
}

@ObjectType('FileVerification', { description: 'What came of verifying a credential file.' })
export class FileVerificationModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly file: VerifiedFile,
    onDate: Day,
  ) {
    this.onDate = onDate;
    this.revision = catalogue.revision;
  }

  @Field(() => FileVerdict, { description: 'What it is. `VALID` alone is a yes.' })
  get verdict(): DocumentVerdict {
    return this.file.verified.verdict;
  }

  @TextField({ description: 'The same in a sentence.' })
  text(language: LanguageTag): string {
    return VERDICTS[this.verdict][language];
  }

  @Field(() => [FileFindingModel], { description: 'What was checked, and what was found.' })
  get steps(): readonly FileFindingModel[] {
    return this.file.steps.map((found) => new FileFindingModel(this.catalogue, found));
  }

  @Field(() => DateScalar, { description: 'The day at whose end it was judged.' })
  readonly onDate: Day;

  @Field(() => Int, { description: 'The revision of the register whose keys it was verified by.' })
  readonly revision: number;

  @Field(() => BodyModel, {
    nullable: true,
    description: 'The body whose key signed it; null: none is shown to have.',
  })
  get body(): BodyModel | null {
    const { body } = this.file.verified;
    return body === undefined ? null : view(this.catalogue, 'bodies', BodyModel, body);
  }

  @Field(() => CertificateModel, {
    nullable: true,
    description: 'The certificate of that body which it is, by a registered identifier; null: it counts as none.',
  })
  get certificate(): CertificateModel | null {
    const { certificate } = this.file;
    return certificate === undefined ? null : view(this.catalogue, 'certificates', CertificateModel, certificate);
  }

  @Field(() => String, { nullable: true, description: 'The issuer that the file names; null: it could not be read.' })
  get issuer(): string | null {
    return this.file.verified.credential?.issuer ?? null;
  }

  @Field(() => DateScalar, { nullable: true, description: 'The day of award that the file says; null: it says none.' })
  get awardedOn(): Day | null {
    return this.file.verified.credential?.awardedOn ?? null;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that it does not hold for throughout, as the file says; null: it has no end.',
  })
  get expiresOn(): Day | null {
    return this.file.verified.credential?.expiresOn ?? null;
  }

  @Field(() => [CredentialHolderModel], {
    description:
      'Whom it is about, as the file says, also where that is not shown to be the word of its issuer. It is not kept; compare it with who shows the file.',
  })
  get holders(): readonly CredentialHolderModel[] {
    return this.file.verified.credential?.subjects ?? [];
  }
}
