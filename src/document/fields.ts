/** The catalogue document as data: what each type of record may and must have. Shape, references and order of fields all come from here. */
import { BODY_KINDS, CONDITION_KINDS, LANGUAGES, PURPOSES, STANDINGS, STATES, type RecordType } from '../recognition';
import type { EXPECTED } from './problem-messages';

/** What a value may be. */
export type Kind =
  | { readonly is: 'code' }
  | { readonly is: 'string' }
  | { readonly is: 'link' }
  | { readonly is: 'day' }
  | { readonly is: 'boolean' }
  | { readonly is: 'true' }
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
  | { readonly is: 'one'; readonly of: readonly string[] }
  | { readonly is: 'reference'; readonly to: RecordType }
  | { readonly is: 'list'; readonly of: Kind; readonly mayBeEmpty?: true; readonly unique?: true }
  | ObjectKind
  | { readonly is: 'need' };

export interface ObjectKind {
  readonly is: 'object';
  /** The name of the type, where a surface has to give it one. */
  readonly type: string;
  /** What it is in a message. */
  readonly a: keyof typeof EXPECTED;
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** What is checked of it beyond its fields. */
  readonly role?: 'period' | 'level' | 'condition';
  /** At least one field has to be given. */
  readonly some?: true;
}
export type FieldKind = Kind & { readonly required?: true };

/** The largest whole number that GraphQL can say. */
const LARGEST = 2_147_483_647;

const code = { is: 'code', required: true } as const;
const string = { is: 'string' } as const;
const to = (type: RecordType) => ({ is: 'reference', to: type }) as const;
const must = <K extends Kind>(kind: K) => ({ ...kind, required: true }) as const;
const codes = (type: RecordType) => ({ is: 'list', of: to(type), unique: true }) as const;
const words = (of: readonly string[]) => ({ is: 'list', of: { is: 'one', of }, unique: true }) as const;

const text: ObjectKind = {
  is: 'object',
  type: 'Text',
  a: 'text',
  fields: Object.fromEntries(LANGUAGES.map((language) => [language, string])),
  some: true,
};
const period: ObjectKind = {
  is: 'object',
  type: 'Period',
  role: 'period',
  a: 'period',
  fields: { from: { is: 'day' }, until: { is: 'day' } },
  some: true,
};
const placement: ObjectKind = {
  is: 'object',
  type: 'Placement',
  role: 'level',
  a: 'placement',
  fields: { framework: must(to('frameworks')), level: code },
};
const condition: ObjectKind = {
  is: 'object',
  type: 'Condition',
  role: 'condition',
  a: 'condition',
  fields: {
    code,
    kind: must({ is: 'one', of: CONDITION_KINDS }),
    text: must(text),
    years: { is: 'number', least: 0, most: 100, whole: false },
    language: string,
  },
};
const conditions = { is: 'list', of: condition } as const;
const level: ObjectKind = {
  is: 'object',
  type: 'Level',
  a: 'level',
  fields: {
    code,
    order: must({ is: 'number', least: -LARGEST, most: LARGEST, whole: true }),
    name: must(text),
    descriptor: text,
  },
};
const route: ObjectKind = {
  is: 'object',
  type: 'Route',
  a: 'route',
  fields: { code, name: text, needs: must({ is: 'list', of: { is: 'need' }, mayBeEmpty: true }), conditions },
};
const onward: ObjectKind = {
  is: 'object',
  type: 'Onward',
  a: 'onward',
  fields: { maxSteps: must({ is: 'number', least: 2, most: 8, whole: true }) },
};
const source: ObjectKind = {
  is: 'object',
  type: 'Source',
  a: 'source',
  fields: { title: must(string), url: { is: 'link' }, note: string },
};

/** The three kinds of need, by the field that tells them apart. */
export const NEEDS: Readonly<Record<'certificate' | 'framework' | 'units', ObjectKind>> = {
  certificate: {
    is: 'object',
    type: 'CertificateNeed',
    a: 'need',
    fields: { certificate: must(to('certificates')) },
  },
  framework: {
    is: 'object',
    type: 'LevelNeed',
    role: 'level',
    a: 'need',
    fields: { ...placement.fields, field: to('fields'), referenced: { is: 'true' } },
  },
  units: { is: 'object', type: 'UnitsNeed', a: 'need', fields: { units: must(codes('units')) } },
};

const record = (type: string, fields: ObjectKind['fields']): ObjectKind => ({
  is: 'object',
  type,
  a: 'record',
  fields: { code, ...fields, standing: { is: 'one', of: STANDINGS }, source },
});

export const RECORDS: Readonly<Record<RecordType, ObjectKind>> = {
  regions: record('Region', { name: must(text), parent: to('regions'), iso: string }),
  fields: record('Field', { name: must(text), parent: to('fields'), isced: string }),
  units: record('Unit', { name: must(text), field: to('fields') }),
  frameworks: record('Framework', { name: must(text), region: to('regions'), levels: must({ is: 'list', of: level }) }),
  levelReferences: record('LevelReference', { a: must(placement), b: must(placement), period }),
  bodies: record('Body', {
    name: must(text),
    kinds: must(words(BODY_KINDS)),
    region: to('regions'),
    website: { is: 'link' },
  }),
  certificates: record('Certificate', {
    name: must(text),
    body: must(to('bodies')),
    region: to('regions'),
    field: to('fields'),
    units: codes('units'),
    placements: { is: 'list', of: placement, unique: true },
    awarded: period,
    validMonths: { is: 'number', least: 1, most: LARGEST, whole: true },
  }),
  posts: record('Post', { name: must(text), field: to('fields'), isco: string, esco: string, occupationCode: string }),
  requirements: record('Requirement', {
    post: must(to('posts')),
    region: must(to('regions')),
    period,
    regulated: { is: 'boolean' },
    authority: to('bodies'),
    routes: must({ is: 'list', of: route }),
  }),
  agreements: record('Agreement', {
    name: must(text),
    parties: must(codes('bodies')),
    regions: must(codes('regions')),
    purposes: must(words(PURPOSES)),
    period,
    onward,
    state: { is: 'one', of: STATES },
  }),
  equivalences: record('Equivalence', {
    agreement: must(to('agreements')),
    from: must(to('certificates')),
    to: must(to('certificates')),
    mutual: { is: 'boolean' },
    regions: codes('regions'),
    purposes: words(PURPOSES),
    period,
    awarded: period,
    creditedUnits: codes('units'),
    conditions,
    state: { is: 'one', of: STATES },
  }),
  exclusions: record('Exclusion', {
    certificate: must(to('certificates')),
    posts: codes('posts'),
    regions: must(codes('regions')),
    purposes: must(words(PURPOSES)),
    period,
    reason: must(text),
  }),
};

/** Which kind of need a value is, by the field that tells; undefined where none does. */
export const needKind = (value: object): ObjectKind | undefined =>
  'certificate' in value
    ? NEEDS.certificate
    : 'units' in value
      ? NEEDS.units
      : 'framework' in value
        ? NEEDS.framework
        : undefined;
