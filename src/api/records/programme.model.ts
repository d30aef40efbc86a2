/** Programmes of study, and places for practice. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Opening, OpeningKind, Period, Programme, ProgrammeMode } from '../../recognition';
import { OpeningKindEnum, ProgrammeModeEnum } from '../enums';
import { CertificateModel } from './certificate.model';
import { ConditionModel, conditionsOf } from './condition.model';
import { ConsortiumModel } from './consortium.model';
import { PlacementModel } from './framework.model';
import { NamedRecordModel, PeriodModel } from './record.model';
import { BodyModel } from './body.model';
import { FieldModel, RegionModel } from './reference-data.model';
import { RouteModel } from './requirement.model';
import { CourseModel } from './training.model';

@ObjectType('Money', { description: 'An amount of money.' })
export class MoneyModel {
  @Field(() => Float, { description: 'How much, with at most two decimals.' })
  readonly amount: number;
  @Field(() => String, { description: 'Three capital letters of ISO 4217, as `HKD`.' })
  readonly currency: string;
}

@ObjectType('Programme', {
  implements: () => [NamedRecordModel],
  description: 'A programme of study: what is learnt, where, how long, at what price, and what it gives.',
})
export class ProgrammeModel extends NamedRecordModel<Programme> {
  @Field(() => [BodyModel], { description: 'Who offers it, and keeps this record.' })
  get providers(): readonly BodyModel[] {
    return this.all('bodies', BodyModel, this.record.providers);
  }

  @Field(() => ConsortiumModel, { nullable: true, description: 'The consortium that it belongs to.' })
  get consortium(): ConsortiumModel | null {
    return this.optional('consortia', ConsortiumModel, this.record.consortium);
  }

  @Field(() => RegionModel, { description: 'Where it is followed.' })
  get region(): RegionModel {
    return this.one('regions', RegionModel, this.record.region);
  }

  @Field(() => FieldModel, { nullable: true, description: 'The field of work it trains for.' })
  get field(): FieldModel | null {
    return this.optional('fields', FieldModel, this.record.field);
  }

  @Field(() => PlacementModel, { nullable: true, description: 'The level of a framework that it leads to.' })
  get level(): PlacementModel | null {
    return this.record.level === undefined ? null : new PlacementModel(this.catalogue, this.record.level);
  }

  @Field(() => ProgrammeModeEnum, { description: 'How one follows it.' })
  get mode(): ProgrammeMode {
    return this.record.mode;
  }

  @Field(() => Int, { nullable: true, description: 'How many whole months it takes; null = not stated.' })
  get months(): number | undefined {
    return this.record.months;
  }

  @Field(() => Int, { nullable: true, description: 'How many hours of teaching; null = not stated.' })
  get hours(): number | undefined {
    return this.record.hours;
  }

  @Field(() => MoneyModel, { nullable: true, description: 'What the learner pays; null = not stated.' })
  get cost(): MoneyModel | undefined {
    return this.record.cost;
  }

  @Field(() => [String], { description: 'The languages it is taught in, any one of them; empty where not stated.' })
  get languages(): readonly string[] {
    return this.record.languages ?? [];
  }

  @Field(() => Int, { nullable: true, description: 'How many places a year; null = not stated.' })
  get places(): number | undefined {
    return this.record.places;
  }

  @Field(() => [CourseModel], { description: 'The courses it consists of, as far as they are known.' })
  get courses(): readonly CourseModel[] {
    return this.all('courses', CourseModel, this.record.courses);
  }

  @Field(() => [RouteModel], {
    nullable: true,
    description: 'The ways to be admitted, any one of which will do, for the purpose `TRAINING`; null = open to all.',
  })
  get entry(): readonly RouteModel[] | null {
    return this.record.entry?.map((route) => new RouteModel(this.catalogue, route)) ?? null;
  }

  @Field(() => [CertificateModel], { description: 'The certificates that it gives.' })
  get certificates(): readonly CertificateModel[] {
    return this.all('certificates', CertificateModel, this.record.gives.certificates);
  }

  @Field(() => [ConditionModel], { description: 'The conditions that are satisfied by it.' })
  get conditions(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.record.gives.conditions ?? []);
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it can be begun; null = any day.' })
  get period(): Period | undefined {
    return this.record.period;
  }
}

@ObjectType('Opening', { implements: () => [NamedRecordModel], description: 'Places for practice that a body offers.' })
export class OpeningModel extends NamedRecordModel<Opening> {
  @Field(() => BodyModel, { description: 'Who offers them, and keeps this record.' })
  get provider(): BodyModel {
    return this.one('bodies', BodyModel, this.record.provider);
  }

  @Field(() => ProgrammeModel, { nullable: true, description: 'The programme that they belong to.' })
  get programme(): ProgrammeModel | null {
    return this.optional('programmes', ProgrammeModel, this.record.programme);
  }

  @Field(() => ConsortiumModel, { nullable: true, description: 'The consortium that they belong to.' })
  get consortium(): ConsortiumModel | null {
    return this.optional('consortia', ConsortiumModel, this.record.consortium);
  }

  @Field(() => OpeningKindEnum, { description: 'What kind of practice.' })
  get kind(): OpeningKind {
    return this.record.kind;
  }

  @Field(() => Int, { description: 'How many places.' })
  get places(): number {
    return this.record.places;
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When there are places; null = no bounds are known.' })
  get period(): Period | undefined {
    return this.record.period;
  }
}
