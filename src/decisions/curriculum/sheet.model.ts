/** The evaluation sheet of a consortium as the API shows it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, StandingEnum } from '../../api/enums';
import { RecordModel, recordModel } from '../../api/records';
import { TextField } from '../../api/text-field';
import type { SheetEntry, SheetHeading, SheetItem, SheetItemName, SheetPart } from '../../pathways';
import type { Catalogue, LanguageTag, Standing } from '../../recognition';
import { sheetEntryText, sheetHeading, sheetItemTitle } from './sentences';

export const SheetHeadingEnum = enumOf<SheetHeading>(
  'EvaluationHeading',
  'The four headings of the standard for platforms on which schools and enterprises train together.',
  {
    CONSTRUCTION_PRINCIPLES: 'Who builds it, where, and on what.',
    ORGANISATIONAL_FRAMEWORK: 'Who leads it, who is in it, and where it trains.',
    OPERATIONAL_MECHANISMS: 'What it offers, and by which rules that counts.',
    EVALUATION: 'What comes of it.',
  },
);

export const SheetItemEnum = enumOf<SheetItemName>('EvaluationItemName', 'What an item of the sheet is about.', {
  FIELDS: 'The fields of the consortium and its programmes.',
  MEMBERS_BY_KIND: 'How many members of each kind; a member may be of several.',
  MEMBERS_BY_REGION: 'How many members in each region, of those that state theirs.',
  AGREEMENTS: 'The agreements that it has made, or rests on.',
  FUNDING: 'Who pays for it. The register keeps no record of that.',
  LEAD: 'Who leads it.',
  FOUNDED: 'Since when it has been there.',
  MEMBERS_BY_ROLE: 'How many members that the register names, by role.',
  REPORTED_COUNTS: 'Numbers as they were reported; they are never added to those that are counted.',
  BASES_BY_KIND: 'How many places where it trains.',
  DECISION_MAKING: 'How it decides. The register keeps no record of that.',
  PROGRAMMES_BY_MODE: 'How many programmes of each mode.',
  OPENINGS_BY_KIND: 'How many openings for practice, and their places.',
  AGREEMENTS_IN_FORCE: 'How many of its agreements are in force.',
  EQUIVALENCES_IN_FORCE: 'How many equivalences are in force under these.',
  TEACHERS_AND_MENTORS: 'Who teaches. The register keeps no record of that.',
  POSTS_BY_VERDICT: 'Of each post in each region the best verdict that a graduate is told.',
  POSTS_BY_STANDING: 'How firm the answers are, of those `RECOGNISED` or `CONDITIONAL`.',
  CERTIFICATES_GIVEN: 'What graduates hold.',
  CERTIFICATES_RECOGNISED_ELSEWHERE:
    'For each certificate: in how many of the regions asked, other than its own, a graduate who holds it is `RECOGNISED` for some post.',
  RESULTS_OF_LEARNERS: 'The register keeps no record of that.',
  EMPLOYMENT_OF_GRADUATES: 'The register keeps no record of that.',
  SATISFACTION_OF_EMPLOYERS: 'The register keeps no record of that.',
});

@ObjectType('EvaluationEntry', { description: 'One line of an item: what it is about, and how much of it there is.' })
export class SheetEntryModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly entry: SheetEntry,
  ) {}

  @Field(() => RecordModel, { nullable: true, description: 'The record that it is about, if it is about one.' })
  get record(): RecordModel | null {
    return this.entry.record === undefined ? null : recordModel(this.catalogue, this.entry.record);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The kind, mode, verdict or standing that it is about, if it is about one.',
  })
  get kind(): string | null {
    return this.entry.kind ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'How many; null where nothing is counted.' })
  get count(): number | null {
    return this.entry.count ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'How many places for practice; null elsewhere.' })
  get places(): number | null {
    return this.entry.places ?? null;
  }

  @TextField({ description: 'The line in words.' })
  text(language: LanguageTag): string {
    return sheetEntryText(this.catalogue, this.entry, language);
  }
}

@ObjectType('EvaluationItem', { description: 'What the register knows about one thing, or that it is open.' })
export class SheetItemModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly item: SheetItem,
  ) {}

  @Field(() => SheetItemEnum, { description: 'What it is about.' })
  get name(): SheetItemName {
    return this.item.name;
  }

  @TextField({ description: 'What it is about, in words.' })
  title(language: LanguageTag): string {
    return sheetItemTitle(this.catalogue, this.item, language);
  }

  @Field(() => Boolean, { description: 'False: the register says nothing about it, and it is open.' })
  get known(): boolean {
    return this.item.known;
  }

  @Field(() => [SheetEntryModel], { description: 'None where it is open.' })
  get entries(): readonly SheetEntryModel[] {
    return this.item.entries.map((entry) => new SheetEntryModel(this.catalogue, entry));
  }

  @Field(() => StandingEnum, {
    nullable: true,
    description: 'Of the weakest record that it is read from, and answer that it counts; null where it is open.',
  })
  get standing(): Standing | null {
    return this.item.standing;
  }

  @Field(() => [RecordModel], { description: 'The records that it is read from.' })
  get sources(): readonly RecordModel[] {
    return this.item.sources.flatMap((source) => recordModel(this.catalogue, source) ?? []);
  }
}

@ObjectType('EvaluationPart', { description: 'What stands under one heading of the sheet.' })
export class SheetPartModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly part: SheetPart,
  ) {}

  @Field(() => SheetHeadingEnum, { description: 'The heading.' })
  get heading(): SheetHeading {
    return this.part.heading;
  }

  @TextField({ description: "In the words of the consortium's own standard, where that has four headings." })
  title(language: LanguageTag): string {
    return sheetHeading(this.catalogue, this.part, language);
  }

  @Field(() => [SheetItemModel], { description: 'What stands under it.' })
  get items(): readonly SheetItemModel[] {
    return this.part.items.map((item) => new SheetItemModel(this.catalogue, item));
  }
}
