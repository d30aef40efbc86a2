/** Ways to a post as the API shows them: views of them in the snapshot that they were found in. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  CertificateModel,
  ConditionModel,
  conditionsOf,
  MoneyModel,
  ProgrammeModel,
  view,
  views,
} from '../../api/records';
import { StandingEnum } from '../../api/enums';
import { CodeScalar, DateScalar } from '../../api/scalars';
import type { Suggestions } from '../../api/suggestions';
import { TextField } from '../../api/text-field';
import type { Service, Way, Ways, WayStep } from '../../pathways';
import type { Catalogue, Code, Day, LanguageTag, Standing } from '../../recognition';
import { Answer } from '../answer';
import { RecognitionDecisionModel } from '../decision.model';
import { stepReason, waySummary } from './sentences';

@ObjectType('WayStepService', {
  description: 'Something for which a step is needed: without it a later decision would no longer be `RECOGNISED`.',
})
export class WayStepServiceModel {
  constructor(
    private readonly service: Service,
    private readonly part: { readonly need?: number; readonly condition?: Code },
  ) {}

  @Field(() => Int, {
    nullable: true,
    description: 'The position of the later step whose entry it serves, from 0; null = the last decision.',
  })
  get step(): number | null {
    return this.service.decision === 'LAST' ? null : this.service.decision;
  }

  @Field(() => CodeScalar, { description: 'The route that is taken there.' })
  get route(): Code {
    return this.service.route;
  }

  @Field(() => Int, { nullable: true, description: 'The position of the need in the route, from 0.' })
  get need(): number | null {
    return this.part.need ?? null;
  }

  @Field(() => CodeScalar, { nullable: true, description: 'The condition of the route.' })
  get condition(): Code | null {
    return this.part.condition ?? null;
  }
}

@ObjectType('WayStep', { description: 'One step of a way: a programme, or some months of practice.' })
export class WayStepModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly way: Way,
    private readonly step: WayStep,
  ) {}

  @Field(() => ProgrammeModel, { nullable: true, description: 'The programme; null where it is practice.' })
  get programme(): ProgrammeModel | null {
    const { programme } = this.step;
    return programme === null ? null : view(this.catalogue, 'programmes', ProgrammeModel, programme);
  }

  @Field(() => Int, { nullable: true, description: 'Whole months of practice; null where it is a programme.' })
  get practiceMonths(): number | null {
    return this.step.practice;
  }

  @Field(() => DateScalar, { description: 'The day on which it is begun.' })
  get beginsOn(): Day {
    return this.step.begin;
  }

  @Field(() => DateScalar, { description: 'Its last day, on which it gives what it gives.' })
  get lastDay(): Day {
    return this.step.last;
  }

  @Field(() => [CertificateModel], { description: 'The certificates that are held from then on.' })
  get gives(): readonly CertificateModel[] {
    return views(this.catalogue, 'certificates', CertificateModel, this.step.certificates);
  }

  @Field(() => [ConditionModel], { description: 'The conditions that are satisfied from then on.' })
  get discharges(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.step.conditions);
  }

  @Field(() => [WayStepServiceModel], {
    description: 'What it is needed for; empty in the rare case that it is there for the standing alone.',
  })
  get serves(): readonly WayStepServiceModel[] {
    return this.step.serves.flatMap((service) => [
      ...service.needs.map((need) => new WayStepServiceModel(service, { need })),
      ...service.conditions.map((condition) => new WayStepServiceModel(service, { condition })),
    ]);
  }

  @TextField({ description: 'Why it is needed, in a sentence or two.' })
  reason(language: LanguageTag): string {
    return stepReason(this.catalogue, this.way, this.step, language);
  }
}

@ObjectType('Way', {
  description: 'A way to the post that no other beats in time, cost, number of steps and standing together.',
})
export class WayModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly way: Way,
    private readonly suggestions: Suggestions,
  ) {}

  @Field(() => DateScalar, { description: 'The day on which one would be there.' })
  get readyOn(): Day {
    return this.way.day;
  }

  @Field(() => Boolean, {
    description: 'Whether some programme does not state its time, so that it is no sooner than that.',
  })
  get notBefore(): boolean {
    return this.way.notBefore;
  }

  @Field(() => Int, { description: 'Whole months from the first day, rounded up.' })
  get months(): number {
    return this.way.months;
  }

  @Field(() => [MoneyModel], { description: 'What it costs, one sum for each currency; nothing is converted.' })
  get costs(): readonly MoneyModel[] {
    return this.way.cost;
  }

  @Field(() => [ProgrammeModel], { description: 'The programmes of it whose cost is not stated.' })
  get costNotStated(): readonly ProgrammeModel[] {
    const { costNotStated, steps } = this.way;
    const programmes = costNotStated.flatMap((at) => steps[at].programme ?? []);
    return views(this.catalogue, 'programmes', ProgrammeModel, programmes);
  }

  @Field(() => StandingEnum, { description: 'That of the weakest record which its programmes and decisions rest on.' })
  get standing(): Standing {
    return this.way.standing;
  }

  @Field(() => [WayStepModel], { description: 'Its steps in order; none: one is there already, or only has to wait.' })
  get steps(): readonly WayStepModel[] {
    return this.way.steps.map((step) => new WayStepModel(this.catalogue, this.way, step));
  }

  @Field(() => RecognitionDecisionModel, { description: 'The decision on that day, of what one has then: the proof.' })
  get decision(): RecognitionDecisionModel {
    const { claim, decision } = this.way;
    return new RecognitionDecisionModel(new Answer(this.catalogue, claim, decision, this.suggestions));
  }

  @TextField({
    description: 'The way in paragraphs: when one would be there, what it costs, and each step with its reason.',
  })
  summary(language: LanguageTag): string {
    return waySummary(this.catalogue, this.way, language);
  }
}

@ObjectType('Ways', { description: 'The best ways to a post.' })
export class WaysModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly day: Day,
    private readonly found: Ways,
    private readonly suggestions: Suggestions,
  ) {}

  @Field(() => DateScalar, { description: 'The first day.' })
  get from(): Day {
    return this.day;
  }

  @Field(() => Int, { description: 'The state of the register they were found in.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => [WayModel], {
    description:
      'At most 50, in order: those whose time is known first, then the earlier, the cheaper, the shorter, the firmer.',
  })
  get ways(): readonly WayModel[] {
    return this.found.ways.map((way) => new WayModel(this.catalogue, way, this.suggestions));
  }

  @Field(() => Boolean, { description: 'Whether there are more than are listed.' })
  get more(): boolean {
    return this.found.more;
  }
}
