/**
 * What all records have in common on the surface. A model is a view of one record in one snapshot: whatever is reached from it comes from
 * the same snapshot, so that one answer never mixes two revisions.
 */
import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import {
  standingOf,
  type Catalogue,
  type Code,
  type Day,
  type LanguageTag,
  type OtherName,
  type Recorded,
  type RecordType,
  type RecordTypes,
  type Source,
  type Standing,
  type Text,
} from '../../recognition';
import { StandingEnum } from '../enums';
import { Language } from '../../language/language';
import { TextField, TextLanguageField } from '../text-field';
import { languageGiven, nameIn, written } from '../names';
import { CodeScalar, DateScalar } from '../scalars';

@ObjectType('Source', { description: 'Where a record is from.' })
export class SourceModel {
  constructor(private readonly source: Source) {}

  @TextField({
    description:
      'The title of the document or page. A document in one language keeps its title in it: see `titleLanguage`.',
  })
  title(language: LanguageTag): string {
    return written(this.source.title, language);
  }

  @TextLanguageField({ nullable: true, description: 'The language in which `title` then is; null = it is not stated.' })
  titleLanguage(language: LanguageTag): LanguageTag | null {
    return languageOfEither(this.source.title, language);
  }

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  get url(): string | undefined {
    return this.source.url;
  }

  @TextField({ nullable: true, description: 'What to know about it.' })
  note(language: LanguageTag): string | null {
    return this.source.note === undefined ? null : written(this.source.note, language);
  }

  @TextLanguageField({ nullable: true, description: 'The language in which `note` then is; null = it is not stated.' })
  noteLanguage(language: LanguageTag): LanguageTag | null {
    return this.source.note === undefined ? null : languageOfEither(this.source.note, language);
  }
}

const languageOfEither = (text: string | Text, language: LanguageTag): LanguageTag | null =>
  typeof text === 'string' ? null : (languageGiven(text, language) ?? null);

@ObjectType('Period', { description: 'A half-open period `[from, until)` of days; a missing end is open.' })
export class PeriodModel {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null = since ever.' })
  readonly from?: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The first day after the period; null = without end.' })
  readonly until?: Day;
}

@ObjectType('OtherName', {
  description: 'Another name of a record, by which it is found: a synonym, former name, abbreviation or trade word.',
})
export class OtherNameModel {
  @Field(() => Language, {
    nullable: true,
    description: 'The language it is in; null = none in particular.',
  })
  readonly language?: LanguageTag;
  @Field(() => String, { description: 'The name.' })
  readonly text: string;
}

@InterfaceType('RegisterRecord', {
  description: 'Any record of the register.',
  resolveType: (record: RecordModel) => record.constructor,
})
export abstract class RecordModel<R extends Recorded = Recorded> {
  constructor(
    readonly catalogue: Catalogue,
    readonly record: R,
  ) {}

  @Field(() => CodeScalar, { description: 'Its code, unique within its type.' })
  get code(): Code {
    return this.record.code;
  }

  @Field(() => [OtherNameModel], { description: 'By what other names it is known.' })
  get otherNames(): readonly OtherName[] {
    return this.record.otherNames ?? [];
  }

  @Field(() => SourceModel, { nullable: true, description: 'Where it is from.' })
  get source(): SourceModel | null {
    return this.record.source === undefined ? null : new SourceModel(this.record.source);
  }

  @Field(() => StandingEnum, { description: 'How firm it is.' })
  get standing(): Standing {
    return standingOf(this.record);
  }

  protected one<T extends RecordType, M>(type: T, model: ViewOf<T, M>, code: Code): M {
    return view(this.catalogue, type, model, code);
  }

  protected optional<T extends RecordType, M>(type: T, model: ViewOf<T, M>, code: Code | undefined): M | null {
    return code === undefined ? null : view(this.catalogue, type, model, code);
  }

  protected all<T extends RecordType, M>(
    type: T,
    model: ViewOf<T, M>,
    codes: readonly Code[] | undefined,
  ): readonly M[] {
    return views(this.catalogue, type, model, codes);
  }
}

@InterfaceType('NamedRecord', { description: 'A record that has a name.', implements: () => [RecordModel] })
export abstract class NamedRecordModel<
  R extends Recorded & { readonly name: Text } = Recorded & { readonly name: Text },
> extends RecordModel<R> {
  @TextField({ description: 'Its name.' })
  name(language: LanguageTag): string {
    return nameIn(this.record.name, language);
  }
}

export type ViewOf<T extends RecordType, M> = new (catalogue: Catalogue, record: RecordTypes[T]) => M;

/**
 * The model of the record of a code that another record or a decision names.
 * @throws Error where there is none: registers are checked, so this is a fault of ours.
 */
export function view<T extends RecordType, M>(catalogue: Catalogue, type: T, model: ViewOf<T, M>, code: Code): M {
  const record = catalogue.tables[type].find(code);
  if (record === undefined) throw new Error(`revision ${String(catalogue.revision)} has no ${type} \`${code}\``);
  return new model(catalogue, record);
}

export const views = <T extends RecordType, M>(
  catalogue: Catalogue,
  type: T,
  model: ViewOf<T, M>,
  codes: readonly Code[] | undefined,
): readonly M[] => (codes ?? []).map((code) => view(catalogue, type, model, code));
