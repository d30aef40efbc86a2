/** What would meet a need if it were not for something, and what that is, as the API shows it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TextField } from '../api/text-field';
import { CodeScalar } from '../api/scalars';
import type { Code, LanguageTag, NearMiss, Obstacle, ObstacleKind } from '../recognition';
import type { Answer } from './answer';
import { ObstacleKindEnum } from './enums';
import { RecognitionPathModel, RecognitionStepModel } from './path.model';
import { obstacleDetail } from './sentences';

@ObjectType('Obstacle', { description: 'One thing that stands in the way of a path.' })
export class ObstacleModel {
  constructor(
    private readonly answer: Answer,
    private readonly obstacle: Obstacle,
    private readonly nearMiss: NearMiss,
  ) {}

  @Field(() => ObstacleKindEnum, { description: 'What kind of thing.' })
  get kind(): ObstacleKind {
    return this.obstacle.kind;
  }

  @Field(() => Int, { nullable: true, description: 'Position of the step it stands at, from 0; null = of the path.' })
  get step(): number | null {
    return this.obstacle.step;
  }

  @Field(() => [CodeScalar], {
    description: 'Codes of the equivalences, agreements or exclusions that stand in the way.',
  })
  get records(): readonly Code[] {
    return this.obstacle.records;
  }

  @TextField({ description: 'What stands in the way, in a sentence.' })
  detail(language: LanguageTag): string {
    return obstacleDetail(this.answer, this.obstacle, this.nearMiss, language);
  }
}

@ObjectType('NearMiss', { description: 'A path that would meet an unmet need if what stands in its way were lifted.' })
export class NearMissModel {
  constructor(
    private readonly answer: Answer,
    private readonly nearMiss: NearMiss,
  ) {}

  @Field(() => Int, { description: 'Position of the need in the route, from 0.' })
  get need(): number {
    return this.nearMiss.need;
  }

  @Field(() => RecognitionPathModel, { description: 'The path.' })
  get path(): RecognitionPathModel {
    return new RecognitionPathModel(this.answer.catalogue, this.nearMiss.path);
  }

  @Field(() => [RecognitionStepModel], { description: 'The steps of the path.' })
  get steps(): readonly RecognitionStepModel[] {
    return this.path.steps;
  }

  @Field(() => [ObstacleModel], { description: 'What stands in its way.' })
  get obstacles(): readonly ObstacleModel[] {
    return this.nearMiss.obstacles.map((obstacle) => new ObstacleModel(this.answer, obstacle, this.nearMiss));
  }
}
