/** What every answer about a post in a region shows of its judgement: the verdict, and the requirement and route that it rests on. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Catalogue, Decision, Verdict } from '../recognition';
import { RequirementModel, RouteModel, view } from '../api/records';
import { VerdictEnum } from './enums';

@ObjectType({ isAbstract: true })
export abstract class JudgedModel {
  constructor(
    protected readonly catalogue: Catalogue,
    private readonly judged: Pick<Decision, 'verdict' | 'requirement' | 'route'>,
  ) {}

  @Field(() => VerdictEnum, { description: 'The answer in one word.' })
  get verdict(): Verdict {
    return this.judged.verdict;
  }

  @Field(() => RequirementModel, {
    nullable: true,
    description: 'The requirement it rests on; null where it is undetermined.',
  })
  get requirement(): RequirementModel | null {
    const { requirement } = this.judged;
    return requirement === null ? null : view(this.catalogue, 'requirements', RequirementModel, requirement);
  }

  @Field(() => RouteModel, {
    nullable: true,
    description: 'The best of its routes for these holdings; null where it is undetermined.',
  })
  get route(): RouteModel | null {
    const route = this.requirement?.record.routes.find(({ code }) => code === this.judged.route);
    return route === undefined ? null : new RouteModel(this.catalogue, route);
  }
}
