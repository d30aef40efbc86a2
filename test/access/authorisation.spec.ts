/** Who may do what: every field of the schema is asked for by everybody, and this table says what becomes of it. */
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isAbstractType,
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
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { receiptIn } from '../support/receipts';
import { startService, type GraphqlAnswer, type RunningService } from '../support/service';
import { Subscriber } from '../support/subscriber';

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
const OWNERS = ['registrar', 'body', 'authority', 'employer'] as const;

const TABLE: Readonly<Record<string, readonly Who[]>> = {
  'Query.acceptedCertificates': EVERYBODY,
  'Query.issuedProblems': PARTIES,
  'Query.verifyCandidate': EVERYBODY,
  'Query.verifyCredential': EVERYBODY,
  'Query.verifyCredentialFile': EVERYBODY,
  'Query.agreement': EVERYBODY,
  'Query.agreements': EVERYBODY,
  'Query.bodies': EVERYBODY,
  'Query.body': EVERYBODY,
  'Query.certificate': EVERYBODY,
  'Query.certificates': EVERYBODY,
  'Query.consortia': EVERYBODY,
  'Query.consortium': EVERYBODY,
  'Query.course': EVERYBODY,
  'Query.courses': EVERYBODY,
  'Query.coverage': EVERYBODY,
  'Query.curriculumFit': EVERYBODY,
  'Query.decide': EVERYBODY,
  'Query.decideMany': EVERYBODY,
  'Query.demand': KEEPERS,
  'Query.equivalence': EVERYBODY,
  'Query.agreementImpact': EVERYBODY,
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
  'Query.identify': EVERYBODY,
  'Query.issuerKey': EVERYBODY,
  'Query.issuerKeys': EVERYBODY,
  'Query.issuingKey': EVERYBODY,
  'Query.ledger': EVERYBODY,
  'Query.ledgerChanges': EVERYBODY,
  'Query.ledgerConsistency': EVERYBODY,
  'Query.ledgerHead': EVERYBODY,
  'Query.ledgerInclusion': EVERYBODY,
  'Query.levelReference': EVERYBODY,
  'Query.levelReferences': EVERYBODY,
  'Query.me': EVERYBODY,
  'Query.missingLinks': EVERYBODY,
  'Query.myAct': KEEPERS,
  'Query.opening': EVERYBODY,
  'Query.openings': EVERYBODY,
  'Query.operator': EVERYBODY,
  'Query.portability': EVERYBODY,
  'Query.post': EVERYBODY,
  'Query.postGroup': EVERYBODY,
  'Query.postGroups': EVERYBODY,
  'Query.posts': EVERYBODY,
  'Query.programme': EVERYBODY,
  'Query.programmes': EVERYBODY,
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
  'Query.statusList': EVERYBODY,
  'Query.skill': EVERYBODY,
  'Query.skills': EVERYBODY,
  'Query.unit': EVERYBODY,
  'Query.units': EVERYBODY,
  'Query.verifyLedger': EVERYBODY,
  'Query.waysTo': EVERYBODY,
  'Query.webhooks': OWNERS,
  'Query.whatIf': EVERYBODY,
  'Mutation.amend': KEEPERS,
  'Mutation.amendAgreement': PARTIES,
  'Mutation.amendEquivalence': PARTIES,
  'Mutation.decline': PARTIES,
  'Mutation.endorse': PARTIES,
  'Mutation.issueCredential': PARTIES,
  'Mutation.proposeAgreement': PARTIES,
  'Mutation.proposeEquivalence': PARTIES,
  'Mutation.proposeEquivalences': PARTIES,
  'Mutation.register': KEEPERS,
  'Mutation.registerIssued': PARTIES,
  'Mutation.registerStatusList': PARTIES,
  'Mutation.registerMany': KEEPERS,
  'Mutation.registerWebhook': ['body', 'authority', 'employer'],
  'Mutation.reinstate': PARTIES,
  'Mutation.reinstateIssued': PARTIES,
  'Mutation.removeWebhook': OWNERS,
  'Mutation.replayWebhook': OWNERS,
  'Mutation.retire': KEEPERS,
  'Mutation.revoke': PARTIES,
  'Mutation.revokeIssued': PARTIES,
  'Mutation.suspend': PARTIES,
  'Mutation.suspendIssued': PARTIES,
  'Mutation.withdraw': PARTIES,
  'Subscription.decisionChanged': EVERYBODY,
  'Subscription.registerChanged': EVERYBODY,
};

const PROPOSE = `mutation { proposeEquivalence(
  equivalence: { code: "EQ-NEW", agreement: "AG-VTC-DSAL", from: "HKRPL-PRODUCTION-4", to: "DSAL-GOLDSMITH" }
  act: { reason: "Working group", evidence: [{ title: "Minutes", url: "https://example.org/minutes.pdf" }] }
) { ... on ActRecorded { revision } } }`;

let service: RunningService;
let schema: GraphQLSchema;

beforeAll(async () => {
  service = await startService({
    catalogue: 'gba',
    limits: { verificationsPerHour: 10_000, verificationsPerNumber: 10_000 },
  });
  ({ schema } = service.app.get(GraphQLSchemaHost));
  // An open proposal, which somebody has made.
  const token = await service.tokenFor('ann', 'body:VTC');
  const { data } = await service.graphql(PROPOSE, {}, token);
  expect(data?.proposeEquivalence).toEqual({ revision: 2 });
});
afterAll(() => service.stop());

const roots = (): readonly GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => isObjectType(type));

const fields = (): readonly (readonly [string, GraphQLObjectType, GraphQLField<unknown, unknown>])[] =>
  roots().flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, type, field] as const),
  );

/** The least that a type takes; what may be left out is. */
function leastOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType, name);
  if (isListType(type)) return [leastOf(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (!isInputObjectType(type)) return (type.name === 'Code' ? KNOWN[name] : undefined) ?? LEAST[type.name];
  const all = Object.values(type.getFields());
  const given = type.isOneOf ? all.slice(0, 1) : all.filter(isRequiredInputField);
  return Object.fromEntries(given.map((field) => [field.name, leastOf(field.type, field.name)]));
}

const LEAST: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Code: 'GIC',
  Date: '2026-11-23',
  Float: 1,
  Int: 1,
  String: 'en',
};

/** Codes that the register has, by what asks for them. */
const KNOWN: Readonly<Record<string, string>> = {
  agreement: 'AG-VTC-DSAL',
  certificate: 'GIC-JD-HAND',
  framework: 'HKQF',
  from: 'HKRPL-PRODUCTION-4',
  history: 'AG-VTC-DSAL',
  post: 'jewellery-designer',
  region: 'HK',
  restsOn: 'AG-VTC-DSAL',
  to: 'DSAL-GOLDSMITH',
};

/** A field with the least that it takes, as `name(argument: $argument)`. */
function called({ name, args }: GraphQLField<unknown, unknown>): Call {
  // What is told about the past is told at once.
  const given = args.filter((argument) => isRequiredArgument(argument) || argument.name === 'sinceRevision');
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const asked = (argument: string): string => (argument === 'code' ? name : argument);
  const variables = given.map((argument) => [argument.name, leastOf(argument.type, asked(argument.name))] as const);
  return { text: `${name}${inBrackets(passed)}`, declared, variables: Object.fromEntries(variables) };
}

interface Call {
  readonly text: string;
  readonly declared: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

const inBrackets = (list: string): string => list && `(${list})`;
const TYPENAME = ' { __typename }';
const isComposite = ({ type }: GraphQLField<unknown, unknown>): boolean => isCompositeType(getNamedType(type));

/** A request for one field, with the least that it takes. */
function requestFor(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>) {
  const { text, declared, variables } = called(field);
  const selected = isComposite(field) ? TYPENAME : '';
  return { query: `${root.name.toLowerCase()}${inBrackets(declared.join(', '))} { ${text}${selected} }`, variables };
}

/** Whether what is asked for was reached, or why its caller was sent away. */
async function outcomeOf(who: Who, { query, variables }: ReturnType<typeof requestFor>) {
  const roles = CALLERS[who];
  const token = roles === null ? undefined : await service.tokenFor(`${who}@example`, ...roles);
  const { data, errors = [] } = query.startsWith('subscription')
    ? await firstTold(query, variables, token)
    : await service.graphql(query, variables, token);
  const denial = errors.find(({ extensions }) => DENIALS.includes(String(extensions?.code)));
  if (denial !== undefined) return { data, outcome: String(denial.extensions?.code) };
  // A request that cannot be read never gets to what it asks for: it would prove nothing.
  const failed = errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
  return { data, outcome: data === undefined || failed ? `not reached: ${JSON.stringify(errors)}` : 'reached' };
}

/** The first message of a subscription. That a claim cannot be asked is said at once. */
async function firstTold(query: string, variables: Record<string, unknown>, token?: string): Promise<GraphqlAnswer> {
  const subscriber = new Subscriber(service.url, token);
  const claims = Object.entries(variables).filter(([name]) => name.endsWith('claim'));
  const unasked = claims.map(([name, claim]) => [name, { ...(claim as object), post: 'nobody-has-it' }] as const);
  const message = await subscriber.listen(query, { ...variables, ...Object.fromEntries(unasked) }).next();
  await subscriber.end();
  const refused = message?.errors?.[0].extensions?.code === 'CLAIM_REFUSED';
  return message === null ? {} : refused ? { data: null } : message;
}

const expectedOf = (who: Who, allowed: readonly Who[]): string =>
  allowed.includes(who) ? 'reached' : who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';

const DENIALS: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

test('every query, mutation and subscription stands in the table, and nothing else does', () => {
  expect(Object.keys(TABLE).sort()).toEqual(
    fields()
      .map(([name]) => name)
      .sort(),
  );
});

test.each(Object.keys(TABLE))('%s is for those whom the table names, and for nobody else', async (name) => {
  const [, root, field] = fields().find(([known]) => known === name) ?? [];
  if (root === undefined || field === undefined) throw new Error(`the schema has no ${name}`);
  const request = requestFor(root, field);
  const outcomes = await Promise.all(
    EVERYBODY.map(async (who) => [who, (await outcomeOf(who, request)).outcome] as const),
  );
  const expected = EVERYBODY.map((who) => [who, expectedOf(who, TABLE[name])]);
  expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected));
});

test('every mutation says in the schema whom it is for', () => {
  for (const { name, description } of Object.values(schema.getMutationType()?.getFields() ?? {}))
    expect([name, description]).toEqual([name, expect.stringMatching(/\. For [^.]+\.$/)]);
});

/** A way to a value of a type: the fields that lead to it from a root, innermost last. */
interface Way {
  readonly root: GraphQLObjectType;
  readonly calls: readonly Call[];
  /** The type in which each call is made, to narrow unions down. */
  readonly types: readonly string[];
}

const step = ({ root, calls, types }: Way, type: string, call: Call): Way => ({
  root,
  calls: [...calls, call],
  types: [...types, type],
});

/** The request that goes a way and calls a field of the type at its end. Variables are told apart by the place of their call. */
function requestAlong({ root, calls, types }: Way, type: string, last: Call) {
  const renamed = (text: string, place: number): string => text.replaceAll('$', `$v${String(place)}_`);
  const inner = calls.reduceRight(
    (selection, { text }, place) => `... on ${types[place]} { ${renamed(text, place)} { ${selection} } }`,
    `... on ${type} { __typename ${renamed(last.text, calls.length)} }`,
  );
  const all = [...calls, last];
  const declared = all.flatMap((call, place) => call.declared.map((one) => renamed(one, place)));
  const variables = all.flatMap((call, place) =>
    Object.entries(call.variables).map(([name, value]) => [`v${String(place)}_${name}`, value] as const),
  );
  return {
    query: `${root.name.toLowerCase()}${inBrackets(declared.join(', '))} { ${inner} }`,
    variables: Object.fromEntries(variables),
  };
}

const TYPE_ALONE: Call = { text: '', declared: [], variables: {} };

/** The types of all objects in an answer. */
function typesIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = '__typename' in answer ? [String(answer.__typename)] : [];
  return [...own, ...Object.values(answer).flatMap(typesIn)];
}

/** Goes on from the ways that are known, the shortest first, to the types that are not known yet. */
async function extend(ways: Map<string, Way>, reached: (way: Way, type: string) => Promise<boolean>): Promise<void> {
  for (const [name, way] of ways)
    for (const field of fieldsOf(name).filter(isComposite)) {
      const along = step(way, name, called(field));
      for (const { name: type } of possibleOf(getNamedType(field.type)))
        if (!ways.has(type) && (await reached(along, type))) ways.set(type, along);
    }
}

/** A way to each type of object: to a value of it where the register has one, else the one that there would be. */
async function waysToAll(): Promise<ReadonlyMap<string, Way>> {
  const token = await service.tokenFor('ann', 'body:VTC');
  const ways = new Map<string, Way>();
  const start = (root: GraphQLObjectType) => ways.set(root.name, { root, calls: [], types: [] });
  start(schema.getQueryType()!);
  await extend(ways, async (way, type) => {
    const { query, variables } = requestAlong(way, type, TYPE_ALONE);
    const { data } = await service.graphql(query, variables, token);
    return typesIn(data).includes(type);
  });
  await extend(ways, () => Promise.resolve(true));
  for (const root of [schema.getMutationType()!, schema.getSubscriptionType()!]) {
    start(root);
    await extend(ways, () => Promise.resolve(true));
  }
  return ways;
}

const fieldsOf = (type: string) => Object.values((schema.getType(type) as GraphQLObjectType).getFields());

const possibleOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];

/** A receipt says when it was issued: to each another time. */
const withoutTime = (data: GraphqlAnswer['data']): unknown =>
  JSON.parse(JSON.stringify(data), (name, value: unknown) =>
    name === 'receipt' && value !== null ? { ...receiptIn(value as string), issuedAt: '' } : value,
  );

test('what stands below a query or mutation is for whom that is for, and every answer is the same for everybody', async () => {
  const ways = await waysToAll();
  const objects = Object.keys(schema.getTypeMap()).filter((name) => isObjectType(schema.getType(name)));
  expect([...ways.keys()].sort()).toEqual(objects.filter((name) => !name.startsWith('__')).sort());
  for (const [type, way] of [...ways].filter(([, { calls }]) => calls.length > 0))
    for (const field of fieldsOf(type)) {
      const { text, ...call } = called(field);
      const request = requestAlong(way, type, { ...call, text: `${text}${isComposite(field) ? TYPENAME : ''}` });
      const [top] = way.calls[0].text.split('(');
      const outcomes = await Promise.all(EVERYBODY.map((who) => outcomeOf(who, request)));
      const allowed = TABLE[`${way.root.name}.${top}`];
      expect([type, field.name, outcomes.map(({ outcome }) => outcome)]).toEqual([
        type,
        field.name,
        EVERYBODY.map((who) => expectedOf(who, allowed)),
      ]);
      // Who asks is told who they are, and of what is theirs; and what is wrong with an act.
      if (['me', 'webhooks', 'issuedProblems'].includes(top) || way.root.name === 'Mutation') continue;
      const answers = outcomes.filter((_, who) => allowed.includes(EVERYBODY[who]));
      const [first, ...others] = answers.map(({ data }) => [type, field.name, withoutTime(data)]);
      for (const other of others) expect(other).toEqual(first);
    }
}, 300_000);
