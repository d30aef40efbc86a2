/** The catalogue document as data: what each type of record may and must have. Shape, references and order of fields all come from here. */
import {
  BASE_KINDS,
  BODY_KINDS,
  CONDITION_KINDS,
  COURSE_CATEGORIES,
  COURSE_STAGES,
  IDENTIFIER_TYPES,
  KEY_CURVES,
  KEY_TYPES,
  LANGUAGES,
  OPENING_KINDS,
  PROGRAMME_MODES,
  PURPOSES,
  SKILL_CATEGORIES,
  STANDINGS,
  STATES,
  type RecordType,
} from '../recognition';
import type { ObjectShape, Shape } from './field-shape';
import { MOST_OF_MULTIKEY } from './key-parts';
import { LONGEST } from './text';

export type { ObjectShape, Shape } from './field-shape';

/** The largest integer of GraphQL. */
const MAX_INT = 2_147_483_647;
/** Amounts up to here are added up exactly, in hundredths. */
const MAX_AMOUNT = 1_000_000_000_000;

const code = { is: 'code', required: true } as const;
const string = { is: 'string', most: LONGEST.text } as const;
const referenceTo = (type: RecordType) => ({ is: 'reference', to: type }) as const;
const whole = (min: number, max = MAX_INT) => ({ is: 'number', min, max, decimals: 0 }) as const;
const required = <K extends Shape>(shape: K) => ({ ...shape, required: true }) as const;
const codesOf = (type: RecordType) => ({ is: 'list', of: referenceTo(type), unique: true }) as const;
const enumList = (values: readonly string[]) => ({ is: 'list', of: { is: 'enum', values }, unique: true }) as const;

const textOf = (most: number): ObjectShape => ({
  is: 'object',
  type: 'Text',
  expected: 'text',
  fields: Object.fromEntries(LANGUAGES.map((language) => [language, { is: 'string', most }])),
  nonEmpty: true,
});
const text = textOf(LONGEST.text);
const name = textOf(LONGEST.name);
const stringOrText = {
  is: 'stringOrText',
  most: LONGEST.text,
  text: { ...text, expected: 'stringOrText' },
} as const satisfies Shape;
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
    years: { is: 'number', min: 0, max: 100 },
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
    order: required(whole(-MAX_INT)),
    name: required(name),
    descriptor: text,
  },
};
const route: ObjectShape = {
  is: 'object',
  type: 'Route',
  expected: 'route',
  fields: { code, name, needs: required({ is: 'list', of: { is: 'need' }, mayBeEmpty: true }), conditions },
};
const onward: ObjectShape = {
  is: 'object',
  type: 'Onward',
  expected: 'onward',
  fields: { maxSteps: required(whole(2, 8)) },
};
const otherName: ObjectShape = {
  is: 'object',
  type: 'OtherName',
  expected: 'otherName',
  fields: { language: { is: 'enum', values: LANGUAGES }, text: required({ is: 'string', most: LONGEST.name }) },
};
const source: ObjectShape = {
  is: 'object',
  type: 'Source',
  expected: 'source',
  fields: { title: required(stringOrText), url: { is: 'link' }, note: stringOrText },
};

const contact: ObjectShape = {
  is: 'object',
  type: 'Contact',
  role: 'contact',
  expected: 'contact',
  fields: {
    name,
    address: text,
    telephone: { is: 'telephone' },
    email: { is: 'email' },
    website: { is: 'link' },
    openingHours: text,
    regions: codesOf('regions'),
  },
};
const review: ObjectShape = {
  is: 'object',
  type: 'Review',
  expected: 'review',
  fields: { text: required(text), website: { is: 'link' }, days: whole(1) },
};

const member: ObjectShape = {
  is: 'object',
  type: 'Member',
  expected: 'member',
  fields: { body: required(referenceTo('bodies')), role: required(name), period },
};
const count: ObjectShape = {
  is: 'object',
  type: 'ReportedCount',
  expected: 'count',
  fields: { what: required(name), value: required(whole(0)), on: required({ is: 'day' }) },
};
const base: ObjectShape = {
  is: 'object',
  type: 'Base',
  expected: 'base',
  fields: {
    code,
    name: required(name),
    kind: required({ is: 'enum', values: BASE_KINDS }),
    host: referenceTo('bodies'),
  },
};
const standard: ObjectShape = {
  is: 'object',
  type: 'PlatformStandard',
  expected: 'standard',
  fields: { title: required(name), headings: required({ is: 'list', of: name, unique: true }) },
};
const money: ObjectShape = {
  is: 'object',
  type: 'Money',
  expected: 'money',
  fields: {
    amount: required({ is: 'number', min: 0, max: MAX_AMOUNT, decimals: 2 }),
    currency: required({ is: 'currency' }),
  },
};
const gives: ObjectShape = {
  is: 'object',
  type: 'Gives',
  expected: 'gives',
  fields: { certificates: codesOf('certificates'), conditions: { is: 'list', of: { is: 'condition' }, unique: true } },
  nonEmpty: true,
};

const identifier: ObjectShape = {
  is: 'object',
  type: 'CertificateIdentifier',
  expected: 'identifier',
  fields: {
    identifier: required({ is: 'string', most: LONGEST.link }),
    type: required({ is: 'enum', values: IDENTIFIER_TYPES }),
  },
};
/** As long as the numbers of a key of 8,192 bits; the exponent is a small one, so that no signature takes long to verify. */
const keyNumber = { is: 'keyPart', most: 1_400 } as const;
const publicKeyJwk: ObjectShape = {
  is: 'object',
  type: 'PublicKeyJwk',
  role: 'publicKey',
  expected: 'publicKeyJwk',
  fields: {
    kty: required({ is: 'enum', values: KEY_TYPES }),
    crv: { is: 'enum', values: KEY_CURVES },
    x: keyNumber,
    y: keyNumber,
    n: keyNumber,
    e: { is: 'keyPart', most: 8 },
  },
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
  regions: record('Region', { name: required(name), parent: referenceTo('regions'), iso: string }),
  fields: record('Field', { name: required(name), parent: referenceTo('fields'), isced: string }),
  units: record('Unit', { name: required(name), field: referenceTo('fields') }),
  frameworks: record('Framework', {
    name: required(name),
    region: referenceTo('regions'),
    levels: required({ is: 'list', of: level }),
  }),
  levelReferences: record('LevelReference', { a: required(placement), b: required(placement), period }),
  bodies: record('Body', {
    name: required(name),
    kinds: required(enumList(BODY_KINDS)),
    region: referenceTo('regions'),
    website: { is: 'link' },
    contacts: { is: 'list', of: contact, unique: true },
    review,
  }),
  certificates: record('Certificate', {
    name: required(name),
    body: required(referenceTo('bodies')),
    region: referenceTo('regions'),
    field: referenceTo('fields'),
    units: codesOf('units'),
    placements: { is: 'list', of: placement, unique: true },
    awarded: period,
    validMonths: whole(1),
    identifiers: { is: 'list', of: identifier, unique: true },
  }),
  posts: record('Post', {
    name: required(name),
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
    name: required(name),
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
  postGroups: record('PostGroup', { name: required(name), posts: required(codesOf('posts')) }),
  courses: record('Course', {
    name: required(name),
    category: { is: 'enum', values: COURSE_CATEGORIES },
    stages: enumList(COURSE_STAGES),
    certificates: codesOf('certificates'),
    units: codesOf('units'),
  }),
  skills: record('Skill', {
    name: required(name),
    category: required({ is: 'enum', values: SKILL_CATEGORIES }),
    posts: required(codesOf('posts')),
    courses: codesOf('courses'),
    certificates: codesOf('certificates'),
  }),
  consortia: record('Consortium', {
    name: required(name),
    region: required(referenceTo('regions')),
    field: referenceTo('fields'),
    lead: referenceTo('bodies'),
    founded: { is: 'day' },
    members: required({ is: 'list', of: member, unique: true }),
    counts: { is: 'list', of: count, unique: true },
    bases: { is: 'list', of: base },
    standard,
    agreements: codesOf('agreements'),
  }),
  programmes: record('Programme', {
    name: required(name),
    providers: required(codesOf('bodies')),
    consortium: referenceTo('consortia'),
    region: required(referenceTo('regions')),
    field: referenceTo('fields'),
    level: placement,
    mode: required({ is: 'enum', values: PROGRAMME_MODES }),
    months: whole(0),
    hours: whole(0),
    cost: money,
    languages: { is: 'list', of: { is: 'tag' }, unique: true },
    places: whole(0),
    courses: codesOf('courses'),
    entry: { is: 'list', of: route },
    gives: required(gives),
    period,
  }),
  openings: record('Opening', {
    name: required(name),
    provider: required(referenceTo('bodies')),
    programme: referenceTo('programmes'),
    consortium: referenceTo('consortia'),
    kind: required({ is: 'enum', values: OPENING_KINDS }),
    places: required(whole(0)),
    period,
  }),
  issuerKeys: record('IssuerKey', {
    body: required(referenceTo('bodies')),
    issuer: required({ is: 'uri' }),
    verificationMethod: required({ is: 'uri' }),
    publicKeyMultibase: { is: 'keyPart', most: MOST_OF_MULTIKEY },
    publicKeyJwk,
    period,
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
