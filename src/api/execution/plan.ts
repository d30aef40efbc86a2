/**
 * How the query of a document is executed: with values that are coerced already, by graphql, or by functions compiled from the document where
 * it is asked often. The answers are the same.
 */
import {
  execute,
  GraphQLScalarType,
  GraphQLSchema,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { coercerOf, variablesOf, type Coercer, type Values, type Variable } from './coercion';

/** The root field of a query that does nothing but answer the items of a list, each by itself and in order. */
export interface Batch {
  readonly variable: string;
  /** The name of the field in the answer. */
  readonly key: string;
  readonly item: Coercer;
  /** Items of a request at most: more are for the field to refuse. */
  readonly most: number;
}

interface BatchField {
  readonly argument: string;
  readonly most: number;
}

/** What is said of a field that answers each item of an argument by itself: where there are many, they may be asked in pieces. */
export const batchOf = (field: BatchField): { readonly batchOf: BatchField } => ({ batchOf: field });

const INTROSPECTION = /\b__(schema|type)\b/;
const COERCED = new GraphQLScalarType({ name: 'Coerced', description: 'A value that is coerced already.' });

/** The schema with a type for what is coerced already: graphql and the compiler would coerce it again, the latter in a way of its own. */
export const withCoercedValues = (schema: GraphQLSchema): GraphQLSchema => {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
};

export class Plan {
  /** Null: it cannot be. */
  private compiled: CompiledQuery | null | undefined;

  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    readonly variables: readonly Variable[],
    readonly batch: Batch | undefined,
  ) {}

  /** Undefined for what only graphql itself executes: anything but one query. @param schema `withCoercedValues` */
  static for(schema: GraphQLSchema, document: DocumentNode): Plan | undefined {
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const [operation] = operations;
    if (operations.length !== 1 || operation.operation !== OperationTypeNode.QUERY) return undefined;
    // The schema that plans have is not the one that is published.
    if (document.loc === undefined || INTROSPECTION.test(document.loc.source.body)) return undefined;
    const variables = variablesOf(schema, operation);
    const definitions = document.definitions.map((node) => (node === operation ? withoutTypes(operation) : node));
    return new Plan(schema, { ...document, definitions }, variables, batchIn(schema, document, operation, variables));
  }

  get isCompiled(): boolean {
    return this.compiled !== undefined;
  }

  compile(): void {
    const compiled = compileQuery(this.schema, this.document, undefined, { disablingCapturingStackErrors: true });
    this.compiled = isCompiledQuery(compiled) ? compiled : null;
  }

  forget(): void {
    this.compiled = undefined;
  }

  /** @param values `coerced` */
  run(contextValue: unknown, values: Values): ExecutionResult | Promise<ExecutionResult> {
    if (this.compiled) return this.compiled.query(undefined, contextValue, values);
    const { schema, document } = this;
    return execute({ schema, document, contextValue, variableValues: values });
  }
}

/** Truth values keep their type: that a condition has one is looked at when the document is compiled. */
const withoutTypes = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: operation.variableDefinitions?.map((definition) =>
    isBoolean(definition.type)
      ? definition
      : {
          ...definition,
          defaultValue: undefined,
          type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } },
        },
  ),
});

const isBoolean = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE
    ? isBoolean(type.type)
    : type.kind === Kind.NAMED_TYPE && type.name.value === 'Boolean';

function batchIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
  variables: readonly Variable[],
): Batch | undefined {
  const [field] = selectionSet.selections;
  if (selectionSet.selections.length !== 1 || field.kind !== Kind.FIELD || field.directives?.length !== 0)
    return undefined;
  const root = schema.getQueryType();
  const said = root?.getFields()[field.name.value]?.extensions as Partial<ReturnType<typeof batchOf>> | undefined;
  const value = field.arguments?.find((argument) => argument.name.value === said?.batchOf?.argument)?.value;
  if (said?.batchOf === undefined || value?.kind !== Kind.VARIABLE) return undefined;
  const variable = value.name.value;
  let uses = 0;
  // Once where it is declared, and once there.
  visit(document, { Variable: (node) => void (uses += node.name.value === variable ? 1 : 0) });
  const type = variables.find((each) => each.name === variable)?.type;
  const list = isNonNullType(type) ? type.ofType : type;
  return uses === 2 && isListType(list)
    ? { variable, key: (field.alias ?? field.name).value, item: coercerOf(list.ofType), most: said.batchOf.most }
    : undefined;
}
