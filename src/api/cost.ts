/**
 * What a query may cost. It is weighed before it is executed, in points: a plain field is one, and so are about twenty microseconds of work.
 * What grows with the register, or with what is sent, is weighed by the size of these.
 */
import type { ComplexityEstimator } from '@nestjs/graphql';
import {
  Kind,
  valueFromASTUntyped,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';
import { RECORD_TYPES, type Catalogue, type Claim, type RecordType } from '../recognition';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging';
import { SIZE_MESSAGES } from './request-messages';
import { fragmentsOf, selectionAt, type Fragments, type Place, type WeighedField } from './selections';

const MAX_ROOT_FIELDS = 50;
const MAX_DEPTH = 20;
/** What a list without pages is taken to hold. */
const ASSUMED_LIST_LENGTH = 3;
const INTROSPECTION_COST = 10_000;
/** Points for each holding, and each thing that is known of the person, of a claim that is decided. */
const HOLDING_COST = 0.1;
/** Points for a claim on a line: all that is done with it, but for what it states and how long the decision holds; and for each kilobyte. */
const LINE_COST = 0.5;
export const KILOBYTE_COST = 0.5;
/** An earlier revision is read and compiled anew: points for each record, and the most that one may cost. */
const LOADED_RECORD_COST = 0.5;
const MAX_LOAD_COST = 200_000;

type Values = Readonly<Record<string, unknown>>;

const NO_VALUES: Values = {};

/** What a field is asked with, and of how large a register. */
export interface Asked {
  readonly args: Values;
  /** How many holdings the claim has that it is asked of, on the average. */
  readonly holdings: number;
  /** How many records of some types the register has; without a type, of all. */
  readonly records: (...types: readonly RecordType[]) => number;
}

/** The `complexity` of a field that costs more the more it is asked with, or the larger the register is. */
export const costs = (estimate: (asked: Asked) => number): ComplexityEstimator =>
  estimate as unknown as ComplexityEstimator;

/** What an operation is weighed against. */
export interface Scale {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  /** Whether an earlier revision is in memory. */
  readonly isLoaded: (revision: number) => boolean;
  /** Points. */
  readonly most: number;
}

/**
 * The cost of an operation, in points.
 * @throws GraphQLError `QUERY_TOO_LARGE` where it is too much
 */
export const costOf = (
  scale: Scale,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): number => new CostMeter(scale, document, operation, variables).weigh();

/** Weighs one operation, and stops as soon as it is too heavy: so weighing costs no more than the limit allows. */
class CostMeter {
  private readonly fragments: Fragments;
  private readonly variables: Values;
  private readonly revisions = new Set<number>();
  private cost = 0;
  private rootFields = 0;

  constructor(
    private readonly scale: Scale,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    given: Values,
  ) {
    this.fragments = fragmentsOf(document);
    this.variables = operation.variableDefinitions?.some(({ defaultValue }) => defaultValue !== undefined)
      ? { ...defaultsOf(operation), ...given }
      : given;
  }

  weigh(): number {
    const { operation, selectionSet: set } = this.operation;
    const type = this.scale.schema.getRootType(operation) ?? undefined;
    this.selection({ set, type }, { times: 1, depth: 1, holdings: 1 });
    return Math.ceil(this.cost);
  }

  private selection(place: Place, how: Manner): void {
    if (how.depth > MAX_DEPTH) throw tooMuch('TOO_DEEP', MAX_DEPTH);
    const { fields, plain, weighed, fragments } = selectionAt(place, this.scale.schema, this.fragments);
    if (how.depth === 1) this.rootFields += fields;
    if (this.rootFields > MAX_ROOT_FIELDS) throw tooMuch('TOO_MANY_FIELDS', MAX_ROOT_FIELDS);
    this.add(how.times * plain);
    for (const field of weighed) this.field(field, how);
    for (const fragment of fragments) this.selection(fragment, how);
  }

  private field(field: WeighedField, { times, depth, holdings }: Manner): void {
    const args = this.argumentsOf(field.given);
    const held = holdingsIn(args) ?? holdings;
    this.add(times * (field.isMeta ? INTROSPECTION_COST : this.ownCost(field, args, held)));
    this.add(times * this.loadCost(args));
    if (field.inside === undefined) return;
    const size = sizeOf(args, field.isPaged) ?? (field.isList ? ASSUMED_LIST_LENGTH : 1);
    this.selection(field.inside, { times: times * size, depth: depth + 1, holdings: held });
  }

  private argumentsOf(given: readonly ArgumentNode[]): Values {
    if (given.length === 0) return NO_VALUES;
    const args: Record<string, unknown> = {};
    for (const { name, value } of given) args[name.value] = this.valueOf(value);
    return args;
  }

  private valueOf(value: ValueNode): unknown {
    return value.kind === Kind.VARIABLE ? this.variables[value.name.value] : valueFromASTUntyped(value, this.variables);
  }

  private ownCost({ complexity }: WeighedField, args: Values, holdings: number): number {
    const own = complexity as number | ((asked: Asked) => number) | undefined;
    const records = recordsIn(this.scale.catalogue);
    return (typeof own === 'function' ? own({ args, holdings, records }) : (own ?? 1)) + claimsCost(args);
  }

  /** What an earlier revision costs that is not in memory; each once. */
  private loadCost({ asOfRevision: revision }: Values): number {
    const { catalogue, isLoaded } = this.scale;
    if (typeof revision !== 'number' || revision === catalogue.revision || this.revisions.has(revision)) return 0;
    this.revisions.add(revision);
    return isLoaded(revision) ? 0 : loadingCost(recordsIn(catalogue)());
  }

  private add(cost: number): void {
    this.cost += cost;
    if (this.cost > this.scale.most) throw tooMuch('TOO_COSTLY', this.scale.most);
  }
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Values =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );

/** How a selection is asked for: how often it is answered, how deep it stands, and of how many holdings. */
interface Manner {
  readonly times: number;
  readonly depth: number;
  readonly holdings: number;
}

/** Items of a page, or of a batch of claims or texts; undefined for other fields. */
function sizeOf(args: Values, isPaged: boolean): number | undefined {
  if (isPaged) {
    const size = args.first ?? args.last ?? DEFAULT_PAGE_SIZE;
    return typeof size === 'number' ? Math.min(Math.max(size, 1), MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
  }
  const batch = args.claims ?? args.texts;
  return Array.isArray(batch) ? Math.max(batch.length, 1) : undefined;
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : list === undefined ? 0 : 1);

const claimsIn = ({ claims, claim }: Values): readonly Values[] =>
  claims === undefined && claim === undefined
    ? []
    : [claims ?? claim].flat().filter((one): one is Values => typeof one === 'object' && one !== null);

/** How many holdings the claims of a field have, on the average; undefined: it makes none. */
function holdingsIn(args: Values): number | undefined {
  if (args.holdings !== undefined) return lengthOf(args.holdings);
  const claims = claimsIn(args);
  if (claims.length === 0) return undefined;
  return claims.reduce((sum, { holdings }) => sum + lengthOf(holdings), 0) / claims.length;
}

/** What deciding the claims of a field costs by what they state. */
const claimsCost = (args: Values): number => claimsIn(args).reduce((sum, claim) => sum + statedCost(claim), 0);

function statedCost({ holdings, facts }: Values): number {
  const { languages, satisfied } = (facts ?? {}) as Values;
  return HOLDING_COST * (lengthOf(holdings) + lengthOf(languages) + lengthOf(satisfied));
}

/**
 * What it costs to look for how long a decision holds: each holding may bring days of its own, on which all of them are judged.
 * @param holdings how many the claim has
 */
export const outlookCost = (holdings: number): number => 10 + holdings + 0.03 * holdings * holdings;

/**
 * What it costs to look for near misses, or to put a decision in words, which tells them. How far a search goes depends on how many ways lead on
 * from a certificate.
 */
export const searchCost = (holdings: number, records: Asked['records']): number =>
  30 + 2 * holdings * (1 + records('equivalences') / Math.max(records('certificates'), 1)) ** 2;

/** What it costs to read an earlier revision and to compile it. @param records how many the register has */
export const loadingCost = (records: number): number => Math.min(records * LOADED_RECORD_COST, MAX_LOAD_COST);

/** How many records of some types there are; without a type, of all. */
export const recordsIn =
  ({ tables }: Catalogue): Asked['records'] =>
  (...types) =>
    (types.length === 0 ? RECORD_TYPES : types).reduce((sum, type) => sum + tables[type].size, 0);

/**
 * What a claim on a line costs.
 * @param length of the line, in characters
 * @param claim undefined where the line states none
 * @param withOutlook whether it is told how long the decision holds
 */
export const lineCost = (length: number, claim: Claim | undefined, withOutlook: boolean): number =>
  LINE_COST +
  (length / 1024) * KILOBYTE_COST +
  (claim === undefined
    ? 0
    : statedCost(claim as unknown as Values) + (withOutlook ? outlookCost(claim.holdings.length) : 0));

/** What would else be told with the status of a fault of the service. */
const CLIENT_ERROR = { http: { status: 400 } };

/** The error of what costs more than one request may. @param most of what the problem counts */
export const tooMuch = (problem: keyof typeof SIZE_MESSAGES, most: number): LocalizedError =>
  new LocalizedError(localized(SIZE_MESSAGES[problem], { most }), {
    code: 'QUERY_TOO_LARGE',
    problem,
    ...CLIENT_ERROR,
  });
