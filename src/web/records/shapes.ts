/** What each type of record consists of, in order: its facts, its forms and its changes are all shown by this table. */
import type * as inputs from '../graphql/graphql';
import type { RecordType } from '../graphql/graphql';
import type { NamedType } from '../parts/record-picker';
import { PURPOSES, STANDINGS } from '../parts/words';
import { FIELD_WORDS, OFFICES_ALONE, OTHER_LANGUAGE } from './field-words';
import type { Fields, FieldShape, Shape } from './shape';
import { STANDING_MEANINGS } from './standing-words';
import {
  BASE_KINDS,
  BODY_KINDS,
  CONDITION_KINDS,
  COURSE_CATEGORIES,
  COURSE_STAGES,
  IDENTIFIER_TYPES,
  LANGUAGES,
  OPENING_KINDS,
  PROGRAMME_MODES,
  SKILL_CATEGORIES,
  STATES,
} from './words';

export { fieldsOf, kindOf } from './shape';
export type { Fields, FieldShape, Kinds, Shape } from './shape';

type Words = keyof typeof FIELD_WORDS;
/** The type is checked against the schema: no field of an input is left out. */
type FieldsOf<Input> = Readonly<Record<keyof Input, FieldShape>>;

const field = (label: Words, shape: Shape): FieldShape => ({ label: FIELD_WORDS[label], shape });
const must = (label: Words, shape: Shape): FieldShape => ({ label: FIELD_WORDS[label], shape, required: true });
const to = (type: NamedType): Shape => ({ is: 'record', type });
const list = (of: Shape): Shape => ({ is: 'list', of });
const group = <Input>(fields: FieldsOf<Input>): Shape => ({ is: 'group', fields });

const text: Shape = { is: 'text' };
const line: Shape = { is: 'line' };
const link: Shape = { is: 'link' };
const code: Shape = { is: 'code' };
const day: Shape = { is: 'day' };
const levelOf: Shape = { is: 'level' };
const flag: Shape = { is: 'flag' };
const years: Shape = { is: 'number', whole: false };
const whole: Shape = { is: 'number', whole: true };
const purposes = list({ is: 'one', of: PURPOSES });

const period = group<inputs.PeriodInput>({ from: field('from', day), until: field('until', day) });
const placement = group<inputs.PlacementInput>({
  framework: must('framework', to('FRAMEWORK')),
  level: must('level', levelOf),
});
const condition = group<inputs.ConditionInput>({
  code: must('code', code),
  kind: must('kind', { is: 'one', of: CONDITION_KINDS }),
  text: must('text', text),
  years: field('years', years),
  language: field('language', line),
});
const NEED: FieldsOf<inputs.NeedInput> = {
  certificate: must('certificate', to('CERTIFICATE')),
  framework: must('framework', to('FRAMEWORK')),
  level: must('level', levelOf),
  field: field('field', to('FIELD')),
  referenced: field('referenced', flag),
  units: must('units', list(to('UNIT'))),
};
const need: Shape = {
  is: 'group',
  fields: NEED,
  kinds: {
    certificate: { label: FIELD_WORDS.certificate, fields: ['certificate'] },
    framework: { label: FIELD_WORDS.level, fields: ['framework', 'level', 'field', 'referenced'] },
    units: { label: FIELD_WORDS.units, fields: ['units'] },
  },
};
const route = group<inputs.RouteInput>({
  code: must('code', code),
  name: field('name', text),
  needs: must('needs', list(need)),
  conditions: field('conditions', list(condition)),
});
const level = group<inputs.LevelInput>({
  code: must('code', code),
  order: must('order', whole),
  name: must('name', text),
  descriptor: field('descriptor', text),
});
const SOURCE: FieldsOf<inputs.SourceInput> = {
  titleIn: field('title', text),
  title: { ...field('title', line), folded: OTHER_LANGUAGE.title },
  url: field('url', link),
  noteIn: field('note', text),
  note: { ...field('note', line), folded: OTHER_LANGUAGE.note },
};
const source: Shape = { is: 'group', fields: SOURCE, oneOf: ['titleIn', 'title'] };

const otherName = group<inputs.OtherNameInput>({
  text: must('otherName', line),
  language: field('inLanguage', { is: 'one', of: LANGUAGES }),
});

const otherNames = field('otherNames', list(otherName));
/** What a record begins with: one that has a name, and one that has none. */
const named = { code: must('code', code), name: must('name', text), otherNames };
const nameless = { code: must('code', code), otherNames };
const foot = {
  standing: must('standing', { is: 'one', of: STANDINGS, means: STANDING_MEANINGS }),
  source: field('source', source),
};

const REGION: FieldsOf<inputs.RegionInput> = {
  ...named,
  parent: field('parent', to('REGION')),
  iso: field('iso', line),
  ...foot,
};
const FIELD: FieldsOf<inputs.FieldInput> = {
  ...named,
  parent: field('parent', to('FIELD')),
  isced: field('isced', line),
  ...foot,
};
const UNIT: FieldsOf<inputs.UnitInput> = { ...named, field: field('field', to('FIELD')), ...foot };
const FRAMEWORK: FieldsOf<inputs.FrameworkInput> = {
  ...named,
  region: field('region', to('REGION')),
  levels: must('levels', list(level)),
  ...foot,
};
const LEVEL_REFERENCE: FieldsOf<inputs.LevelReferenceInput> = {
  ...nameless,
  a: must('a', placement),
  b: must('b', placement),
  period: field('period', period),
  ...foot,
};
const contact = group<inputs.ContactInput>({
  name: field('office', text),
  telephone: field('telephone', { is: 'telephone' }),
  email: field('email', { is: 'email' }),
  website: field('enquiriesPage', link),
  address: field('address', text),
  openingHours: field('openingHours', text),
  regions: field('forRegions', list(to('REGION'))),
});
const review = group<inputs.ReviewInput>({
  text: must('reviewText', text),
  days: field('reviewDays', whole),
  website: field('reviewPage', link),
});
const BODY: FieldsOf<inputs.BodyInput> = {
  ...named,
  kinds: must('kinds', list({ is: 'one', of: BODY_KINDS })),
  region: field('region', to('REGION')),
  website: field('website', link),
  contacts: { ...field('contacts', list(contact)), help: OFFICES_ALONE },
  review: field('review', review),
  ...foot,
};
const certificateIdentifier = group<inputs.CertificateIdentifierInput>({
  identifier: must('identifier', line),
  type: must('identifierType', { is: 'one', of: IDENTIFIER_TYPES }),
});
const CERTIFICATE: FieldsOf<inputs.CertificateInput> = {
  ...named,
  body: must('body', to('BODY')),
  region: field('awardedIn', to('REGION')),
  field: field('field', to('FIELD')),
  placements: field('placements', list(placement)),
  units: field('units', list(to('UNIT'))),
  awarded: field('awarded', period),
  validMonths: field('validMonths', whole),
  identifiers: field('identifiers', list(certificateIdentifier)),
  ...foot,
};
const POST: FieldsOf<inputs.PostInput> = {
  ...named,
  field: field('field', to('FIELD')),
  isco: field('isco', line),
  esco: field('esco', line),
  occupationCode: field('occupationCode', line),
  ...foot,
};
const REQUIREMENT: FieldsOf<inputs.RequirementInput> = {
  ...nameless,
  post: must('post', to('POST')),
  region: must('region', to('REGION')),
  regulated: field('regulated', flag),
  authority: field('authority', to('BODY')),
  period: field('period', period),
  routes: must('routes', list(route)),
  ...foot,
};
const state = field('state', { is: 'readOnly', of: { is: 'one', of: STATES } });
const suspension = group<inputs.SuspensionInput>({ from: must('from', day), until: field('until', day) });
const suspensions = field('suspensions', { is: 'readOnly', of: list(suspension) });
const AGREEMENT: FieldsOf<inputs.AgreementInput> = {
  ...named,
  parties: must('parties', list(to('BODY'))),
  regions: must('regions', list(to('REGION'))),
  purposes: must('purposes', purposes),
  period: field('period', period),
  onward: field('onward', group<inputs.OnwardInput>({ maxSteps: must('maxSteps', whole) })),
  state,
  suspensions,
  ...foot,
};
const EQUIVALENCE: FieldsOf<inputs.EquivalenceInput> = {
  ...nameless,
  agreement: must('agreement', to('AGREEMENT')),
  from: must('countsFrom', to('CERTIFICATE')),
  to: must('countsAs', to('CERTIFICATE')),
  mutual: field('mutual', flag),
  creditedUnits: field('creditedUnits', list(to('UNIT'))),
  regions: field('onlyRegions', list(to('REGION'))),
  purposes: field('onlyPurposes', purposes),
  period: field('period', period),
  awarded: field('awardWindow', period),
  conditions: field('conditions', list(condition)),
  state,
  suspensions,
  ...foot,
};
const EXCLUSION: FieldsOf<inputs.ExclusionInput> = {
  ...nameless,
  certificate: must('certificate', to('CERTIFICATE')),
  posts: field('onlyPosts', list(to('POST'))),
  regions: must('regions', list(to('REGION'))),
  purposes: must('purposes', purposes),
  period: field('period', period),
  reason: must('reason', text),
  ...foot,
};

const POST_GROUP: FieldsOf<inputs.PostGroupInput> = {
  ...named,
  posts: must('posts', list(to('POST'))),
  ...foot,
};
const COURSE: FieldsOf<inputs.CourseInput> = {
  ...named,
  category: field('category', { is: 'one', of: COURSE_CATEGORIES }),
  stages: field('stages', list({ is: 'one', of: COURSE_STAGES })),
  certificates: field('integratedWith', list(to('CERTIFICATE'))),
  units: field('units', list(to('UNIT'))),
  ...foot,
};
const SKILL: FieldsOf<inputs.SkillInput> = {
  ...named,
  category: must('category', { is: 'one', of: SKILL_CATEGORIES }),
  posts: must('posts', list(to('POST'))),
  courses: field('courses', list(to('COURSE'))),
  certificates: field('attestedBy', list(to('CERTIFICATE'))),
  ...foot,
};
const member = group<inputs.MemberInput>({
  body: must('member', to('BODY')),
  role: must('role', text),
  period: field('during', period),
});
const count = group<inputs.ReportedCountInput>({
  what: must('what', text),
  value: must('value', whole),
  on: must('on', day),
});
const base = group<inputs.BaseInput>({
  code: must('code', code),
  name: must('name', text),
  kind: must('kind', { is: 'one', of: BASE_KINDS }),
  host: field('host', to('BODY')),
});
const standard = group<inputs.PlatformStandardInput>({
  title: must('title', text),
  headings: must('headings', list(text)),
});
const CONSORTIUM: FieldsOf<inputs.ConsortiumInput> = {
  ...named,
  region: must('region', to('REGION')),
  field: field('field', to('FIELD')),
  lead: field('lead', to('BODY')),
  founded: field('founded', day),
  members: must('members', list(member)),
  counts: field('counts', list(count)),
  bases: field('bases', list(base)),
  standard: field('standard', standard),
  agreements: field('agreements', list(to('AGREEMENT'))),
  ...foot,
};
const PROGRAMME: FieldsOf<inputs.ProgrammeInput> = {
  ...named,
  providers: must('providers', list(to('BODY'))),
  consortium: field('consortium', to('CONSORTIUM')),
  region: must('region', to('REGION')),
  field: field('field', to('FIELD')),
  level: field('leadsTo', placement),
  mode: must('mode', { is: 'one', of: PROGRAMME_MODES }),
  months: field('months', whole),
  hours: field('hours', whole),
  cost: field(
    'cost',
    group<inputs.MoneyInput>({
      amount: must('amount', { is: 'number', whole: false }),
      currency: must('currency', line),
    }),
  ),
  languages: field('languages', list(line)),
  places: field('placesAYear', whole),
  courses: field('courses', list(to('COURSE'))),
  entry: field('entry', list(route)),
  gives: must(
    'gives',
    group<inputs.GivesInput>({
      certificates: field('certificates', list(to('CERTIFICATE'))),
      conditions: field('satisfies', list(code)),
    }),
  ),
  period: field('beginsIn', period),
  ...foot,
};
const OPENING: FieldsOf<inputs.OpeningInput> = {
  ...named,
  provider: must('providers', to('BODY')),
  programme: field('programme', to('PROGRAMME')),
  consortium: field('consortium', to('CONSORTIUM')),
  kind: must('kind', { is: 'one', of: OPENING_KINDS }),
  places: must('places', whole),
  period: field('during', period),
  ...foot,
};

const publicKeyJwk = group<inputs.PublicKeyJwkInput>({
  kty: must('keyType', line),
  crv: field('curve', line),
  x: field('x', line),
  y: field('y', line),
  n: field('n', line),
  e: field('e', line),
});
const ISSUER_KEY: FieldsOf<inputs.IssuerKeyInput> = {
  ...nameless,
  body: must('keyOf', to('BODY')),
  issuer: must('issuer', line),
  verificationMethod: must('verificationMethod', line),
  publicKeyMultibase: field('publicKeyMultibase', line),
  publicKeyJwk: field('publicKeyJwk', publicKeyJwk),
  period: field('signsDuring', period),
  ...foot,
};

export const SHAPES: Readonly<Record<RecordType, Fields>> = {
  AGREEMENT,
  BODY,
  CERTIFICATE,
  CONSORTIUM,
  COURSE,
  EQUIVALENCE,
  EXCLUSION,
  FIELD,
  FRAMEWORK,
  ISSUER_KEY,
  LEVEL_REFERENCE,
  OPENING,
  POST,
  POST_GROUP,
  PROGRAMME,
  REGION,
  REQUIREMENT,
  SKILL,
  UNIT,
};
