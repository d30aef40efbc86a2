/**
 * Limits that keep a hostile query from occupying the service. A query is weighed before it is executed: each field costs what its
 * `complexity` says (1 if nothing), times the size of the pages and batches it stands in.
 */
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
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging';
import type { ApolloPlugin } from './plugin';
import { SIZE_MESSAGES } from './request-messages';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';

/** Bytes of a request: ten thousand claims with several holdings each. */
export const BODY_LIMIT = 16 * 1024 * 1024;
/** Lexical tokens of a query; values belong in variables. */
export const MAX_TOKENS = 4_000;
export const MAX_CLAIMS = 10_000;
export const MAX_HOLDINGS = 1_000;
const MAX_ROOT_FIELDS = 50;
const MAX_DEPTH = 20;
const MAX_COST = 500_000;
/** What a list without pages is taken to hold. */
const ASSUMED_LIST_LENGTH = 3;
const INTROSPECTION_COST = 10_000;

type Values = Readonly<Record<string, unknown>>;

export const limits: ApolloPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        if (operation) weigh(schema, document, operation, request.variables ?? {});
        return Promise.resolve();
      },
    }),
};

/** @throws GraphQLError `QUERY_TOO_LARGE` where an operation is too heavy */
export const weigh = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): void => new CostMeter(schema, document, operation, variables).weigh();

/** Weighs one operation, and stops as soon as it is too heavy: so weighing costs no more than the limit allows. */
class CostMeter {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly variables: Values;
  private cost = 0;
  private rootFields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    given: Values,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
    const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    );
    this.variables = { ...(Object.fromEntries(defaults) as Values), ...given };
  }

  weigh(): void {
    this.selections(this.operation.selectionSet, this.schema.getRootType(this.operation.operation) ?? undefined, 1, 1);
  }

  private selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, times: number, depth: number): void {
    if (depth > MAX_DEPTH) throw tooMuch('TOO_DEEP', MAX_DEPTH);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        this.field(node, type, times, depth);
        continue;
      }
      this.add(times);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
      const on = fragment?.typeCondition;
      const narrowed = on === undefined ? type : this.schema.getType(on.name.value);
      if (fragment !== undefined) this.selections(fragment.selectionSet, narrowed, times, depth);
    }
  }

  private field(node: FieldNode, type: GraphQLNamedType | undefined, times: number, depth: number): void {
    if (depth === 1 && ++this.rootFields > MAX_ROOT_FIELDS) throw tooMuch('TOO_MANY_FIELDS', MAX_ROOT_FIELDS);
    const name = node.name.value;
    const meta = name === '__schema' || name === '__type';
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const own = meta ? INTROSPECTION_COST : definition?.extensions.complexity;
    this.add(times * (typeof own === 'number' ? own : 1));
    if (node.selectionSet === undefined) return;
    const inside = meta ? undefined : definition && getNamedType(definition.type);
    const isList = definition !== undefined && String(definition.type).startsWith('[');
    const size =
      this.sizeOf(node, definition?.args.some((argument) => argument.name === 'first') === true) ??
      (isList && name !== 'edges' ? ASSUMED_LIST_LENGTH : 1);
    this.selections(node.selectionSet, isCompositeType(inside) ? inside : undefined, times * size, depth + 1);
  }

  /** Items of a page, or of a batch of claims or texts; undefined for other fields. */
  private sizeOf(node: FieldNode, paged: boolean): number | undefined {
    const argument = (name: string): unknown => {
      const value = node.arguments?.find((given) => given.name.value === name)?.value;
      return value === undefined ? undefined : valueFromASTUntyped(value, this.variables);
    };
    if (paged) {
      const size = argument('first') ?? argument('last') ?? DEFAULT_PAGE_SIZE;
      return typeof size === 'number' ? Math.min(Math.max(size, 1), MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
    }
    const batch = argument('claims') ?? argument('texts');
    return Array.isArray(batch) ? Math.max(batch.length, 1) : undefined;
  }

  private add(cost: number): void {
    this.cost += cost;
    if (this.cost > MAX_COST) throw tooMuch('TOO_COSTLY', MAX_COST);
  }
}

const tooMuch = (problem: keyof typeof SIZE_MESSAGES, most: number): LocalizedError =>
  new LocalizedError(localized(SIZE_MESSAGES[problem], { most }), { code: 'QUERY_TOO_LARGE', problem });
