/** Certificates: kinds of skill certificates, not any one person's. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Certificate, CertificateIdentifier, IdentifierType, Period } from '../../recognition';
import { IdentifierTypeEnum } from '../enums';
import { PlacementModel } from './framework.model';
import { BodyModel } from './body.model';
import { FieldModel, RegionModel, UnitModel } from './reference-data.model';
import { NamedRecordModel, PeriodModel } from './record.model';

@ObjectType('CertificateIdentifier', { description: 'By what credential files name a certificate.' })
export class CertificateIdentifierModel {
  @Field(() => String, { description: 'The identifier, as it stands in the file.' })
  readonly identifier: string;
  @Field(() => IdentifierTypeEnum, { description: 'Where it stands there.' })
  readonly type: IdentifierType;
}

@ObjectType('Certificate', {
  implements: () => [NamedRecordModel],
  description: 'A kind of skill certificate that a body awards.',
})
export class CertificateModel extends NamedRecordModel<Certificate> {
  @Field(() => BodyModel, { description: 'Who awards it.' })
  get body(): BodyModel {
    return this.one('bodies', BodyModel, this.record.body);
  }

  @Field(() => RegionModel, { nullable: true, description: 'Where it is awarded.' })
  get region(): RegionModel | null {
    return this.optional('regions', RegionModel, this.record.region);
  }

  @Field(() => FieldModel, { nullable: true, description: 'The field of work it belongs to.' })
  get field(): FieldModel | null {
    return this.optional('fields', FieldModel, this.record.field);
  }

  @Field(() => [UnitModel], { description: 'The units of competence it attests; empty where they are not known.' })
  get units(): readonly UnitModel[] {
    return this.all('units', UnitModel, this.record.units);
  }

  @Field(() => [PlacementModel], { description: 'The levels of frameworks it is placed at.' })
  get placements(): readonly PlacementModel[] {
    return (this.record.placements ?? []).map((placement) => new PlacementModel(this.catalogue, placement));
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it is, or was, awarded; null = no bounds are known.' })
  get awarded(): Period | undefined {
    return this.record.awarded;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months it usually is valid. For readers: what counts is the expiry day of the holding.',
  })
  get validMonths(): number | undefined {
    return this.record.validMonths;
  }

  @Field(() => [CertificateIdentifierModel], {
    description:
      'By what credential files name it: one that has any of these, signed by its body, is this certificate.',
  })
  get identifiers(): readonly CertificateIdentifier[] {
    return this.record.identifiers ?? [];
  }
}
