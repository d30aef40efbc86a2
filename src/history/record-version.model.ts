/** A version of a record, and what it changed. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Version } from '../ledger/history';
import { LedgerEntryModel } from '../api/ledger-entry.model';

@ObjectType('FieldChange', { description: 'A field of a record that a version changed.' })
export class FieldChangeModel {
  @Field(() => String, { description: 'The name of the field, as in the catalogue document.' })
  readonly field: string;

  @Field(() => String, { nullable: true, description: 'What it was, as JSON; null: it was not there.' })
  readonly before: string | null;

  @Field(() => String, { nullable: true, description: 'What it became, as JSON; null: it was taken away.' })
  readonly after: string | null;
}

@ObjectType('RecordVersion', { description: 'A record as one act recorded it.' })
export class RecordVersionModel {
  constructor(
    private readonly version: Version,
    private readonly earlier: Version | undefined,
  ) {}

  @Field(() => LedgerEntryModel, { description: 'The act that recorded it: who, when and why.' })
  get recordedIn(): LedgerEntryModel {
    return this.version.recordedIn;
  }

  @Field(() => LedgerEntryModel, { nullable: true, description: 'The act that ended it; null: it stands.' })
  get supersededIn(): LedgerEntryModel | null {
    return this.version.supersededIn;
  }

  @Field(() => String, { description: 'The whole record as canonical JSON.' })
  get content(): string {
    return this.version.content;
  }

  @Field(() => [FieldChangeModel], {
    description: 'What differs from the version before it; for the first, every field.',
  })
  get changes(): FieldChangeModel[] {
    const [before, after] = [fieldsOf(this.earlier), fieldsOf(this.version)];
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
      .filter((change) => change.before !== change.after);
  }
}

/** The fields of a version as JSON; none where there is no version. */
function fieldsOf(version: Version | undefined): Map<string, string> {
  const record = version === undefined ? {} : (JSON.parse(version.content) as object);
  return new Map(Object.entries(record).map(([field, value]) => [field, JSON.stringify(value)]));
}
