/** Agreements, the equivalences that hang on them, and exclusions. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  stateOf,
  type Agreement,
  type Equivalence,
  type Exclusion,
  type LanguageTag,
  type Period,
  type Purpose,
  type State,
} from '../../recognition';
import { PurposeEnum, StateEnum } from '../enums';
import { TextField } from '../text-field';
import { nameIn } from '../names';
import { CertificateModel } from './certificate.model';
import { ConditionModel } from './condition.model';
import { BodyModel } from './body.model';
import { PostModel, RegionModel, UnitModel } from './reference-data.model';
import { NamedRecordModel, PeriodModel, RecordModel } from './record.model';

@ObjectType('Agreement', {
  implements: () => [NamedRecordModel],
  description: 'The legal instrument that equivalences hang on.',
})
export class AgreementModel extends NamedRecordModel<Agreement> {
  @Field(() => [BodyModel], { description: 'Who made it.' })
  get parties(): readonly BodyModel[] {
    return this.all('bodies', BodyModel, this.record.parties);
  }

  @Field(() => [RegionModel], { description: 'Where it serves, with all that lies below.' })
  get regions(): readonly RegionModel[] {
    return this.all('regions', RegionModel, this.record.regions);
  }

  @Field(() => [PurposeEnum], { description: 'What it serves for.' })
  get purposes(): readonly Purpose[] {
    return this.record.purposes;
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it is in force; null = always.' })
  get period(): Period | undefined {
    return this.record.period;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'How many equivalences of it may be passed through one after the other; null = recognition is not passed on.',
  })
  get onwardMaxSteps(): number | undefined {
    return this.record.onward?.maxSteps;
  }

  @Field(() => StateEnum, { description: 'Where it is in its life.' })
  get state(): State {
    return stateOf(this.record);
  }

  @Field(() => [PeriodModel], {
    description:
      'When it was, is or will be set aside, in order. What is `SUSPENDED` and names none is so on every day.',
  })
  get suspensions(): readonly Period[] {
    return this.record.suspensions ?? [];
  }
}

@ObjectType('Equivalence', {
  implements: () => [RecordModel],
  description:
    'Who holds `from` is treated as holding `to`, or some of its units: a directed, dated statement under one agreement.',
})
export class EquivalenceModel extends RecordModel<Equivalence> {
  @Field(() => AgreementModel, { description: 'The agreement it hangs on.' })
  get agreement(): AgreementModel {
    return this.one('agreements', AgreementModel, this.record.agreement);
  }

  @Field(() => CertificateModel, { description: 'The certificate that is held.' })
  get from(): CertificateModel {
    return this.one('certificates', CertificateModel, this.record.from);
  }

  @Field(() => CertificateModel, { description: 'The certificate that it counts as.' })
  get to(): CertificateModel {
    return this.one('certificates', CertificateModel, this.record.to);
  }

  @Field(() => Boolean, { description: 'Whether it may be read the other way as well.' })
  get mutual(): boolean {
    return this.record.mutual === true;
  }

  @Field(() => [RegionModel], { description: "Where it serves; its agreement's regions where it names none." })
  get regions(): readonly RegionModel[] {
    return this.record.regions === undefined
      ? this.agreement.regions
      : this.all('regions', RegionModel, this.record.regions);
  }

  @Field(() => [PurposeEnum], { description: "What it serves for; its agreement's purposes where it names none." })
  get purposes(): readonly Purpose[] {
    return this.record.purposes ?? this.agreement.purposes;
  }

  @Field(() => PeriodModel, {
    nullable: true,
    description: 'When it is in force, within the period of its agreement; null = as long as that.',
  })
  get period(): Period | undefined {
    return this.record.period;
  }

  @Field(() => PeriodModel, {
    nullable: true,
    description: 'The award window: it serves only holdings awarded within it; null = any.',
  })
  get awarded(): Period | undefined {
    return this.record.awarded;
  }

  @Field(() => [UnitModel], {
    nullable: true,
    description: 'The units of `to` that it credits; null = it counts as `to` in full.',
  })
  get creditedUnits(): readonly UnitModel[] | null {
    return this.record.creditedUnits === undefined ? null : this.all('units', UnitModel, this.record.creditedUnits);
  }

  @Field(() => [ConditionModel], { description: 'What it asks for beside the certificate.' })
  get conditions(): readonly ConditionModel[] {
    return (this.record.conditions ?? []).map((condition) => new ConditionModel(this.catalogue, condition));
  }

  @Field(() => StateEnum, { description: 'Where it is in its life.' })
  get state(): State {
    return stateOf(this.record);
  }

  @Field(() => [PeriodModel], {
    description:
      'When it was, is or will be set aside, in order. What is `SUSPENDED` and names none is so on every day.',
  })
  get suspensions(): readonly Period[] {
    return this.record.suspensions ?? [];
  }
}

@ObjectType('Exclusion', {
  implements: () => [RecordModel],
  description:
    'An explicit refusal of a certificate: it can neither be presented, nor stand between, nor be what is reached.',
})
export class ExclusionModel extends RecordModel<Exclusion> {
  @Field(() => CertificateModel, { description: 'The certificate that is refused.' })
  get certificate(): CertificateModel {
    return this.one('certificates', CertificateModel, this.record.certificate);
  }

  @TextField({ description: 'Why it is refused.' })
  reason(language: LanguageTag): string {
    return nameIn(this.record.reason, language);
  }

  @Field(() => [PostModel], { nullable: true, description: 'The posts it is refused for; null = every post.' })
  get posts(): readonly PostModel[] | null {
    return this.record.posts === undefined ? null : this.all('posts', PostModel, this.record.posts);
  }

  @Field(() => [RegionModel], { description: 'Where it is refused, with all that lies below.' })
  get regions(): readonly RegionModel[] {
    return this.all('regions', RegionModel, this.record.regions);
  }

  @Field(() => [PurposeEnum], { description: 'What it is refused for.' })
  get purposes(): readonly Purpose[] {
    return this.record.purposes;
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it is in force; null = always.' })
  get period(): Period | undefined {
    return this.record.period;
  }
}
