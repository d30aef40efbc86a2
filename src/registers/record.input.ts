/** A record of the registers of reference, as an act brings it. Agreements and equivalences have acts of their own. */
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { RECORD_TYPE_TEXTS, RecordTypeEnum } from '../api/enums';
import { badRequest } from '../api/errors';
import { documentRecord, RECORD_INPUTS } from '../api/inputs';
import type { RecordKey } from '../document';
import type { Recorded } from '../recognition';

type ReferenceTypes = Omit<typeof RecordTypeEnum, 'AGREEMENT' | 'EQUIVALENCE'>;

const types = Object.fromEntries(
  Object.entries(RecordTypeEnum).filter(([name]) => name !== 'AGREEMENT' && name !== 'EQUIVALENCE'),
) as ReferenceTypes;

/** The types of records that are registered, amended and retired by those whose they are. */
export const ReferenceTypeEnum = types;
export type ReferenceType = (typeof types)[keyof typeof types];

registerEnumType(ReferenceTypeEnum, {
  name: 'ReferenceType',
  description: 'The types of records that are registered, amended and retired by those whose they are.',
  valuesMap: Object.fromEntries(
    Object.keys(types).map((name) => [name, RECORD_TYPE_TEXTS[name as keyof typeof types]]),
  ),
});

/** As `levelReference` for `LEVEL_REFERENCE`. */
const fieldOf = (name: string): string =>
  name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const TYPES = new Map(Object.entries(ReferenceTypeEnum).map(([name, type]) => [fieldOf(name), type]));

@InputType({ isOneOf: true, description: 'One record, whole, under the field of its type.' })
export class RecordInput {}

for (const [field, type] of TYPES)
  Field(() => RECORD_INPUTS[type], { nullable: true, description: `One of the ${type}.` })(
    RecordInput.prototype,
    field,
  );

/** The record that is given, in the shape of the catalogue document, and what it is. */
export function recordOf(input: RecordInput): { about: RecordKey; record: Recorded } {
  for (const [field, given] of Object.entries(input) as [string, object | null | undefined][]) {
    const type = TYPES.get(field);
    if (type === undefined || given === null || given === undefined) continue;
    const record = documentRecord(type, given);
    return { about: { type, code: record.code }, record };
  }
  throw badRequest('NO_RECORD');
}
