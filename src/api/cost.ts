/**
 * What a query may cost. It is weighed before it is executed, in points: a plain field is one, and so are about twenty microseconds of work.
 * What grows with the register, or with what is sent, is weighed by the size of these.
 */
import type { ComplexityEstimator } from '@nestjs/graphql';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';
import { RECORD_TYPES, type Catalogue, type Claim, type RecordType } from '../recognition';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging';
import { SIZE_MESSAGES } from './request-messages';

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
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
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
    this.fragments = document.definitions.length === 1 ? NO_FRAGMENTS : fragmentsOf(document);
    this.variables = operation.variableDefinitions?.some(({ defaultValue }) => defaultValue !== undefined)
      ? { ...defaultsOf(operation), ...given }
      : given;
  }

  weigh(): number {
    const root = this.scale.schema.getRootType(this.operation.operation) ?? undefined;
    this.selections(this.operation.selectionSet, root, { times: 1, depth: 1, holdings: 1 });
    return Math.ceil(this.cost);
  }

  private selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, place: Place): void {
    if (place.depth > MAX_DEPTH) throw tooMuch('TOO_DEEP', MAX_DEPTH);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        this.field(node, type, place);
        continue;
      }
      this.add(place.times);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
      const on = fragment?.typeCondition;
      const narrowed = on === undefined ? type : this.scale.schema.getType(on.name.value);
      if (fragment !== undefined) this.selections(fragment.selectionSet, narrowed, place);
    }
  }

  private field(node: FieldNode, type: GraphQLNamedType | undefined, { times, depth, holdings }: Place): void {
    if (depth === 1 && ++this.rootFields > MAX_ROOT_FIELDS) throw tooMuch('TOO_MANY_FIELDS', MAX_ROOT_FIELDS);
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (isPlain(node, field)) return this.add(times * (field.extensions.complexity ?? 1));
    const meta = name === '__schema' || name === '__type';
    const args = this.argumentsOf(node);
    const held = holdingsIn(args) ?? holdings;
    this.add(times * (meta ? INTROSPECTION_COST : this.ownCost(field, args, held)));
    this.add(times * this.loadCost(args));
    if (node.selectionSet === undefined) return;
    const inside = meta ? undefined : field && getNamedType(field.type);
    const isList = field !== undefined && String(field.type).startsWith('[');
    const isPaged = field?.args.some((argument) => argument.name === 'first') === true;
    const size = sizeOf(args, isPaged) ?? (isList && name !== 'edges' ? ASSUMED_LIST_LENGTH : 1);
    const place = { times: times * size, depth: depth + 1, holdings: held };
    this.selections(node.selectionSet, isCompositeType(inside) ? inside : undefined, place);
  }

  private argumentsOf({ arguments: given = [] }: FieldNode): Values {
    if (given.length === 0) return NO_VALUES;
    return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.variables)]));
  }

  private ownCost(field: GraphQLField<unknown, unknown> | undefined, args: Values, holdings: number): number {
    const own = field?.extensions.complexity as number | ((asked: Asked) => number) | undefined;
    const records: Asked['records'] = (...types) =>
      (types.length === 0 ? RECORD_TYPES : types).reduce(
        (sum, type) => sum + this.scale.catalogue.tables[type].size,
        0,
      );
    return (typeof own === 'function' ? own({ args, holdings, records }) : (own ?? 1)) + claimsCost(args);
  }

  /** What an earlier revision costs that is not in memory; each once. */
  private loadCost({ asOfRevision: revision }: Values): number {
    const { catalogue, isLoaded } = this.scale;
    if (typeof revision !== 'number' || revision === catalogue.revision || this.revisions.has(revision)) return 0;
    this.revisions.add(revision);
    const records = RECORD_TYPES.reduce((sum, type) => sum + catalogue.tables[type].size, 0);
    return isLoaded(revision) ? 0 : Math.min(records * LOADED_RECORD_COST, MAX_LOAD_COST);
  }

  private add(cost: number): void {
    this.cost += cost;
    if (this.cost > this.scale.most) throw tooMuch('TOO_COSTLY', this.scale.most);
  }
}

const NO_FRAGMENTS: ReadonlyMap<string, FragmentDefinitionNode> = new Map();

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Values =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );

/** Whether a field costs the same whoever asks: it is given nothing, leads to nothing, and has no weight that is to be worked out. */
const isPlain = (
  { arguments: given, selectionSet }: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): field is GraphQLField<unknown, unknown> & { readonly extensions: { readonly complexity?: number } } =>
  field !== undefined &&
  selectionSet === undefined &&
  !given?.length &&
  typeof field.extensions.complexity !== 'function';

/** Where in an operation a field stands: how often it is answered, how deep, and of how many holdings. */
interface Place {
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

const tooMuch = (problem: keyof typeof SIZE_MESSAGES, most: number): LocalizedError =>
  new LocalizedError(localized(SIZE_MESSAGES[problem], { most }), {
    code: 'QUERY_TOO_LARGE',
    problem,
    ...CLIENT_ERROR,
  });
