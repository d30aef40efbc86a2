/** What each list of records can be filtered by, as requests give it. */
import { Field, InputType, Int } from '@nestjs/graphql';
import type {
  BodyKind,
  Code,
  CourseCategory,
  CourseStage,
  Day,
  OpeningKind,
  ProgrammeMode,
  Purpose,
  SkillCategory,
  Standing,
  State,
} from '../recognition';
import {
  BodyKindEnum,
  CourseCategoryEnum,
  CourseStageEnum,
  OpeningKindEnum,
  ProgrammeModeEnum,
  PurposeEnum,
  SkillCategoryEnum,
  StandingEnum,
  StateEnum,
} from '../api/enums';
import { CodeScalar, DateScalar } from '../api/scalars';

type Maybe<T> = T | null | undefined;

const aCode = (description: string): PropertyDecorator => Field(() => CodeScalar, { nullable: true, description });

@InputType({ isAbstract: true })
export abstract class RecordFilter {
  @aCode('Codes that begin like this, in capitals or small letters.')
  codePrefix: Maybe<Code>;
  @Field(() => StandingEnum, { nullable: true, description: 'Records of this standing.' })
  standing: Maybe<Standing>;
}

@InputType({ isAbstract: true })
abstract class NamedFilter extends RecordFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that the code and names have, in any language; folded as in `search`.',
  })
  text: Maybe<string>;
}

@InputType({ isAbstract: true })
abstract class DatedFilter extends RecordFilter {
  @Field(() => DateScalar, { nullable: true, description: 'In force on this day, by their own period.' })
  inForceOn: Maybe<Day>;
}

@InputType({ description: 'All that is given has to hold.' })
export class RegionFilter extends NamedFilter {
  @aCode('Directly below this region.')
  parent: Maybe<Code>;
  @aCode('This region and all below it.')
  within: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class FieldFilter extends NamedFilter {
  @aCode('Directly below this field.')
  parent: Maybe<Code>;
  @aCode('This field and all below it.')
  within: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class UnitFilter extends NamedFilter {
  @aCode('In this field or below it.')
  field: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class FrameworkFilter extends NamedFilter {
  @aCode('Of this region or below it.')
  region: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class LevelReferenceFilter extends DatedFilter {
  @aCode('With a level of this framework at either end.')
  framework: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class BodyFilter extends NamedFilter {
  @Field(() => BodyKindEnum, { nullable: true, description: 'Bodies that do this.' })
  kind: Maybe<BodyKind>;
  @aCode('At home in this region or below it.')
  region: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class CertificateFilter extends NamedFilter {
  @aCode('Awarded by this body.')
  body: Maybe<Code>;
  @aCode('Awarded in this region or below it.')
  region: Maybe<Code>;
  @aCode('In this field or below it.')
  field: Maybe<Code>;
  @aCode('With this unit of competence.')
  unit: Maybe<Code>;
  @aCode('Placed at a level of this framework.')
  framework: Maybe<Code>;
  @Field(() => Int, { nullable: true, description: 'Placed at this order or above; together with `framework`.' })
  minimumOrder: Maybe<number>;
  @Field(() => DateScalar, { nullable: true, description: 'Awarded on this day.' })
  awardedOn: Maybe<Day>;
}

@InputType({ description: 'All that is given has to hold.' })
export class PostFilter extends NamedFilter {
  @aCode('In this field or below it.')
  field: Maybe<Code>;
  @Field(() => String, { nullable: true, description: 'Whose ISCO-08 code begins like this.' })
  isco: Maybe<string>;
}

@InputType({ description: 'All that is given has to hold.' })
export class RequirementFilter extends DatedFilter {
  @aCode('Of this post.')
  post: Maybe<Code>;
  @aCode('Made for this region or one below it.')
  region: Maybe<Code>;
  @aCode('That rest on the rule of this authority.')
  authority: Maybe<Code>;
  @Field(() => Boolean, { nullable: true, description: 'Regulated, or not.' })
  regulated: Maybe<boolean>;
  @aCode('With a route that asks for this certificate by name.')
  certificate: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class AgreementFilter extends DatedFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that the code and names have, in any language; folded as in `search`.',
  })
  text: Maybe<string>;
  @aCode('Made by this body, among others.')
  party: Maybe<Code>;
  @aCode('That serve in this region.')
  region: Maybe<Code>;
  @Field(() => PurposeEnum, { nullable: true, description: 'That serve for this purpose.' })
  purpose: Maybe<Purpose>;
  @Field(() => StateEnum, { nullable: true, description: 'In this state.' })
  state: Maybe<State>;
}

@InputType({ description: 'All that is given has to hold.' })
export class EquivalenceFilter extends DatedFilter {
  @aCode('Under this agreement.')
  agreement: Maybe<Code>;
  @aCode('From this certificate.')
  from: Maybe<Code>;
  @aCode('To this certificate.')
  to: Maybe<Code>;
  @aCode('From or to this certificate.')
  certificate: Maybe<Code>;
  @aCode("That serve in this region, by their own regions or their agreement's.")
  region: Maybe<Code>;
  @Field(() => Boolean, { nullable: true, description: 'Partial (some units are credited), or full.' })
  partial: Maybe<boolean>;
  @Field(() => StateEnum, { nullable: true, description: 'In this state.' })
  state: Maybe<State>;
}

@InputType({ description: 'All that is given has to hold.' })
export class ExclusionFilter extends DatedFilter {
  @aCode('Of this certificate.')
  certificate: Maybe<Code>;
  @aCode('That concern this post: those that name it and those for every post.')
  post: Maybe<Code>;
  @aCode('That serve in this region.')
  region: Maybe<Code>;
  @Field(() => PurposeEnum, { nullable: true, description: 'That serve for this purpose.' })
  purpose: Maybe<Purpose>;
}

@InputType({ description: 'All that is given has to hold.' })
export class IssuerKeyFilter extends DatedFilter {
  @aCode('Of this body.')
  body: Maybe<Code>;
  @Field(() => String, { nullable: true, description: 'Of this issuer, as credentials name it.' })
  issuer: Maybe<string>;
}

@InputType({ description: 'All that is given has to hold.' })
export class PostGroupFilter extends NamedFilter {
  @aCode('With this post.')
  post: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class CourseFilter extends NamedFilter {
  @Field(() => CourseCategoryEnum, { nullable: true, description: 'That play this part.' })
  category: Maybe<CourseCategory>;
  @Field(() => CourseStageEnum, { nullable: true, description: 'That serve this, among others.' })
  stage: Maybe<CourseStage>;
  @aCode('Integrated with this certificate.')
  certificate: Maybe<Code>;
  @aCode('That teach this unit of competence.')
  unit: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class SkillFilter extends NamedFilter {
  @Field(() => SkillCategoryEnum, { nullable: true, description: 'That play this part.' })
  category: Maybe<SkillCategory>;
  @aCode('That this post asks for.')
  post: Maybe<Code>;
  @aCode('That this course teaches.')
  course: Maybe<Code>;
  @aCode('That this certificate attests.')
  certificate: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class ConsortiumFilter extends NamedFilter {
  @aCode('At home in this region or below it.')
  region: Maybe<Code>;
  @aCode('In this field or below it.')
  field: Maybe<Code>;
  @aCode('That this body leads, or is a member of.')
  member: Maybe<Code>;
}

@InputType({ description: 'All that is given has to hold.' })
export class ProgrammeFilter extends NamedFilter {
  @aCode('Offered by this body, among others.')
  provider: Maybe<Code>;
  @aCode('Of this consortium.')
  consortium: Maybe<Code>;
  @aCode('In this region or below it.')
  region: Maybe<Code>;
  @aCode('In this field or below it.')
  field: Maybe<Code>;
  @Field(() => ProgrammeModeEnum, { nullable: true, description: 'Followed like this.' })
  mode: Maybe<ProgrammeMode>;
  @aCode('With this course.')
  course: Maybe<Code>;
  @aCode('That give this certificate.')
  certificate: Maybe<Code>;
  @Field(() => DateScalar, { nullable: true, description: 'That can be begun on this day.' })
  beginsOn: Maybe<Day>;
}

@InputType({ description: 'All that is given has to hold.' })
export class OpeningFilter extends NamedFilter {
  @aCode('Offered by this body.')
  provider: Maybe<Code>;
  @aCode('Of this programme.')
  programme: Maybe<Code>;
  @aCode('Of this consortium.')
  consortium: Maybe<Code>;
  @Field(() => OpeningKindEnum, { nullable: true, description: 'Of this kind.' })
  kind: Maybe<OpeningKind>;
  @Field(() => DateScalar, { nullable: true, description: 'With places on this day.' })
  openOn: Maybe<Day>;
}
