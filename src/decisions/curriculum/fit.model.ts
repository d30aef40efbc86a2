/** What a curriculum leads to, as the API shows it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PurposeEnum } from '../../api/enums';
import {
  ConsortiumModel,
  CourseModel,
  PostModel,
  ProgrammeModel,
  RecordModel,
  recordModel,
  RegionModel,
  SkillModel,
  view,
  views,
} from '../../api/records';
import { DateScalar } from '../../api/scalars';
import type { Suggestions } from '../../api/suggestions';
import { TextField } from '../../api/text-field';
import {
  countsOf,
  type ConsortiumFit,
  type FitQuestion,
  type Gaps,
  type Graduate,
  type Openers,
  type Overlap,
  type ProgrammeFit,
  type ProgrammeOfConsortium,
  type Reached,
} from '../../pathways';
import type { Catalogue, Code, Day, LanguageTag, Purpose } from '../../recognition';
import { GraduateModel, OpenerModel, ReachCountModel, UnitsShortModel } from './reached.model';
import { SheetPartModel } from './sheet.model';
import { consortiumSummary, programmeSummary } from './sentences';

/** What the answer for a programme and that for a consortium share; `reaches` is resolved beside the question. */
@ObjectType({ isAbstract: true })
export abstract class CurriculumFitModel {
  constructor(
    readonly catalogue: Catalogue,
    readonly question: FitQuestion,
    readonly suggestions: Suggestions,
    readonly fit: {
      readonly regions: readonly Code[];
      readonly reaches: readonly Reached[];
      readonly openers: Openers;
    },
    readonly graduates: readonly Graduate[],
  ) {}

  @Field(() => DateScalar, { description: 'The day on which a programme is begun.' })
  get onDate(): Day {
    return this.question.on;
  }

  @Field(() => Int, { description: 'The state of the register it was found in.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => PurposeEnum, { description: 'Why recognition is sought.' })
  get purpose(): Purpose {
    return this.question.purpose;
  }

  @Field(() => [RegionModel], { description: 'The regions of the posts.' })
  get regions(): readonly RegionModel[] {
    return views(this.catalogue, 'regions', RegionModel, this.fit.regions);
  }

  @Field(() => [ReachCountModel], { description: 'How many posts in regions have which verdict; none is 0.' })
  get counts(): readonly ReachCountModel[] {
    return countsOf(this.fit.reaches).map((counted) => new ReachCountModel(counted));
  }

  @Field(() => [OpenerModel], {
    description:
      'One certificate, course or equivalence more that would turn most posts to `RECOGNISED`: of each kind at most five.',
  })
  get openers(): readonly OpenerModel[] {
    const { certificates, courses, equivalences } = this.fit.openers;
    return [...certificates, ...courses, ...equivalences].map((opener) => new OpenerModel(this.catalogue, opener));
  }
}

@ObjectType('ProgrammeFit', { description: 'What a programme leads to, for whoever completes it.' })
export class ProgrammeFitModel extends CurriculumFitModel {
  constructor(
    catalogue: Catalogue,
    question: FitQuestion,
    suggestions: Suggestions,
    private readonly found: ProgrammeFit,
  ) {
    super(catalogue, question, suggestions, found, [found.graduate]);
  }

  @Field(() => ProgrammeModel, { description: 'The programme.' })
  get programme(): ProgrammeModel {
    return view(this.catalogue, 'programmes', ProgrammeModel, this.found.graduate.programme);
  }

  @Field(() => GraduateModel, { description: 'What whoever completes it has.' })
  get graduate(): GraduateModel {
    return new GraduateModel(this.catalogue, this.found.graduate);
  }

  @Field(() => [UnitsShortModel], { description: 'At most ten, those first that fewest units are lacking of.' })
  get unitsShort(): readonly UnitsShortModel[] {
    return this.found.unitsShort.map((short) => new UnitsShortModel(this.catalogue, short));
  }

  @TextField({ description: 'All of it in paragraphs.' })
  summary(language: LanguageTag): string {
    return programmeSummary(this.catalogue, this.found, this.question, language);
  }
}

@ObjectType('ProgrammeOfConsortium', { description: 'A programme of a consortium, and how far its graduates get.' })
export class ProgrammeOfConsortiumModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly found: ProgrammeOfConsortium,
  ) {}

  @Field(() => GraduateModel, { description: 'What whoever completes it has.' })
  get graduate(): GraduateModel {
    return new GraduateModel(this.catalogue, this.found.graduate);
  }

  @Field(() => [ReachCountModel], { description: 'How many posts in regions have which verdict; none is 0.' })
  get counts(): readonly ReachCountModel[] {
    return this.found.counts.map((counted) => new ReachCountModel(counted));
  }

  @Field(() => [UnitsShortModel], { description: 'At most ten, those first that fewest units are lacking of.' })
  get unitsShort(): readonly UnitsShortModel[] {
    return this.found.unitsShort.map((short) => new UnitsShortModel(this.catalogue, short));
  }
}

@ObjectType('CurriculumOverlap', { description: 'A certificate or course that several programmes have.' })
export class OverlapModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly overlap: Overlap,
  ) {}

  @Field(() => RecordModel, { nullable: true, description: 'The certificate or course.' })
  get record(): RecordModel | null {
    return recordModel(this.catalogue, this.overlap.record);
  }

  @Field(() => [ProgrammeModel], { description: 'The programmes.' })
  get programmes(): readonly ProgrammeModel[] {
    return views(this.catalogue, 'programmes', ProgrammeModel, this.overlap.programmes);
  }
}

@ObjectType('CurriculumGaps', { description: 'What the programmes of a consortium do not lead to.' })
export class GapsModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly gaps: Gaps,
  ) {}

  @Field(() => [PostModel], {
    description:
      'Posts of the fields of the consortium and its programmes for which no graduate is `RECOGNISED` or `CONDITIONAL` in any region asked.',
  })
  get posts(): readonly PostModel[] {
    return views(this.catalogue, 'posts', PostModel, this.gaps.posts);
  }

  @Field(() => [SkillModel], {
    description: 'Skills for these posts of which no programme has a course or gives a certificate.',
  })
  get skills(): readonly SkillModel[] {
    return views(this.catalogue, 'skills', SkillModel, this.gaps.skills);
  }

  @Field(() => [CourseModel], { description: 'Courses of the skills for these posts that no programme has.' })
  get courses(): readonly CourseModel[] {
    return views(this.catalogue, 'courses', CourseModel, this.gaps.courses);
  }
}

@ObjectType('ConsortiumFit', {
  description:
    'What the programmes of a consortium lead to: of each post in each region the best that the graduate of one of them is told.',
})
export class ConsortiumFitModel extends CurriculumFitModel {
  constructor(
    catalogue: Catalogue,
    question: FitQuestion,
    suggestions: Suggestions,
    private readonly code: Code,
    private readonly found: ConsortiumFit,
  ) {
    super(
      catalogue,
      question,
      suggestions,
      found,
      found.programmes.map(({ graduate }) => graduate),
    );
  }

  @Field(() => ConsortiumModel, { description: 'The consortium.' })
  get consortium(): ConsortiumModel {
    return view(this.catalogue, 'consortia', ConsortiumModel, this.code);
  }

  @Field(() => [ProgrammeOfConsortiumModel], { description: 'Its programmes; there may be none in the register.' })
  get programmes(): readonly ProgrammeOfConsortiumModel[] {
    return this.found.programmes.map((each) => new ProgrammeOfConsortiumModel(this.catalogue, each));
  }

  @Field(() => [OverlapModel], { description: 'Certificates, then courses, that several of them have.' })
  get overlaps(): readonly OverlapModel[] {
    return this.found.overlaps.map((overlap) => new OverlapModel(this.catalogue, overlap));
  }

  @Field(() => GapsModel, { description: 'What they do not lead to.' })
  get gaps(): GapsModel {
    return new GapsModel(this.catalogue, this.found.gaps);
  }

  @Field(() => [SheetPartModel], { description: 'The evaluation sheet, along the four headings of the standard.' })
  get evaluation(): readonly SheetPartModel[] {
    return this.found.evaluation.map((part) => new SheetPartModel(this.catalogue, part));
  }

  @TextField({ description: 'All of it in paragraphs.' })
  summary(language: LanguageTag): string {
    return consortiumSummary(this.catalogue, this.code, this.found, this.question, language);
  }
}
