/** Remarks on a claim as the API shows them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CertificateModel, view } from '../api/records';
import { CodeScalar, DateScalar } from '../api/scalars';
import { TextField } from '../api/text-field';
import type { Code, Day, LanguageTag, Remark, RemarkKind } from '../recognition';
import type { Answer } from './answer';
import { RemarkKindEnum } from './enums';
import { remarkDetail } from './sentences';

@ObjectType('Remark', { description: 'What should be known to whoever asked, though it changes no verdict.' })
export class RemarkModel {
  constructor(
    private readonly answer: Answer,
    private readonly remark: Remark,
  ) {}

  @Field(() => RemarkKindEnum, { description: 'What kind of thing.' })
  get kind(): RemarkKind {
    return this.remark.kind;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Position of the holding in the claim, from 0, if it is about one.',
  })
  get holding(): number | null {
    return 'holding' in this.remark ? this.remark.holding : null;
  }

  @Field(() => CertificateModel, { nullable: true, description: 'The certificate of that holding.' })
  get certificate(): CertificateModel | null {
    const { remark, answer } = this;
    return 'certificate' in remark
      ? view(answer.catalogue, 'certificates', CertificateModel, remark.certificate)
      : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The code of the condition: the one that the register does not have, or the one that is outstanding.',
  })
  get condition(): string | null {
    return 'condition' in this.remark ? this.remark.condition : null;
  }

  @Field(() => [CodeScalar], { description: 'For an unknown condition: the nearest codes that the register has.' })
  get suggestions(): readonly Code[] {
    return this.answer.suggestionsFor(this.remark);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'For an expiry day that is not stated: the day on which the certificate would normally expire.',
  })
  get expectedOn(): Day | null {
    return 'expectedOn' in this.remark ? this.remark.expectedOn : null;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether that day had come on the day of the claim.' })
  get isPast(): boolean | null {
    return 'isPast' in this.remark ? this.remark.isPast : null;
  }

  @TextField({ description: 'The remark in a sentence or two.' })
  detail(language: LanguageTag): string {
    return remarkDetail(this.answer, this.remark, language);
  }
}
