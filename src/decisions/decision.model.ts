/** A decision as the API shows it: a view of it in the snapshot that it was made from. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  type Catalogue,
  type Code,
  type Day,
  type Decision,
  type HoldingFinding,
  type HoldingProblem,
  type LanguageTag,
  type Need,
  type NeedFinding,
  type NeedOutcome,
  type Purpose,
  type Route,
  type Standing,
  type Verdict,
} from '../recognition';
import { costs, outlookCost, searchCost } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { PurposeEnum, StandingEnum } from '../api/enums';
import {
  CertificateModel,
  ConditionModel,
  conditionsOf,
  ExclusionModel,
  LevelReferenceModel,
  needModel,
  NeedUnion,
  PostModel,
  RegionModel,
  RouteModel,
  UnitModel,
  view,
  views,
} from '../api/records';
import { TextField } from '../api/text-field';
import { CodeScalar, DateScalar } from '../api/scalars';
import type { Answer } from './answer';
import { HoldingProblemEnum, NeedOutcomeEnum, VerdictEnum } from './enums';
import { JudgedModel } from './judged.model';
import { NearMissModel } from './near-miss.model';
import { RecognitionPathModel } from './path.model';
import { RemarkModel } from './remark.model';
import { outlook, sentence, summary, summaryWithCodes } from './sentences';

/** In points: looking for near misses from what is held, or putting a decision in words, which tells them. */
const SEARCH_COST = costs(({ holdings, records }) => searchCost(holdings, records));
/** Looking for the days that matter, and deciding on each of them. */
export const OUTLOOK_COST = costs(({ holdings }) => outlookCost(holdings));

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

@ObjectType('RouteFinding', { description: 'What becomes of one route of the requirement by itself.' })
export class RouteFindingModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly decision: Decision,
    private readonly record: Route,
  ) {}

  @Field(() => RouteModel, { description: 'The route.' })
  get route(): RouteModel {
    return new RouteModel(this.catalogue, this.record);
  }

  @Field(() => VerdictEnum, { description: 'What the answer would be if it were the only route.' })
  get verdict(): Verdict {
    return this.decision.verdict;
  }

  @Field(() => [NeedFindingModel], { description: 'What became of each of its needs, in its order.' })
  get needs(): readonly NeedFindingModel[] {
    return this.decision.needs.map(
      (finding, position) => new NeedFindingModel(this.catalogue, this.record.needs[position], finding),
    );
  }

  @Field(() => [ConditionModel], {
    description: 'The conditions that remain to be satisfied on it, each once, by code.',
  })
  get outstanding(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.decision.outstanding);
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

@ObjectType('RecognitionDecision', { description: 'The answer, with its reasons.' })
export class RecognitionDecisionModel extends JudgedModel {
  private readonly decision: Decision;
  private looking: Promise<unknown> | undefined;

  constructor(readonly answer: Answer) {
    super(answer.catalogue, answer.decision);
    this.decision = answer.decision;
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
    return this.answer.drafts;
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

  @Field(() => [RouteFindingModel], {
    complexity: SEARCH_COST,
    description: 'What becomes of the other routes of the requirement, in its order: the best is `route`.',
  })
  get otherRoutes(): readonly RouteFindingModel[] {
    const routes = this.requirement?.record.routes ?? [];
    return this.answer.otherRoutes.flatMap((decision) => {
      const record = routes.find(({ code }) => code === decision.route);
      return record === undefined ? [] : [new RouteFindingModel(this.catalogue, decision, record)];
    });
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
  get nearMisses(): readonly NearMissModel[] | Promise<readonly NearMissModel[]> {
    return this.told((answer) => answer.nearMisses.map((nearMiss) => new NearMissModel(answer, nearMiss)));
  }

  @Field(() => DateScalar, {
    nullable: true,
    complexity: OUTLOOK_COST,
    description:
      'The first day after `onDate` on which the same claim has another verdict, as far as this register knows and with nothing else known of the holdings; null where there is none.',
  })
  get holdsUntil(): Promise<Day | null> {
    return this.looked(({ outlook: { holdsUntil } }) => holdsUntil);
  }

  @Field(() => VerdictEnum, {
    nullable: true,
    complexity: OUTLOOK_COST,
    description: 'The verdict on the day `holdsUntil`; null where there is none.',
  })
  get nextVerdict(): Promise<Verdict | null> {
    return this.looked(({ outlook: { nextVerdict } }) => nextVerdict);
  }

  @Field(() => DateScalar, {
    nullable: true,
    complexity: OUTLOOK_COST,
    description:
      'The first day of the unbroken run of days with this verdict that `onDate` lies in; null where it has no beginning.',
  })
  get heldSince(): Promise<Day | null> {
    return this.looked(({ outlook: { heldSince } }) => heldSince);
  }

  @TextField({
    complexity: OUTLOOK_COST,
    description:
      'How long it holds, in lines: since when, until when, and what changes then. Empty where nothing is known to begin or end.',
  })
  outlook(language: LanguageTag): Promise<string> {
    return this.looked((answer) => outlook(answer, language));
  }

  @Field(() => [RemarkModel], {
    description: 'What should be known to whoever asked, though it changes no verdict.',
  })
  get remarks(): readonly RemarkModel[] {
    return this.answer.remarks.map((remark) => new RemarkModel(this.answer, remark));
  }

  @TextField({
    description: 'The answer in one sentence for people, without codes; it stands beside the word of the verdict.',
  })
  sentence(language: LanguageTag): string {
    return sentence(this.answer, language);
  }

  @TextField({
    complexity: SEARCH_COST,
    description:
      'The decision in sentences, without codes: the answer, why, by which rule of which agreement, what is still needed, what stands in the way, how long it holds.',
  })
  summary(language: LanguageTag): Promise<string> {
    return this.summed((answer) => summary(answer, language));
  }

  @TextField({
    complexity: SEARCH_COST,
    description: 'The same with the codes of the records beside their names, for the files.',
  })
  summaryWithCodes(language: LanguageTag): Promise<string> {
    return this.summed((answer) => summaryWithCodes(answer, language));
  }

  private async summed(tell: (answer: Answer) => string): Promise<string> {
    await this.looked(() => undefined);
    return this.told(tell);
  }

  /** What is told of the answer once its outlook is found: once, whatever of it is asked for. */
  private looked<T>(tell: (answer: Answer) => T): Promise<T> {
    this.looking ??= cooperatively(this.answer.lookingAround());
    return this.looking.then(() => tell(this.answer));
  }

  /** What is told of the answer once its near misses are found. */
  private told<T>(tell: (answer: Answer) => T): T | Promise<T> {
    return this.answer.hasNearMisses ? tell(this.answer) : cooperatively(this.answer.telling(tell));
  }
}
