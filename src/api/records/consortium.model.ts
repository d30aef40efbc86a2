/** Consortia: schools, enterprises and others that train together. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type {
  Base,
  BaseKind,
  Catalogue,
  Code,
  Consortium,
  Day,
  LanguageTag,
  Member,
  Period,
  PlatformStandard,
  ReportedCount,
} from '../../recognition';
import { BaseKindEnum } from '../enums';
import { nameIn } from '../names';
import { CodeScalar, DateScalar } from '../scalars';
import { TextField, TextsField } from '../text-field';
import { AgreementModel } from './agreement.model';
import { NamedRecordModel, PeriodModel, view } from './record.model';
import { BodyModel } from './body.model';
import { FieldModel, RegionModel } from './reference-data.model';

@ObjectType('ConsortiumMember', { description: 'A member of a consortium.' })
export class MemberModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly member: Member,
  ) {}

  @Field(() => BodyModel, { description: 'The member.' })
  get body(): BodyModel {
    return view(this.catalogue, 'bodies', BodyModel, this.member.body);
  }

  @TextField({ description: 'What it does there.' })
  role(language: LanguageTag): string {
    return nameIn(this.member.role, language);
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it is a member; null = no bounds are known.' })
  get period(): Period | undefined {
    return this.member.period;
  }
}

@ObjectType('ReportedCount', { description: 'A number as it was reported, where members are not named.' })
export class ReportedCountModel {
  constructor(private readonly count: ReportedCount) {}

  @TextField({ description: 'What is counted.' })
  what(language: LanguageTag): string {
    return nameIn(this.count.what, language);
  }

  @Field(() => Int, { description: 'The number.' })
  get value(): number {
    return this.count.value;
  }

  @Field(() => DateScalar, { description: 'The day for which it was reported.' })
  get on(): Day {
    return this.count.on;
  }
}

@ObjectType('TrainingBase', { description: 'A place where a consortium trains.' })
export class BaseModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly base: Base,
  ) {}

  @Field(() => CodeScalar, { description: 'Its code, unique within its consortium.' })
  get code(): Code {
    return this.base.code;
  }

  @TextField({ description: 'Its name.' })
  name(language: LanguageTag): string {
    return nameIn(this.base.name, language);
  }

  @Field(() => BaseKindEnum, { description: 'What it is.' })
  get kind(): BaseKind {
    return this.base.kind;
  }

  @Field(() => BodyModel, { nullable: true, description: 'At whose place it is; null = not stated.' })
  get host(): BodyModel | null {
    return this.base.host === undefined ? null : view(this.catalogue, 'bodies', BodyModel, this.base.host);
  }
}

@ObjectType('PlatformStandard', {
  description: 'A standard for platforms on which schools and enterprises train together.',
})
export class PlatformStandardModel {
  constructor(private readonly standard: PlatformStandard) {}

  @TextField({ description: 'Its title.' })
  title(language: LanguageTag): string {
    return nameIn(this.standard.title, language);
  }

  @TextsField({ description: 'What it regulates, heading by heading.' })
  headings(language: LanguageTag): readonly string[] {
    return this.standard.headings.map((heading) => nameIn(heading, language));
  }
}

@ObjectType('Consortium', {
  implements: () => [NamedRecordModel],
  description: 'Schools, enterprises and others that train together.',
})
export class ConsortiumModel extends NamedRecordModel<Consortium> {
  @Field(() => RegionModel, { description: 'Where it is at home.' })
  get region(): RegionModel {
    return this.one('regions', RegionModel, this.record.region);
  }

  @Field(() => FieldModel, { nullable: true, description: 'The field of work it trains for.' })
  get field(): FieldModel | null {
    return this.optional('fields', FieldModel, this.record.field);
  }

  @Field(() => BodyModel, { nullable: true, description: 'Who leads it, and keeps this record; null = not stated.' })
  get lead(): BodyModel | null {
    return this.optional('bodies', BodyModel, this.record.lead);
  }

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was founded; null = not stated.' })
  get founded(): Day | undefined {
    return this.record.founded;
  }

  @Field(() => [MemberModel], { description: 'Its members, as far as they are named.' })
  get members(): readonly MemberModel[] {
    return this.record.members.map((member) => new MemberModel(this.catalogue, member));
  }

  @Field(() => [ReportedCountModel], { description: 'Numbers as they were reported.' })
  get counts(): readonly ReportedCountModel[] {
    return (this.record.counts ?? []).map((count) => new ReportedCountModel(count));
  }

  @Field(() => [BaseModel], { description: 'Where it trains.' })
  get bases(): readonly BaseModel[] {
    return (this.record.bases ?? []).map((base) => new BaseModel(this.catalogue, base));
  }

  @Field(() => PlatformStandardModel, { nullable: true, description: 'By what it is built and judged.' })
  get standard(): PlatformStandardModel | null {
    return this.record.standard === undefined ? null : new PlatformStandardModel(this.record.standard);
  }

  @Field(() => [AgreementModel], { description: 'The agreements that it has made, or rests on.' })
  get agreements(): readonly AgreementModel[] {
    return this.all('agreements', AgreementModel, this.record.agreements);
  }
}
