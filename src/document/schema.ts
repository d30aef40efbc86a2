/** The JSON Schema of the catalogue document, made from the table of fields; published as `catalogue.schema.json`. */
import { RECORD_TYPES } from '../recognition';
import { NEEDS, RECORDS, type Shape, type ObjectShape } from './fields';
import { CODE } from './shape';
import { LINK, LONGEST } from './text';

const DAY = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';

/** Shapes alone: what holds between fields and between records is for `check`. */
export const catalogueSchema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Catalogue document of the skill recognition registry',
  description:
    'Records of the register. A code is unique within its array; days are in UTC+8; a period is [from, until). ' +
    `A name has at most ${String(LONGEST.name)} characters, another text ${String(LONGEST.text)}, an address ${String(LONGEST.link)}. ` +
    '`registry check` also checks what a schema cannot say: references, cycles, overlaps, units; that texts are in NFC, and hold no control ' +
    'characters, line breaks or others that cannot be seen.',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(RECORD_TYPES.map((type) => [type, { type: 'array', items: schemaOf(RECORDS[type]) }])),
});

function schemaOf(shape: Shape): object {
  switch (shape.is) {
    case 'code':
    case 'reference':
      return {
        type: 'string',
        pattern: CODE.source,
        ...(shape.is === 'reference' && { description: `A code of ${shape.to}.` }),
      };
    case 'string':
      return { type: 'string', pattern: '\\S', maxLength: shape.most };
    case 'link':
      return { type: 'string', pattern: LINK.source, maxLength: LONGEST.link };
    case 'day':
      return { type: 'string', pattern: DAY };
    case 'boolean':
      return { type: 'boolean' };
    case 'true':
      return { const: true };
    case 'number':
      return { type: shape.integer ? 'integer' : 'number', minimum: shape.min, maximum: shape.max };
    case 'enum':
      return { enum: shape.values };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of),
        ...(shape.mayBeEmpty !== true && { minItems: 1 }),
        ...(shape.unique === true && { uniqueItems: true }),
      };
    case 'need':
      return { anyOf: Object.values(NEEDS).map(schemaOf) };
    case 'object':
      return objectSchema(shape);
  }
}

function objectSchema({ fields, nonEmpty, role }: ObjectShape): object {
  const required = Object.keys(fields).filter((name) => fields[name].required === true);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(nonEmpty === true && { minProperties: 1 }),
    ...(role === 'condition' && {
      allOf: [
        { if: { properties: { kind: { const: 'EXPERIENCE' } } }, then: { required: ['years'] } },
        { if: { properties: { kind: { const: 'LANGUAGE' } } }, then: { required: ['language'] } },
      ],
    }),
  };
}
