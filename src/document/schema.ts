/** The JSON Schema of the catalogue document, made from the table of fields; published as `catalogue.schema.json`. */
import { AWARDED_WITHIN, RECORD_TYPES } from '../recognition';
import { CURRENCIES } from './currencies';
import { NEEDS, RECORDS, type Shape, type ObjectShape } from './fields';
import { CODE, KEY_PART, MEANS_OF_CONTACT, TAG } from './shape';
import { EMAIL, LINK, LONGEST, TELEPHONE, URI } from './text';

/** A day that there is: the 29th of February in leap years alone. */
const DAY =
  '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))' +
  '|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$';

/** Something that is no blank, and none of those characters that no text may hold which a pattern can name everywhere. */
const TEXT =
  '^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ue000-\\uf8ff\\ufeff\\ufff9-\\uffff]*$';

/** What is refused beyond the fields, by the type of an object. */
const REFUSED: Readonly<Record<string, object>> = {
  Condition: {
    allOf: [
      { if: { properties: { kind: { const: 'EXPERIENCE' } } }, then: { required: ['years'] } },
      { if: { properties: { kind: { const: 'LANGUAGE' } } }, then: { required: ['language'] } },
    ],
    not: { required: ['code'], properties: { code: { type: 'string', pattern: `^${AWARDED_WITHIN}` } } },
  },
  Contact: { anyOf: MEANS_OF_CONTACT.map((field) => ({ required: [field] })) },
  // One of the two.
  IssuerKey: { oneOf: [{ required: ['publicKeyMultibase'] }, { required: ['publicKeyJwk'] }] },
  // Credited units make an equivalence partial, and what is partial is not mutual.
  Equivalence: { not: { required: ['creditedUnits', 'mutual'], properties: { mutual: { const: true } } } },
};

/** Shapes alone: what holds between fields and between records is for `check`. */
export const catalogueSchema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Catalogue document of the skill recognition registry',
  description:
    'Records of the register. A code is unique within its array; days are in UTC+8; a period is [from, until). ' +
    `A name has at most ${String(LONGEST.name)} characters, another text ${String(LONGEST.text)}, an address ${String(LONGEST.link)}. ` +
    '`registry check` also checks what a schema cannot say: that references lead somewhere and trees have no cycles; that periods do not end ' +
    'before they begin, suspensions are in order, and requirements do not overlap; that keys can verify signatures, an issuer belongs to one body, ' +
    'a verification method has one key at a time, and an identifier names one certificate; that the ends of an equivalence or level reference differ, and ' +
    'credited units are those of its end; that a condition of one code is the same everywhere, and one that a programme gives is there; that an amount has at most two ' +
    'decimals; that no key stands twice; that texts are in NFC, ' +
    'and hold no other characters that cannot be seen.',
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
    case 'condition':
      return { type: 'string', pattern: CODE.source, description: 'A code of a condition that a record has.' };
    case 'currency':
      return { enum: [...CURRENCIES] };
    case 'tag':
      return { type: 'string', pattern: TAG.source };
    case 'string':
      return { type: 'string', pattern: TEXT, maxLength: shape.most };
    case 'stringOrText':
      return { anyOf: [{ type: 'string', pattern: TEXT, maxLength: shape.most }, objectSchema(shape.text)] };
    case 'link':
      return { type: 'string', pattern: LINK.source, maxLength: LONGEST.link };
    case 'telephone':
      return { type: 'string', pattern: TELEPHONE.source, maxLength: LONGEST.telephone };
    case 'email':
      return { type: 'string', pattern: EMAIL.source, maxLength: LONGEST.email };
    case 'uri':
      return { type: 'string', pattern: URI.source, maxLength: LONGEST.link };
    case 'keyPart':
      return { type: 'string', pattern: KEY_PART.source, maxLength: shape.most };
    case 'day':
      return { type: 'string', pattern: DAY };
    case 'boolean':
      return { type: 'boolean' };
    case 'true':
      return { const: true };
    case 'number':
      return { type: shape.decimals === 0 ? 'integer' : 'number', minimum: shape.min, maximum: shape.max };
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

function objectSchema({ fields, nonEmpty, type }: ObjectShape): object {
  const required = Object.keys(fields).filter((name) => fields[name].required === true);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(nonEmpty === true && { minProperties: 1 }),
    ...REFUSED[type],
  };
}
