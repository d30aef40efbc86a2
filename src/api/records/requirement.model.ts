/** Requirements: what a post asks in a region, with its routes and their needs. */
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type {
  Catalogue,
  CertificateNeed,
  Code,
  LanguageTag,
  LevelNeed,
  Need,
  Period,
  Requirement,
  Route,
  UnitsNeed,
} from '../../recognition';
import { TextField } from '../text-field';
import { nameIn } from '../names';
import { CodeScalar } from '../scalars';
import { CertificateModel } from './certificate.model';
import { ConditionModel } from './condition.model';
import { FrameworkModel, LevelModel, levelOf } from './framework.model';
import { BodyModel } from './body.model';
import { FieldModel, PostModel, RegionModel, UnitModel } from './reference-data.model';
import { PeriodModel, RecordModel, view, views } from './record.model';

@ObjectType('CertificateNeed', {
  description: 'A certificate is asked for: reached by one path, or its units accumulated from partial ones.',
})
export class CertificateNeedModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly need: CertificateNeed,
  ) {}

  @Field(() => CertificateModel, { description: 'The certificate.' })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.need.certificate);
  }
}

@ObjectType('LevelNeed', { description: 'Any certificate at a level of a framework, or above it, is asked for.' })
export class LevelNeedModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly need: LevelNeed,
  ) {}

  @Field(() => FrameworkModel, { description: 'The framework.' })
  get framework(): FrameworkModel {
    return view(this.catalogue, 'frameworks', FrameworkModel, this.need.framework);
  }

  @Field(() => LevelModel, { description: 'The lowest level that will do.' })
  get level(): LevelModel {
    return levelOf(this.catalogue, this.need);
  }

  @Field(() => FieldModel, { nullable: true, description: 'The field the certificate has to be in; null = any.' })
  get field(): FieldModel | null {
    return this.need.field === undefined ? null : view(this.catalogue, 'fields', FieldModel, this.need.field);
  }

  @Field(() => Boolean, {
    description: 'Whether a placement in another framework counts where a level reference ties it to this one.',
  })
  get referenced(): boolean {
    return this.need.referenced === true;
  }
}

@ObjectType('UnitsNeed', { description: 'Units of competence are asked for, from whatever certificates.' })
export class UnitsNeedModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly need: UnitsNeed,
  ) {}

  @Field(() => [UnitModel], { description: 'The units, all of them.' })
  get units(): readonly UnitModel[] {
    return views(this.catalogue, 'units', UnitModel, this.need.units);
  }
}

export const NeedUnion = createUnionType({
  name: 'Need',
  description: 'One thing that a route asks for.',
  types: () => [CertificateNeedModel, LevelNeedModel, UnitsNeedModel] as const,
});

export function needModel(catalogue: Catalogue, need: Need): CertificateNeedModel | LevelNeedModel | UnitsNeedModel {
  if ('certificate' in need) return new CertificateNeedModel(catalogue, need);
  return 'units' in need ? new UnitsNeedModel(catalogue, need) : new LevelNeedModel(catalogue, need);
}

@ObjectType('Route', { description: 'One way to meet a requirement: all of its needs and conditions.' })
export class RouteModel {
  constructor(
    private readonly catalogue: Catalogue,
    readonly record: Route,
  ) {}

  @Field(() => CodeScalar, { description: 'Its code within the requirement.' })
  get code(): Code {
    return this.record.code;
  }

  @TextField({ description: 'Its name; its code where it has none.' })
  name(language: LanguageTag): string {
    return this.record.name === undefined ? this.record.code : nameIn(this.record.name, language);
  }

  @Field(() => [NeedUnion], { description: 'What it asks for; without needs it asks for no certificate.' })
  get needs(): readonly (typeof NeedUnion)[] {
    return this.record.needs.map((need) => needModel(this.catalogue, need));
  }

  @Field(() => [ConditionModel], { description: 'What it asks for beside certificates.' })
  get conditions(): readonly ConditionModel[] {
    return (this.record.conditions ?? []).map((condition) => new ConditionModel(this.catalogue, condition));
  }
}

@ObjectType('Requirement', {
  implements: () => [RecordModel],
  description:
    'What a post asks in a region. Of those in force, the one of the nearest region at or above applies, whole.',
})
export class RequirementModel extends RecordModel<Requirement> {
  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return this.one('posts', PostModel, this.record.post);
  }

  @Field(() => RegionModel, { description: 'The region it is made for.' })
  get region(): RegionModel {
    return this.one('regions', RegionModel, this.record.region);
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it is in force; null = always.' })
  get period(): Period | undefined {
    return this.record.period;
  }

  @Field(() => Boolean, {
    description:
      "Whether the authority's rule decides who may do the job; otherwise hiring is the employer's judgement and the answer is advice.",
  })
  get regulated(): boolean {
    return this.record.regulated === true;
  }

  @Field(() => BodyModel, { nullable: true, description: 'The authority whose rule it is.' })
  get authority(): BodyModel | null {
    return this.optional('bodies', BodyModel, this.record.authority);
  }

  @Field(() => [RouteModel], { description: 'The ways to meet it, any one of which will do.' })
  get routes(): readonly RouteModel[] {
    return this.record.routes.map((route) => new RouteModel(this.catalogue, route));
  }
}
