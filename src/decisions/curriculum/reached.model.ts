/** Where graduates get, and what would open more, as the API shows them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, StandingEnum } from '../../api/enums';
import {
  CertificateModel,
  ConditionModel,
  conditionsOf,
  CourseModel,
  PostModel,
  ProgrammeModel,
  RegionModel,
  UnitModel,
  view,
  views,
} from '../../api/records';
import { DateScalar } from '../../api/scalars';
import type { Suggestions } from '../../api/suggestions';
import { TextField } from '../../api/text-field';
import {
  claimOfGraduate,
  type Graduate,
  type OpenedPlace,
  type ReachCount,
  type Reached,
  type UnitsShort,
} from '../../pathways';
import {
  decideForLearner,
  isRefusal,
  type Catalogue,
  type Code,
  type Day,
  type LanguageTag,
  type Purpose,
  type Standing,
  type Verdict,
} from '../../recognition';
import { Answer } from '../answer';
import { RecognitionDecisionModel } from '../decision.model';
import { VerdictEnum } from '../enums';
import { JudgedModel } from '../judged.model';
import { openerText, type AnyOpener } from './sentences';

/** Points for a decision. */
const DECISION_COST = 5;

@ObjectType('Graduate', { description: 'Who has completed a programme: what that gives, and nothing else.' })
export class GraduateModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly graduate: Graduate,
  ) {}

  @Field(() => ProgrammeModel, { description: 'The programme.' })
  get programme(): ProgrammeModel {
    return view(this.catalogue, 'programmes', ProgrammeModel, this.graduate.programme);
  }

  @Field(() => DateScalar, { description: 'The last day of the programme, on which is asked.' })
  get lastDay(): Day {
    return this.graduate.day;
  }

  @Field(() => Boolean, {
    description: 'Whether the programme does not state its time, so that it is no sooner than that.',
  })
  get notBefore(): boolean {
    return this.graduate.notBefore;
  }

  @Field(() => Boolean, { description: 'Whether the programme can be begun on the day, by its period.' })
  get canBegin(): boolean {
    return this.graduate.canBegin;
  }

  @Field(() => [CertificateModel], { description: 'The certificates that are then held.' })
  get holds(): readonly CertificateModel[] {
    const codes = this.graduate.holdings.map(({ certificate }) => certificate);
    return views(this.catalogue, 'certificates', CertificateModel, codes);
  }

  @Field(() => [ConditionModel], { description: 'The conditions that are then satisfied.' })
  get discharges(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.graduate.conditions);
  }

  @Field(() => [CertificateModel], {
    description: 'What the programme gives by its record, but is not awarded on that day: it is not counted.',
  })
  get notAwarded(): readonly CertificateModel[] {
    return views(this.catalogue, 'certificates', CertificateModel, this.graduate.notAwarded);
  }
}

@ObjectType('ReachCount', { description: 'How many posts in regions have one verdict, at one standing.' })
export class ReachCountModel {
  constructor(private readonly counted: ReachCount) {}

  @Field(() => VerdictEnum, { description: 'The verdict.' })
  get verdict(): Verdict {
    return this.counted.verdict;
  }

  @Field(() => StandingEnum, { nullable: true, description: 'Of the answers; null where it is `UNDETERMINED`.' })
  get standing(): Standing | null {
    return this.counted.standing;
  }

  @Field(() => Int, { description: 'How many.' })
  get count(): number {
    return this.counted.count;
  }
}

@ObjectType('ReachedPost', { description: 'What one post in one region says of a graduate.' })
export class ReachedPostModel extends JudgedModel {
  constructor(
    catalogue: Catalogue,
    private readonly reached: Reached,
    private readonly graduate: Graduate,
    private readonly purpose: Purpose,
    private readonly suggestions: Suggestions,
  ) {
    super(catalogue, reached);
  }

  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.reached.post);
  }

  @Field(() => RegionModel, { description: 'The region.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.reached.region);
  }

  @Field(() => ProgrammeModel, { description: 'Whose graduate: of several programmes the one that is told the best.' })
  get programme(): ProgrammeModel {
    return view(this.catalogue, 'programmes', ProgrammeModel, this.reached.programme);
  }

  @Field(() => StandingEnum, {
    nullable: true,
    description: 'That of the decision or of the programme, whichever is weaker; null where it is undetermined.',
  })
  get standing(): Standing | null {
    return this.reached.standing;
  }

  @Field(() => [ConditionModel], { description: 'The conditions that remain to be satisfied.' })
  get outstanding(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.reached.outstanding);
  }

  @Field(() => RecognitionDecisionModel, { complexity: DECISION_COST, description: 'The decision: the proof.' })
  get decision(): RecognitionDecisionModel {
    const { post, region } = this.reached;
    const claim = claimOfGraduate(this.graduate, post, region, this.purpose);
    const decision = decideForLearner(this.catalogue, claim);
    if (isRefusal(decision)) throw new Error('a question that was accepted is refused');
    return new RecognitionDecisionModel(new Answer(this.catalogue, claim, decision, this.suggestions));
  }
}

@ObjectType('UnitsShort', { description: 'A certificate of which a graduate has some units already.' })
export class UnitsShortModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly short: UnitsShort,
  ) {}

  @Field(() => CertificateModel, { description: 'The certificate.' })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, this.short.certificate);
  }

  @Field(() => [UnitModel], { description: 'The units of it that the graduate has.' })
  get had(): readonly UnitModel[] {
    return views(this.catalogue, 'units', UnitModel, this.short.had);
  }

  @Field(() => [UnitModel], { description: 'Those that are lacking; none: only the certificate itself is.' })
  get lacking(): readonly UnitModel[] {
    return views(this.catalogue, 'units', UnitModel, this.short.lacking);
  }
}

@ObjectType('OpenedPost', { description: 'A post in a region that one thing more would turn to `RECOGNISED`.' })
export class OpenedPostModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly opened: OpenedPlace,
  ) {}

  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.opened.post);
  }

  @Field(() => RegionModel, { description: 'The region.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.opened.region);
  }

  @Field(() => ProgrammeModel, { description: 'For the graduate of which programme.' })
  get programme(): ProgrammeModel {
    return view(this.catalogue, 'programmes', ProgrammeModel, this.opened.programme);
  }

  @Field(() => StandingEnum, { description: 'Of the weakest record that it would rest on.' })
  get standing(): Standing {
    return this.opened.standing;
  }
}

export type OpenerKind = 'CERTIFICATE' | 'COURSE' | 'EQUIVALENCE';
export const OpenerKindEnum = enumOf<OpenerKind>('CurriculumOpenerKind', 'What would open posts.', {
  CERTIFICATE: 'One more certificate.',
  COURSE: 'One more course, with the certificates that it is integrated with.',
  EQUIVALENCE: 'One more full equivalence.',
});

@ObjectType('CurriculumOpener', { description: 'One thing more, and what it would open.' })
export class OpenerModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly opener: AnyOpener,
  ) {}

  @Field(() => OpenerKindEnum, { description: 'What it is.' })
  get kind(): OpenerKind {
    if ('course' in this.opener) return 'COURSE';
    return 'certificate' in this.opener ? 'CERTIFICATE' : 'EQUIVALENCE';
  }

  @Field(() => CertificateModel, { nullable: true, description: 'Which certificate, with `CERTIFICATE`.' })
  get certificate(): CertificateModel | null {
    return 'certificate' in this.opener ? this.certificateOf(this.opener.certificate) : null;
  }

  @Field(() => CourseModel, { nullable: true, description: 'Which course, with `COURSE`.' })
  get course(): CourseModel | null {
    return 'course' in this.opener ? view(this.catalogue, 'courses', CourseModel, this.opener.course) : null;
  }

  @Field(() => CertificateModel, { nullable: true, description: 'From which certificate, with `EQUIVALENCE`.' })
  get from(): CertificateModel | null {
    return 'from' in this.opener ? this.certificateOf(this.opener.from) : null;
  }

  @Field(() => CertificateModel, { nullable: true, description: 'To which certificate, with `EQUIVALENCE`.' })
  get to(): CertificateModel | null {
    return 'to' in this.opener ? this.certificateOf(this.opener.to) : null;
  }

  @Field(() => [CertificateModel], {
    description: 'Certificates all of whose units the graduate then has, with `COURSE`; they are not taken to be held.',
  })
  get completes(): readonly CertificateModel[] {
    const codes = 'completes' in this.opener ? this.opener.completes : [];
    return views(this.catalogue, 'certificates', CertificateModel, codes);
  }

  @Field(() => [OpenedPostModel], { description: 'By region, then by post.' })
  get opens(): readonly OpenedPostModel[] {
    return this.opener.opens.map((opened) => new OpenedPostModel(this.catalogue, opened));
  }

  @TextField({ description: 'What it is and what it opens, in a line.' })
  text(language: LanguageTag): string {
    return openerText(this.catalogue, this.opener, language);
  }

  private certificateOf(code: Code): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, code);
  }
}
