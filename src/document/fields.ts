/** The catalogue document as data: what each type of record may and must have. Shape, references and order of fields all come from here. */
import { BODY_KINDS, CONDITION_KINDS, LANGUAGES, PURPOSES, STANDINGS, STATES, type RecordType } from '../recognition';
import type { EXPECTED } from './expected';

/** What a value may be. */
export type Shape =
  | { readonly is: 'code' }
  | { readonly is: 'string' }
  | { readonly is: 'link' }
  | { readonly is: 'day' }
  | { readonly is: 'boolean' }
  | { readonly is: 'true' }
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly integer: boolean }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'reference'; readonly to: RecordType }
  | { readonly is: 'list'; readonly of: Shape; readonly mayBeEmpty?: true; readonly unique?: true }
  | ObjectShape
  | { readonly is: 'need' };

export interface ObjectShape {
  readonly is: 'object';
  /** The name of the type, where a surface has to give it one. */
  readonly type: string;
  /** What a message says was expected where something else stands. */
  readonly expected: keyof typeof EXPECTED;
  readonly fields: Readonly<Record<string, FieldShape>>;
  /** What is checked of it beyond its fields. */
  readonly role?: 'period' | 'level' | 'condition';
  /** At least one field has to be given. */
  readonly nonEmpty?: true;
}
export type FieldShape = Shape & { readonly required?: true };

/** The largest integer of GraphQL. */
const MAX_INT = 2_147_483_647;

const code = { is: 'code', required: true } as const;
const string = { is: 'string' } as const;
const referenceTo = (type: RecordType) => ({ is: 'reference', to: type }) as const;
const required = <K extends Shape>(shape: K) => ({ ...shape, required: true }) as const;
const codesOf = (type: RecordType) => ({ is: 'list', of: referenceTo(type), unique: true }) as const;
const enumList = (values: readonly string[]) => ({ is: 'list', of: { is: 'enum', values }, unique: true }) as const;

const text: ObjectShape = {
  is: 'object',
  type: 'Text',
  expected: 'text',
  fields: Object.fromEntries(LANGUAGES.map((language) => [language, string])),
  nonEmpty: true,
};
const period: ObjectShape = {
  is: 'object',
  type: 'Period',
  role: 'period',
  expected: 'period',
  fields: { from: { is: 'day' }, until: { is: 'day' } },
  nonEmpty: true,
};
const suspension: ObjectShape = {
  ...period,
  type: 'Suspension',
  expected: 'suspension',
  fields: { from: required({ is: 'day' }), until: { is: 'day' } },
};
const suspensions = { is: 'list', of: suspension } as const;
const placement: ObjectShape = {
  is: 'object',
  type: 'Placement',
  role: 'level',
  expected: 'placement',
  fields: { framework: required(referenceTo('frameworks')), level: code },
};
const condition: ObjectShape = {
  is: 'object',
  type: 'Condition',
  role: 'condition',
  expected: 'condition',
  fields: {
    code,
    kind: required({ is: 'enum', values: CONDITION_KINDS }),
    text: required(text),
    years: { is: 'number', min: 0, max: 100, integer: false },
    language: string,
  },
};
const conditions = { is: 'list', of: condition } as const;
const level: ObjectShape = {
  is: 'object',
  type: 'Level',
  expected: 'level',
  fields: {
    code,
    order: required({ is: 'number', min: -MAX_INT, max: MAX_INT, integer: true }),
    name: required(text),
    descriptor: text,
  },
};
const route: ObjectShape = {
  is: 'object',
  type: 'Route',
  expected: 'route',
  fields: { code, name: text, needs: required({ is: 'list', of: { is: 'need' }, mayBeEmpty: true }), conditions },
};
const onward: ObjectShape = {
  is: 'object',
  type: 'Onward',
  expected: 'onward',
  fields: { maxSteps: required({ is: 'number', min: 2, max: 8, integer: true }) },
};
const otherName: ObjectShape = {
  is: 'object',
  type: 'OtherName',
  expected: 'otherName',
  fields: { language: { is: 'enum', values: LANGUAGES }, text: required(string) },
};
const source: ObjectShape = {
  is: 'object',
  type: 'Source',
  expected: 'source',
  fields: { title: required(string), url: { is: 'link' }, note: string },
};

/** The three kinds of need, by the field that tells them apart. */
export const NEEDS: Readonly<Record<'certificate' | 'framework' | 'units', ObjectShape>> = {
  certificate: {
    is: 'object',
    type: 'CertificateNeed',
    expected: 'need',
    fields: { certificate: required(referenceTo('certificates')) },
  },
  framework: {
    is: 'object',
    type: 'LevelNeed',
    role: 'level',
    expected: 'need',
    fields: { ...placement.fields, field: referenceTo('fields'), referenced: { is: 'true' } },
  },
  units: { is: 'object', type: 'UnitsNeed', expected: 'need', fields: { units: required(codesOf('units')) } },
};

const record = (type: string, { name, ...fields }: ObjectShape['fields']): ObjectShape => ({
  is: 'object',
  type,
  expected: 'record',
  fields: {
    code,
    ...(name !== undefined && { name }),
    otherNames: { is: 'list', of: otherName, unique: true },
    ...fields,
    standing: { is: 'enum', values: STANDINGS },
    source,
  },
});

export const RECORDS: Readonly<Record<RecordType, ObjectShape>> = {
  regions: record('Region', { name: required(text), parent: referenceTo('regions'), iso: string }),
  fields: record('Field', { name: required(text), parent: referenceTo('fields'), isced: string }),
  units: record('Unit', { name: required(text), field: referenceTo('fields') }),
  frameworks: record('Framework', {
    name: required(text),
    region: referenceTo('regions'),
    levels: required({ is: 'list', of: level }),
  }),
  levelReferences: record('LevelReference', { a: required(placement), b: required(placement), period }),
  bodies: record('Body', {
    name: required(text),
    kinds: required(enumList(BODY_KINDS)),
    region: referenceTo('regions'),
    website: { is: 'link' },
  }),
  certificates: record('Certificate', {
    name: required(text),
    body: required(referenceTo('bodies')),
    region: referenceTo('regions'),
    field: referenceTo('fields'),
    units: codesOf('units'),
    placements: { is: 'list', of: placement, unique: true },
    awarded: period,
    validMonths: { is: 'number', min: 1, max: MAX_INT, integer: true },
  }),
  posts: record('Post', {
    name: required(text),
    field: referenceTo('fields'),
    isco: string,
    esco: string,
    occupationCode: string,
  }),
  requirements: record('Requirement', {
    post: required(referenceTo('posts')),
    region: required(referenceTo('regions')),
    period,
    regulated: { is: 'boolean' },
    authority: referenceTo('bodies'),
    routes: required({ is: 'list', of: route }),
  }),
  agreements: record('Agreement', {
    name: required(text),
    parties: required(codesOf('bodies')),
    regions: required(codesOf('regions')),
    purposes: required(enumList(PURPOSES)),
    period,
    onward,
    state: { is: 'enum', values: STATES },
    suspensions,
  }),
  equivalences: record('Equivalence', {
    agreement: required(referenceTo('agreements')),
    from: required(referenceTo('certificates')),
    to: required(referenceTo('certificates')),
    mutual: { is: 'boolean' },
    regions: codesOf('regions'),
    purposes: enumList(PURPOSES),
    period,
    awarded: period,
    creditedUnits: codesOf('units'),
    conditions,
    state: { is: 'enum', values: STATES },
    suspensions,
  }),
  exclusions: record('Exclusion', {
    certificate: required(referenceTo('certificates')),
    posts: codesOf('posts'),
    regions: required(codesOf('regions')),
    purposes: required(enumList(PURPOSES)),
    period,
    reason: required(text),
  }),
};

/** The shape of a need, by the field that tells; undefined where none does. */
export const needShape = (value: object): ObjectShape | undefined =>
  'certificate' in value
    ? NEEDS.certificate
    : 'units' in value
      ? NEEDS.units
      : 'framework' in value
        ? NEEDS.framework
        : undefined;
