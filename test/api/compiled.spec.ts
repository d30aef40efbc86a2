/** Queries compiled, and the same left to graphql: those of the page and of the documents give the same bytes. So do all others of these tests (`service.ts`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  typeFromAST,
  validate,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isCompilable } from '../../src/api/execution/compilable';
import { Execution } from '../../src/api/execution/execution';
import { EXAMPLES } from '../../src/web/api/examples';
import { startService, type RunningService } from '../support/service';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Question {
  readonly query: string;
  readonly variables?: object;
}

let service: RunningService;
let schema: GraphQLSchema;
let logged: jest.SpyInstance;
beforeAll(async () => {
  logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  service = await startService({ catalogue: 'gba' });
  ({ schema } = service.app.get(GraphQLSchemaHost));
});
afterAll(async () => {
  logged.mockRestore();
  await service.stop();
});

async function answer(question: Question, compiles: Execution['compiles']): Promise<string> {
  service.app.get(Execution).compiles = compiles;
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  // Faults have an id each, and receipts the moment at which they were issued.
  return (await response.text())
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/"receipt":"[^"]+"/g, '"receipt":"ISSUED"');
}

/**
 * Once a field has failed that may not be null, graphql waits for no other: whether it tells of their errors too, and of which of two that fail alike,
 * is a matter of time.
 */
function decisive(text: string): string {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: readonly object[] };
  if (data !== null || errors === undefined) return text;
  return JSON.stringify({ ...errors.at(-1), locations: undefined, path: undefined });
}

/** A query by graphql, and compiled. */
async function compare(question: Question): Promise<string> {
  const plain = await answer(question, 'never');
  expect(decisive(await answer(question, 'always'))).toBe(decisive(plain));
  return plain;
}

const operationOf = (document: DocumentNode): OperationDefinitionNode | undefined =>
  document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);

const isQuery = (query: string): boolean => operationOf(parse(query))?.operation === OperationTypeNode.QUERY;

/** What a variable may be asked with, by its name and type. */
function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  if (isListType(type)) return [sample(type.ofType, name)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .slice(0, type.isOneOf ? 1 : undefined)
        .filter((field) => isNonNullType(field.type) || ['purpose', 'facts', 'onDate'].includes(field.name))
        .map((field) => [field.name, sample(field.type, field.name)]),
    );
  if (isEnumType(type)) return type.getValues()[0].name;
  return BY_NAME[name] ?? BY_TYPE[getNamedType(type).name];
}

const BY_NAME: Readonly<Record<string, unknown>> = {
  certificate: 'GIC-JD-HAND',
  post: 'jewellery-designer',
  region: 'HK',
  regions: 'HK',
  framework: 'HKQF',
  text: 'jewellery',
  body: 'GIC',
};
const BY_TYPE: Readonly<Record<string, unknown>> = {
  Code: 'GIC-JD-HAND',
  Date: '2026-11-23',
  Int: 5,
  Float: 2.5,
  Boolean: true,
  String: 'GIC',
  ID: 'x',
};

test('every query of the page', async () => {
  const written = JSON.parse(read('src/web/graphql/persisted-documents.json')) as Readonly<Record<string, string>>;
  const queries = Object.values(written).filter(isQuery);
  expect(queries.length).toBeGreaterThan(20);
  for (const query of queries) {
    expect(isCompilable(schema, parse(query))).toBe(true);
    const definitions = operationOf(parse(query))?.variableDefinitions ?? [];
    const given = definitions.map(({ variable, type }) => [
      variable.name.value,
      sample(typeFromAST(schema, type) as GraphQLInputType, variable.name.value),
    ]);
    await compare({ query, variables: Object.fromEntries(given) as object });
    // Without those that need not be given, and with what is wrong.
    const needed = definitions
      .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
      .map((each) => each.variable.name.value);
    await compare({
      query,
      variables: Object.fromEntries(given.filter(([name]) => needed.includes(name as string))) as object,
    });
    await compare({ query, variables: Object.fromEntries(given.map(([name]) => [name, { no: 1 }])) as object });
  }
});

test.each(EXAMPLES.map((example) => [example.name.en, example] as const))(
  'the example “%s” of the API page',
  async (_, { query, variables }) => {
    if (isQuery(query)) expect(await compare({ query, variables })).toMatch(/^\{"data"/);
  },
);

test.each(['README.md', '.github/INTEGRATING.md'])('every query of %s that can be asked as it stands', async (file) => {
  const fenced = [...read(file).matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text);
  const sent = [...read(file).matchAll(/-d '(\{"query".*?\})'/gs)].map(
    ([, text]) => (JSON.parse(text) as Question).query,
  );
  const queries = [...fenced, ...sent].filter((query) => {
    try {
      return isQuery(query) && validate(schema, parse(query)).length === 0;
    } catch {
      return false;
    }
  });
  expect(queries).not.toEqual([]);
  for (const query of queries) await compare({ query });
});

describe('variables', () => {
  const query = `query ($claims: [ClaimInput!]!, $at: Int, $with: Boolean = true) {
    decideMany(claims: $claims, asOfRevision: $at) { ... on RecognitionDecision { verdict purpose onDate post { code } summary @include(if: $with) } ... on ClaimRefused { message } } }`;
  const claim = {
    holdings: [{ certificate: 'GIC-JD-HAND' }],
    post: 'jewellery-designer',
    region: 'HK',
    onDate: '2026-11-23',
  };
  const many = (times: number, other: unknown) => [...Array.from({ length: times }, () => claim), other];

  it.each<[string, object]>([
    ['that are right', { claims: [claim] }],
    ['with a default that is left out, given, or null', { claims: [claim, { ...claim, purpose: 'TRAINING' }] }],
    ['null where nothing may be', { claims: [{ ...claim, purpose: null }] }],
    ['one thing where a list is expected', { claims: claim }],
    ['a number that is a text', { claims: [claim], at: '1' }],
    ['a number that is none', { claims: [claim], at: 1.5 }],
    ['a truth value', { claims: [claim], with: false }],
    ['a truth value that is null', { claims: [claim], with: null }],
    ['an unknown field', { claims: [{ ...claim, nme: 1 }] }],
    ['a missing field', { claims: [{ holdings: [] }] }],
    ['an unknown name of an enum', { claims: [{ ...claim, purpose: 'NOPE' }] }],
    ['what every object has', { claims: [{ ...claim, constructor: 1, toString: 2 }] }],
    ['none at all', {}],
    ['unknown ones', { claims: [claim], others: 1 }],
    ['many', { claims: many(70, claim) }],
    ['many, the last of which is wrong', { claims: many(70, 1) }],
    ['many, the last of which is refused', { claims: many(70, { ...claim, post: 'nope' }) }],
    [
      'many, the last of which has too many holdings',
      { claims: many(70, { ...claim, holdings: Array.from({ length: 1001 }, () => ({ certificate: 'X' })) }) },
    ],
    ['more than may be asked', { claims: many(10_000, claim), with: false }],
    ['many of another revision', { claims: many(70, claim), at: 99 }],
  ])('%s', async (_, variables) => {
    await compare({ query, variables });
  });
});

test('what takes long to compile is not compiled: many fields, or fragments and types that make few into many', () => {
  const isShort = (query: string): boolean => isCompilable(schema, parse(query));
  const fields = (count: number): string => Array.from({ length: count }, (_, at) => `a${String(at)}: code`).join(' ');
  const certificates = (selection: string): string => `{ certificates { edges { node { ${selection} } } } }`;
  const hits = (selection: string): string => `{ search(text: "x") { edges { node { record { ${selection} } } } } }`;
  expect(isShort(certificates(fields(400)))).toBe(true);
  expect(isShort(certificates(fields(800)))).toBe(false);
  expect(isShort(hits(fields(20)))).toBe(true);
  expect(isShort(hits(fields(100)))).toBe(false);
  expect(isShort(hits(`... on Certificate { ${fields(400)} }`))).toBe(true);
  const doubled = Array.from(
    { length: 20 },
    (_, at) => `fragment F${String(at)} on Certificate { ...F${String(at + 1)} body { code } ...F${String(at + 1)} }`,
  );
  expect(isShort(`${certificates('...F0')} ${doubled.join(' ')} fragment F20 on Certificate { code }`)).toBe(false);
});

test('names that an object of its own could not have', async () => {
  for (const query of [
    '{ __proto__: register { revision } }',
    '{ constructor: register { toString: revision } hasOwnProperty: register { valueOf: revision } }',
    'query ($c: Code!) { a: certificate(code: $c) { code b: code ...N ...N } } fragment N on Certificate { name(language: PT) body { code } }',
    '{ a: register { __typename ...@skip(if: true) { revision } } b: register @include(if: false) { revision } }',
  ])
    await compare({ query, variables: { c: 'GIC-JD-HAND' } });
});
