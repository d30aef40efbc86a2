/** Who may do what: every query and every mutation of the schema is sent by everybody, and this table says what becomes of it. */
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { startService, type RunningService } from '../support/service';

/** By the roles that their tokens have; nobody has no token. */
const CALLERS = {
  nobody: null,
  registrar: ['registrar'],
  body: ['body:GIC'],
  authority: ['authority:CN-GD-HRSS'],
  employer: ['employer:ACME'],
} as const;

type Who = keyof typeof CALLERS;

const EVERYBODY = Object.keys(CALLERS) as readonly Who[];
const KEEPERS = ['registrar', 'body', 'authority'] as const;
const PARTIES = ['body', 'authority'] as const;

const TABLE: Readonly<Record<string, readonly Who[]>> = {
  'Query.acceptedCertificates': EVERYBODY,
  'Query.agreement': EVERYBODY,
  'Query.agreements': EVERYBODY,
  'Query.bodies': EVERYBODY,
  'Query.body': EVERYBODY,
  'Query.certificate': EVERYBODY,
  'Query.certificates': EVERYBODY,
  'Query.decide': EVERYBODY,
  'Query.decideMany': EVERYBODY,
  'Query.equivalence': EVERYBODY,
  'Query.equivalenceImpact': EVERYBODY,
  'Query.equivalences': EVERYBODY,
  'Query.exclusion': EVERYBODY,
  'Query.exclusions': EVERYBODY,
  'Query.field': EVERYBODY,
  'Query.fields': EVERYBODY,
  'Query.findings': EVERYBODY,
  'Query.framework': EVERYBODY,
  'Query.frameworkLadder': EVERYBODY,
  'Query.frameworks': EVERYBODY,
  'Query.history': EVERYBODY,
  'Query.ledger': EVERYBODY,
  'Query.ledgerChanges': EVERYBODY,
  'Query.ledgerConsistency': EVERYBODY,
  'Query.ledgerHead': EVERYBODY,
  'Query.ledgerInclusion': EVERYBODY,
  'Query.levelReference': EVERYBODY,
  'Query.levelReferences': EVERYBODY,
  'Query.me': EVERYBODY,
  'Query.myAct': KEEPERS,
  'Query.portability': EVERYBODY,
  'Query.post': EVERYBODY,
  'Query.posts': EVERYBODY,
  'Query.proposal': EVERYBODY,
  'Query.proposals': EVERYBODY,
  'Query.recognition': EVERYBODY,
  'Query.region': EVERYBODY,
  'Query.regions': EVERYBODY,
  'Query.records': EVERYBODY,
  'Query.register': EVERYBODY,
  'Query.requirement': EVERYBODY,
  'Query.requirementFor': EVERYBODY,
  'Query.requirements': EVERYBODY,
  'Query.restsOn': EVERYBODY,
  'Query.search': EVERYBODY,
  'Query.signIn': EVERYBODY,
  'Query.unit': EVERYBODY,
  'Query.units': EVERYBODY,
  'Query.verifyLedger': EVERYBODY,
  'Query.whatIf': EVERYBODY,
  'Mutation.amend': KEEPERS,
  'Mutation.amendAgreement': PARTIES,
  'Mutation.amendEquivalence': PARTIES,
  'Mutation.decline': PARTIES,
  'Mutation.endorse': PARTIES,
  'Mutation.proposeAgreement': PARTIES,
  'Mutation.proposeEquivalence': PARTIES,
  'Mutation.proposeEquivalences': PARTIES,
  'Mutation.register': KEEPERS,
  'Mutation.registerMany': KEEPERS,
  'Mutation.reinstate': PARTIES,
  'Mutation.retire': KEEPERS,
  'Mutation.revoke': PARTIES,
  'Mutation.suspend': PARTIES,
  'Mutation.withdraw': PARTIES,
};

let service: RunningService;
let schema: GraphQLSchema;

beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
  ({ schema } = service.app.get(GraphQLSchemaHost));
});
afterAll(() => service.stop());

const roots = (): readonly GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => isObjectType(type));

const fields = (): readonly (readonly [string, GraphQLObjectType, GraphQLField<unknown, unknown>])[] =>
  roots().flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, type, field] as const),
  );

/** The least that a type takes; what may be left out is. */
function leastOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType);
  if (isListType(type)) return [leastOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (!isInputObjectType(type)) return LEAST[type.name];
  const all = Object.values(type.getFields());
  const given = type.isOneOf ? all.slice(0, 1) : all.filter(isRequiredInputField);
  return Object.fromEntries(given.map((field) => [field.name, leastOf(field.type)]));
}

const LEAST: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Code: 'GIC',
  Date: '2026-11-23',
  Float: 1,
  Int: 1,
  String: 'en',
};

/** A request for one field, with the least that it takes. */
function requestFor(root: GraphQLObjectType, { name, args, type }: GraphQLField<unknown, unknown>) {
  const given = args.filter(isRequiredArgument);
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selected = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  const inBrackets = (list: string): string => list && `(${list})`;
  return {
    query: `${root.name.toLowerCase()}${inBrackets(declared)} { ${name}${inBrackets(passed)}${selected} }`,
    variables: Object.fromEntries(given.map((argument) => [argument.name, leastOf(argument.type)])),
  };
}

/** Whether the field was reached, or why its caller was sent away. */
async function outcomeFor(who: Who, root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Promise<string> {
  const { query, variables } = requestFor(root, field);
  const roles = CALLERS[who];
  const token = roles === null ? undefined : await service.tokenFor(`${who}@example`, ...roles);
  const { data, errors = [] } = await service.graphql(query, variables, token);
  const denial = errors.find(({ extensions }) => DENIALS.includes(String(extensions?.code)));
  if (denial !== undefined) return String(denial.extensions?.code);
  // A request that cannot be read never gets to what it asks for: it would prove nothing.
  const failed = errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
  return data === undefined || failed ? `not reached: ${JSON.stringify(errors)}` : 'reached';
}

const DENIALS: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

test('every query and every mutation stands in the table, and nothing else does', () => {
  expect(Object.keys(TABLE).sort()).toEqual(
    fields()
      .map(([name]) => name)
      .sort(),
  );
});

test.each(Object.keys(TABLE))('%s is for those whom the table names, and for nobody else', async (name) => {
  const [, root, field] = fields().find(([known]) => known === name) ?? [];
  if (root === undefined || field === undefined) throw new Error(`the schema has no ${name}`);
  const outcomes = await Promise.all(EVERYBODY.map(async (who) => [who, await outcomeFor(who, root, field)] as const));
  const expected = EVERYBODY.map((who) => {
    if (TABLE[name].includes(who)) return [who, 'reached'];
    return [who, who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'];
  });
  expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected));
});

test('every mutation says in the schema whom it is for', () => {
  for (const { name, description } of Object.values(schema.getMutationType()?.getFields() ?? {}))
    expect([name, description]).toEqual([name, expect.stringMatching(/\. For [^.]+\.$/)]);
});
