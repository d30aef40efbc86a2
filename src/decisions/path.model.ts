/** Paths from what is held to a certificate as the API shows them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Catalogue, Path, Step } from '../recognition';
import { AgreementModel, CertificateModel, ConditionModel, conditionsOf, EquivalenceModel, view } from '../api/records';

@ObjectType('RecognitionStep', {
  description:
    'One step of a path: an equivalence, read from `from` to `to`. A mutual one may be read against its own direction.',
})
export class RecognitionStepModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly step: Step,
  ) {}

  @Field(() => EquivalenceModel, { description: 'The equivalence.' })
  get equivalence(): EquivalenceModel {
    return view(this.catalogue, 'equivalences', EquivalenceModel, this.step.equivalence);
  }

  @Field(() => AgreementModel, { description: 'The agreement it hangs on.' })
  get agreement(): AgreementModel {
    return view(this.catalogue, 'agreements', AgreementModel, this.step.agreement);
  }

  @Field(() => CertificateModel, { description: 'The certificate the step begins at.' })
  get from(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.step.from);
  }

  @Field(() => CertificateModel, { description: 'The certificate it leads to.' })
  get to(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.step.to);
  }

  @Field(() => [ConditionModel], { description: 'All conditions of the step, discharged or not.' })
  get conditions(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.step.conditions);
  }
}

@ObjectType('RecognitionPath', { description: 'How a holding leads to a certificate.' })
export class RecognitionPathModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly path: Path,
  ) {}

  @Field(() => Int, { description: 'Position of the holding in the claim, from 0.' })
  get holding(): number {
    return this.path.holding;
  }

  @Field(() => CertificateModel, {
    description: 'The certificate that is reached; the held one where there are no steps.',
  })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.path.certificate);
  }

  @Field(() => [RecognitionStepModel], { description: 'The steps, in order.' })
  get steps(): readonly RecognitionStepModel[] {
    return this.path.steps.map((step) => new RecognitionStepModel(this.catalogue, step));
  }

  @Field(() => Boolean, {
    description: 'Whether the certificate is reached in full; else the last step credits some of its units.',
  })
  get full(): boolean {
    return this.path.full;
  }
}
