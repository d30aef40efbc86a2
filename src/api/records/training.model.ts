/** What is learnt: groups of posts, skills, and the courses that teach them. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Course, CourseCategory, CourseStage, PostGroup, Skill, SkillCategory } from '../../recognition';
import { CourseCategoryEnum, CourseStageEnum, SkillCategoryEnum } from '../enums';
import { CertificateModel } from './certificate.model';
import { NamedRecordModel } from './record.model';
import { PostModel, UnitModel } from './reference-data.model';

@ObjectType('PostGroup', {
  implements: () => [NamedRecordModel],
  description: 'Posts that go together in a chain of work.',
})
export class PostGroupModel extends NamedRecordModel<PostGroup> {
  @Field(() => [PostModel], { description: 'The posts.' })
  get posts(): readonly PostModel[] {
    return this.all('posts', PostModel, this.record.posts);
  }
}

@ObjectType('Course', { implements: () => [NamedRecordModel], description: 'A course of a curriculum.' })
export class CourseModel extends NamedRecordModel<Course> {
  @Field(() => CourseCategoryEnum, { nullable: true, description: 'What part it plays; null = not stated.' })
  get category(): CourseCategory | undefined {
    return this.record.category;
  }

  @Field(() => [CourseStageEnum], { description: 'What it serves; empty where it is not stated.' })
  get stages(): readonly CourseStage[] {
    return this.record.stages ?? [];
  }

  @Field(() => [CertificateModel], { description: 'The certificates that it is integrated with.' })
  get certificates(): readonly CertificateModel[] {
    return this.all('certificates', CertificateModel, this.record.certificates);
  }

  @Field(() => [UnitModel], { description: 'The units of competence that it teaches.' })
  get units(): readonly UnitModel[] {
    return this.all('units', UnitModel, this.record.units);
  }
}

@ObjectType('Skill', {
  implements: () => [NamedRecordModel],
  description: 'What somebody in certain posts has to be able to do.',
})
export class SkillModel extends NamedRecordModel<Skill> {
  @Field(() => SkillCategoryEnum, { description: 'What part it plays.' })
  get category(): SkillCategory {
    return this.record.category;
  }

  @Field(() => [PostModel], { description: 'The posts that ask for it.' })
  get posts(): readonly PostModel[] {
    return this.all('posts', PostModel, this.record.posts);
  }

  @Field(() => [CourseModel], { description: 'The courses that teach it.' })
  get courses(): readonly CourseModel[] {
    return this.all('courses', CourseModel, this.record.courses);
  }

  @Field(() => [CertificateModel], { description: 'The certificates that attest it.' })
  get certificates(): readonly CertificateModel[] {
    return this.all('certificates', CertificateModel, this.record.certificates);
  }
}
