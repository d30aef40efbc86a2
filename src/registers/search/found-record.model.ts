/** What a record that was found says of itself, however it was found. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Catalogue, Code, LanguageTag, Recorded, RecordType, Text } from '../../recognition';
import { RecordTypeEnum } from '../../api/enums';
import { nameIn } from '../../api/names';
import { RECORD_MODELS, RecordModel, view, type ViewOf } from '../../api/records';
import { CodeScalar } from '../../api/scalars';
import { TextField } from '../../api/text-field';

@ObjectType({ isAbstract: true })
export abstract class FoundRecordModel {
  protected constructor(
    readonly catalogue: Catalogue,
    private readonly foundType: RecordType,
    private readonly foundCode: Code,
  ) {}

  @Field(() => RecordTypeEnum, { description: 'What type of record it is.' })
  get type(): RecordType {
    return this.foundType;
  }

  @Field(() => CodeScalar, { description: 'Its code.' })
  get code(): Code {
    return this.foundCode;
  }

  @Field(() => RecordModel, { description: 'The record itself.' })
  get record(): RecordModel {
    return view(this.catalogue, this.type, RECORD_MODELS[this.type] as ViewOf<RecordType, RecordModel>, this.code);
  }

  @TextField({ description: 'Its name; its code where records of its type have no names.' })
  name(language: LanguageTag): string {
    const { name, code } = this.catalogue.tables[this.type].find(this.code) as Recorded & { readonly name?: Text };
    return name === undefined ? code : nameIn(name, language);
  }
}
