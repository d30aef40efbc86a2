/** What becomes of a candidate's papers: each verified, and the decision on what is claimed beside the one on what stands. */
import { Field, ObjectType } from '@nestjs/graphql';
import { FileVerificationModel } from '../../credentials/files/file-verification.model';
import { CredentialVerificationModel } from '../../credentials/issued/verification.model';
import { RecognitionResult } from '../recognition-result';

@ObjectType('CandidateVerification', { description: "A candidate's papers, verified, and what they count for." })
export class CandidateVerificationModel {
  @Field(() => [CredentialVerificationModel], { description: 'What came of each paper, in the order of the papers.' })
  readonly papers: readonly CredentialVerificationModel[];

  @Field(() => [FileVerificationModel], { description: 'What came of each file, in the order of the files.' })
  readonly files: readonly FileVerificationModel[];

  @Field(() => RecognitionResult, {
    description:
      'The decision on the papers and files as they are shown, were all of them genuine and in force. A file that names no certificate of the register claims none.',
  })
  readonly asClaimed: typeof RecognitionResult;

  @Field(() => RecognitionResult, {
    nullable: true,
    description:
      'The decision on the papers that are genuine and in force on the day and the files that are valid and a certificate, with the days on which they were awarded in truth; null: none is, so there is nothing to decide on.',
  })
  readonly asVerified: typeof RecognitionResult | null;

  constructor(of: CandidateVerificationModel) {
    Object.assign(this, of);
  }
}
