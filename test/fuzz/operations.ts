/** Random operations over a schema: most are right, some nearly so. Each has its variables. */
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What stands where something else is expected. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', '\u0000', '\ud800', '__proto__', 'constructor', -1, 1e308, 2 ** 53, [], {}, [[]]),
);

const words = fc.oneof(
  fc.constantFrom('GIC-JD-HAND', 'jewellery-designer', 'HK', 'MO', 'CN-GD', '2026-11-29', '2026-02-30', 'zh-Hant'),
  fc.string({ maxLength: 12 }),
);

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(2 ** 31, -(2 ** 31), 1.5)),
  Float: fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(-0, 1e308)),
  Boolean: fc.boolean(),
};

/** A value of an input type, rarely one that is none; `depth` ends what could go on for ever. */
function valueOf(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  const good = goodValueOf(type, depth);
  return fc.oneof({ weight: 15, arbitrary: good }, { weight: 1, arbitrary: junk });
}

function goodValueOf(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return goodValueOf(type.ofType, depth);
  if (isListType(type)) return fc.array(valueOf(type.ofType, depth - 1), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? words;
  if (depth <= 0) return fc.constant({});
  const fields = Object.values(type.getFields());
  const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, depth - 1)])), {
    requiredKeys: required,
  });
}

/** The operations of a root type. Variables carry all arguments; their names are those of the fields, counted. */
export function operations(schema: GraphQLSchema, root: 'query' | 'mutation'): fc.Arbitrary<Operation> {
  const fields = Object.values(
    (root === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  );
  return fc
    .array(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.tuple(...chosen.map((field, at) => rootField(schema, field, at))))
    .map((parts) => {
      const declared = parts.flatMap(({ declares }) => declares);
      return {
        query: `${root}${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${parts.map(({ text }) => text).join(' ')} }`,
        variables: Object.assign({}, ...parts.map(({ variables }) => variables)) as Operation['variables'],
      };
    });
}

interface RootField {
  readonly text: string;
  readonly declares: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

function rootField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, at: number): fc.Arbitrary<RootField> {
  const named = (name: string): string => `${name}${String(at)}`;
  const values = fc.record(Object.fromEntries(field.args.map((arg) => [named(arg.name), valueOf(arg.type, 4)])));
  return fc.tuple(values, selection(schema, getNamedType(field.type), 4)).map(([variables, selected]) => ({
    text: `${named('f')}: ${field.name}${given(field.args.map(({ name }) => `${name}: $${named(name)}`))} ${selected}`,
    declares: field.args.map((arg) => `$${named(arg.name)}: ${String(arg.type)}`),
    variables,
  }));
}

const given = (args: readonly string[]): string => (args.length > 0 ? `(${args.join(', ')})` : '');

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  if (isLeafType(type)) return fc.constant('');
  if (isAbstractType(type))
    return fc
      .constantFrom(...schema.getPossibleTypes(type))
      .chain((possible) =>
        selection(schema, possible, depth - 1).map(
          (inner) => `{ __typename ${inner === '' ? '' : `... on ${possible.name} ${inner}`} }`,
        ),
      );
  if (!isObjectType(type)) return fc.constant('{ __typename }');
  const open = Object.values(type.getFields()).filter(
    (field) =>
      (depth > 1 || isLeafType(getNamedType(field.type))) && field.args.every((arg) => !isNonNullType(arg.type)),
  );
  if (open.length === 0) return fc.constant('{ __typename }');
  return fc
    .uniqueArray(fc.constantFrom(...open), { minLength: 1, maxLength: 4, selector: ({ name }) => name })
    .chain((fields) =>
      fc.tuple(
        ...fields.map((field) =>
          selection(schema, getNamedType(field.type), depth - 1).map((inner) => `${field.name} ${inner}`),
        ),
      ),
    )
    .map((inner) => `{ ${inner.join(' ')} }`);
}

/** The same text with some of its characters left out, doubled, changed or moved. */
export const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(fc.nat(text.length), fc.constantFrom('', '{', '}', '(', '$', '"""', '@', '...', ':', '\u0000', '#')),
      {
        maxLength: 4,
      },
    )
    .map((changes) =>
      changes.reduce((now, [at, put]) => now.slice(0, at) + put + now.slice(at + (put === '' ? 1 : 0)), text),
    );
