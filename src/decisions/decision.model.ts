/** A decision as the API shows it: a view of it in the snapshot that it was made from. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  nearMisses,
  type Catalogue,
  type Claim,
  type Code,
  type Day,
  type Decision,
  type HoldingFinding,
  type HoldingProblem,
  type LanguageTag,
  type NearMiss,
  type Need,
  type NeedFinding,
  type NeedOutcome,
  type Obstacle,
  type ObstacleKind,
  type Path,
  type Purpose,
  type Standing,
  type Step,
} from '../recognition';
import { PurposeEnum, StandingEnum } from '../api/enums';
import {
  AgreementModel,
  CertificateModel,
  ConditionModel,
  conditionsOf,
  EquivalenceModel,
  ExclusionModel,
  LevelReferenceModel,
  needModel,
  NeedUnion,
  PostModel,
  RegionModel,
  UnitModel,
  view,
  views,
} from '../api/records';
import { TextField } from '../api/text-field';
import { CodeScalar, DateScalar } from '../api/scalars';
import { HoldingProblemEnum, NeedOutcomeEnum, ObstacleKindEnum } from './enums';
import { JudgedModel } from './judged.model';
import { obstacleDetail, summary } from './sentences';

/** In plain fields of a query: looking for near misses, or putting a decision in words. */
const SEARCH_COST = 50;

@ObjectType('RecognitionStep', {
  description:
    'One step of a path: an equivalence, read from `from` to `to`. A mutual one may be read against its own direction.',
})
export class RecognitionStepModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly step: Step,
  ) {}

  @Field(() => EquivalenceModel, { description: 'The equivalence.' })
  get equivalence(): EquivalenceModel {
    return view(this.catalogue, 'equivalences', EquivalenceModel, this.step.equivalence);
  }

  @Field(() => AgreementModel, { description: 'The agreement it hangs on.' })
  get agreement(): AgreementModel {
    return view(this.catalogue, 'agreements', AgreementModel, this.step.agreement);
  }

  @Field(() => CertificateModel, { description: 'The certificate the step begins at.' })
  get from(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.step.from);
  }

  @Field(() => CertificateModel, { description: 'The certificate it leads to.' })
  get to(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.step.to);
  }

  @Field(() => [ConditionModel], { description: 'All conditions of the step, discharged or not.' })
  get conditions(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.step.conditions);
  }
}

@ObjectType('RecognitionPath', { description: 'How a holding leads to a certificate.' })
export class RecognitionPathModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly path: Path,
  ) {}

  @Field(() => Int, { description: 'Position of the holding in the claim, from 0.' })
  get holding(): number {
    return this.path.holding;
  }

  @Field(() => CertificateModel, {
    description: 'The certificate that is reached; the held one where there are no steps.',
  })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.path.certificate);
  }

  @Field(() => [RecognitionStepModel], { description: 'The steps, in order.' })
  get steps(): readonly RecognitionStepModel[] {
    return this.path.steps.map((step) => new RecognitionStepModel(this.catalogue, step));
  }

  @Field(() => Boolean, {
    description: 'Whether the certificate is reached in full; else the last step credits some of its units.',
  })
  get full(): boolean {
    return this.path.full;
  }
}

@ObjectType('NeedFinding', { description: 'What became of one need of the route.' })
export class NeedFindingModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly record: Need,
    private readonly finding: NeedFinding,
  ) {}

  @Field(() => NeedUnion, { description: 'The need.' })
  get need(): typeof NeedUnion {
    return needModel(this.catalogue, this.record);
  }

  @Field(() => NeedOutcomeEnum, { description: 'How far it is met.' })
  get outcome(): NeedOutcome {
    return this.finding.outcome;
  }

  @Field(() => [RecognitionPathModel], {
    description: 'The paths that meet it, or credit units of it, in the order in which they first do.',
  })
  get paths(): readonly RecognitionPathModel[] {
    return this.finding.paths.map((path) => new RecognitionPathModel(this.catalogue, path));
  }

  @Field(() => [UnitModel], {
    description: 'The units that are credited one by one; empty where one path meets the need as a whole.',
  })
  get credited(): readonly UnitModel[] {
    return views(this.catalogue, 'units', UnitModel, this.finding.credited);
  }

  @Field(() => [UnitModel], { description: 'The units that are missing.' })
  get missing(): readonly UnitModel[] {
    return views(this.catalogue, 'units', UnitModel, this.finding.missing);
  }

  @Field(() => LevelReferenceModel, {
    nullable: true,
    description: 'The level reference that the need rests on, if any.',
  })
  get levelReference(): LevelReferenceModel | null {
    const { levelReference } = this.finding;
    return levelReference === null
      ? null
      : view(this.catalogue, 'levelReferences', LevelReferenceModel, levelReference);
  }
}

@ObjectType('HoldingFinding', { description: 'Whether a holding counts on the day.' })
export class HoldingFindingModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly finding: HoldingFinding,
  ) {}

  @Field(() => CertificateModel, { description: 'The certificate that is held.' })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.finding.certificate);
  }

  @Field(() => Boolean, { description: 'Whether it counts.' })
  get stands(): boolean {
    return this.finding.stands;
  }

  @Field(() => HoldingProblemEnum, { nullable: true, description: 'Why it does not; null where it does.' })
  get problem(): HoldingProblem | null {
    return this.finding.problem;
  }
}

@ObjectType('Obstacle', { description: 'One thing that stands in the way of a path.' })
export class ObstacleModel {
  constructor(
    private readonly catalogue: Catalogue,
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
    return obstacleDetail(this.catalogue, this.obstacle, this.nearMiss, language);
  }
}

@ObjectType('NearMiss', { description: 'A path that would meet an unmet need if what stands in its way were lifted.' })
export class NearMissModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly nearMiss: NearMiss,
  ) {}

  @Field(() => Int, { description: 'Position of the need in the route, from 0.' })
  get need(): number {
    return this.nearMiss.need;
  }

  @Field(() => RecognitionPathModel, { description: 'The path.' })
  get path(): RecognitionPathModel {
    return new RecognitionPathModel(this.catalogue, this.nearMiss.path);
  }

  @Field(() => [RecognitionStepModel], { description: 'The steps of the path.' })
  get steps(): readonly RecognitionStepModel[] {
    return this.path.steps;
  }

  @Field(() => [ObstacleModel], { description: 'What stands in its way.' })
  get obstacles(): readonly ObstacleModel[] {
    return this.nearMiss.obstacles.map((obstacle) => new ObstacleModel(this.catalogue, obstacle, this.nearMiss));
  }
}

@ObjectType('RecognitionDecision', { description: 'The answer, with its reasons.' })
export class RecognitionDecisionModel extends JudgedModel {
  private misses: readonly NearMiss[] | undefined;

  constructor(
    catalogue: Catalogue,
    private readonly claim: Claim,
    private readonly decision: Decision,
    /** Codes of the drafts that it was made with. */
    private readonly supposed: readonly Code[] = [],
  ) {
    super(catalogue, decision);
  }

  /** Looked for when first asked for. */
  private get foundNearMisses(): readonly NearMiss[] {
    return (this.misses ??= nearMisses(this.catalogue, this.claim, this.decision));
  }

  @Field(() => Int, {
    description: 'The state of the register it was made from; with `asOfRevision` it can be had again.',
  })
  get revision(): number {
    return this.decision.revision;
  }

  @Field(() => [CodeScalar], {
    description:
      'The drafts that it was made with, where it answers `whatIf`: the register does not say this. Empty for an answer of the register.',
  })
  get drafts(): readonly Code[] {
    return this.supposed;
  }

  @Field(() => DateScalar, { description: 'The day it holds for.' })
  get onDate(): Day {
    return this.decision.onDate;
  }

  @Field(() => PurposeEnum, { description: 'The purpose it holds for.' })
  get purpose(): Purpose {
    return this.decision.purpose;
  }

  @Field(() => StandingEnum, {
    nullable: true,
    description:
      'The standing of the weakest record it rests on; null where it rests on none. What rests on an `ILLUSTRATIVE` record is an example.',
  })
  get standing(): Standing | null {
    return this.decision.standing;
  }

  @Field(() => PostModel, { description: 'The post that was asked about.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.decision.post);
  }

  @Field(() => RegionModel, { description: 'The region that was asked about.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.decision.region);
  }

  @Field(() => [NeedFindingModel], { description: 'What became of each need of the route, in its order.' })
  get needs(): readonly NeedFindingModel[] {
    const needs = this.route?.record.needs ?? [];
    return this.decision.needs.map(
      (finding, position) => new NeedFindingModel(this.catalogue, needs[position], finding),
    );
  }

  @Field(() => [ConditionModel], { description: 'The conditions that remain to be satisfied, each once, by code.' })
  get outstanding(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.decision.outstanding);
  }

  @Field(() => [HoldingFindingModel], { description: 'What became of each holding, in the order of the claim.' })
  get holdings(): readonly HoldingFindingModel[] {
    return this.decision.holdings.map((finding) => new HoldingFindingModel(this.catalogue, finding));
  }

  @Field(() => [ExclusionModel], { description: 'The exclusions that applied.' })
  get exclusions(): readonly ExclusionModel[] {
    return views(this.catalogue, 'exclusions', ExclusionModel, this.decision.exclusions);
  }

  @Field(() => [NearMissModel], {
    complexity: SEARCH_COST,
    description:
      'For unmet needs of a `PARTIAL` or `NOT_RECOGNISED` answer: up to three paths each that would meet it if their obstacles were lifted.',
  })
  get nearMisses(): readonly NearMissModel[] {
    return this.foundNearMisses.map((nearMiss) => new NearMissModel(this.catalogue, nearMiss));
  }

  @TextField({
    complexity: SEARCH_COST,
    description:
      'The decision in sentences: the answer, why, by which rule of which agreement, what is outstanding, what stands in the way.',
  })
  summary(language: LanguageTag): string {
    return summary(this.catalogue, this.decision, this.foundNearMisses, language, this.supposed);
  }
}
