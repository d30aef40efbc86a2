/** Records as they come in over GraphQL: the shapes of the catalogue document, made from its table of fields. */
import { Field, Float, InputType, Int, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { NEEDS, RECORDS, type Shape, type ObjectShape } from '../../document';
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
  RECORD_TYPES,
  SKILL_CATEGORIES,
  STANDINGS,
  STATES,
  type RecordType,
  type RecordTypes,
} from '../../recognition';
import {
  BaseKindEnum,
  BodyKindEnum,
  ConditionKindEnum,
  CourseCategoryEnum,
  CourseStageEnum,
  IdentifierTypeEnum,
  OpeningKindEnum,
  ProgrammeModeEnum,
  PurposeEnum,
  SkillCategoryEnum,
  StandingEnum,
  StateEnum,
} from '../enums';
import { Language } from '../../language/language';
import { CodeScalar, DateScalar } from '../scalars';
import { FIELD_TEXTS, TYPE_TEXTS } from './texts';

type InputClass = new () => object;

/** What GraphQL cannot name, as `P-256`, is a text there. */
const ENUMS = new Map<readonly string[], object>([
  [BASE_KINDS, BaseKindEnum],
  [BODY_KINDS, BodyKindEnum],
  [COURSE_CATEGORIES, CourseCategoryEnum],
  [COURSE_STAGES, CourseStageEnum],
  [IDENTIFIER_TYPES, IdentifierTypeEnum],
  [OPENING_KINDS, OpeningKindEnum],
  [PROGRAMME_MODES, ProgrammeModeEnum],
  [SKILL_CATEGORIES, SkillCategoryEnum],
  [LANGUAGES, Language],
  [CONDITION_KINDS, ConditionKindEnum],
  [PURPOSES, PurposeEnum],
  [STANDINGS, StandingEnum],
  [STATES, StateEnum],
  [KEY_TYPES, String],
  [KEY_CURVES, String],
]);

/** A need is told apart by its fields: one type with those of all three kinds, none of which must be given. */
const NEED: ObjectShape = {
  is: 'object',
  type: 'Need',
  expected: 'need',
  fields: Object.fromEntries(
    Object.values(NEEDS).flatMap(({ fields }) =>
      Object.entries(fields).map(([name, field]) => [name, { ...field, required: undefined }]),
    ),
  ),
};

const classes = new Map<string, InputClass>();

function inputOf(shape: ObjectShape): InputClass {
  const known = classes.get(shape.type);
  if (known !== undefined) return known;
  const input = class {};
  Object.defineProperty(input, 'name', { value: `${shape.type}Input` });
  classes.set(shape.type, input);
  for (const [name, field] of Object.entries(shape.fields)) {
    const isEither = field.is === 'stringOrText';
    const type = typeOf(field);
    const nullable = isEither || field.required !== true;
    Field(() => type, { nullable, description: FIELD_TEXTS[nameOf(name)] })(input.prototype, nameOf(name));
    if (!isEither) continue;
    const text = inputOf(field.text);
    Field(() => text, { nullable, description: FIELD_TEXTS[`${name}In`] })(input.prototype, `${name}In`);
  }
  InputType({ description: TYPE_TEXTS[shape.type] })(input);
  return input;
}

function typeOf(shape: Shape): ReturnTypeFuncValue {
  switch (shape.is) {
    case 'code':
    case 'reference':
    case 'condition':
      return CodeScalar;
    case 'day':
      return DateScalar;
    case 'string':
    case 'stringOrText':
    case 'link':
    case 'telephone':
    case 'email':
    case 'uri':
    case 'keyPart':
    case 'currency':
    case 'tag':
      return String;
    case 'boolean':
    case 'true':
      return Boolean;
    case 'number':
      return shape.decimals === 0 ? Int : Float;
    case 'enum':
      return ENUMS.get(shape.values)!;
    case 'list':
      return [typeOf(shape.of)] as [ReturnTypeFuncValue & object];
    case 'need':
      return inputOf(NEED);
    case 'object':
      return inputOf(shape);
  }
}

/** A name as GraphQL can say it, as `zhHant` for `zh-Hant`. */
const nameOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The input of each type of record. */
export const RECORD_INPUTS = Object.fromEntries(RECORD_TYPES.map((type) => [type, inputOf(RECORDS[type])])) as Readonly<
  Record<RecordType, InputClass>
>;

/** An equivalence as it comes in: `documentRecord('equivalences', input)` reads it. */
export const EquivalenceInput = RECORD_INPUTS.equivalences;
export const AgreementInput = RECORD_INPUTS.agreements;

/** The record in the shape of the catalogue document; what is null counts as left out. Its content is not checked. */
export const documentRecord = <T extends RecordType>(type: T, input: object): RecordTypes[T] =>
  documentValue(input, RECORDS[type]) as RecordTypes[T];

function documentValue(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value) && shape.is === 'list') return value.map((item) => documentValue(item, shape.of));
  if (shape.is === 'need') return documentValue(value, NEED);
  if (shape.is !== 'object' || typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(shape.fields).flatMap(([name, field]) => {
      const part = field.is === 'stringOrText' ? either(given, name, field.text) : given[nameOf(name)];
      return part === undefined || part === null ? [] : [[name, documentValue(part, field)]];
    }),
  );
}

/** GraphQL has no type that is a string or an object: `titleIn` stands beside `title`. Of both, given together, none is right. */
function either(given: Readonly<Record<string, unknown>>, name: string, shape: ObjectShape): unknown {
  const [string, text] = [given[name] ?? undefined, given[`${name}In`] ?? undefined];
  if (text === undefined) return string;
  const written = documentValue(text, shape);
  return string === undefined ? written : [string, written];
}

/** A JSON pointer into a document of one record, or into the arguments, as a path, as `routes[0].needs`; empty = the whole. */
export function inputPath(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const inDocument = RECORD_TYPES.some((type) => type === parts[0]);
  return parts
    .slice(inDocument ? 2 : 0)
    .reduce(
      (path, part) =>
        /^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? nameOf(part) : `${path}.${nameOf(part)}`,
      '',
    )
    .replace(/(?<=^|\.)source\.(title|note)(?=\.)/, 'source.$1In');
}
