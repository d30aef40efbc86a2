/** What is the same about a selection of fields whatever it is asked with. It is found once for each that stands in a document, as documents are asked again and again. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export interface Selection {
  readonly fields: number;
  /** Points of all fields that cost the same whoever asks, and one for each fragment. */
  readonly plain: number;
  /** The other fields. */
  readonly weighed: readonly WeighedField[];
  readonly fragments: readonly Place[];
}

/** A selection where it stands: of which type its fields are. */
export interface Place {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType | undefined;
}

export interface WeighedField {
  readonly given: readonly ArgumentNode[];
  /** What `@Complexity` says of it. */
  readonly complexity: unknown;
  /** Whether it asks about the schema itself. */
  readonly isMeta: boolean;
  /** Whether it is a list; the edges of a page are as many as the page has. */
  readonly isList: boolean;
  readonly isPaged: boolean;
  readonly inside: Place | undefined;
}

/** The fragments of a document, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const NO_FRAGMENTS: Fragments = new Map();

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  definitions.length === 1
    ? NO_FRAGMENTS
    : new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));

const known = new WeakMap<SelectionSetNode, Selection>();

/** @param fragments of the document that it stands in */
export function selectionAt(place: Place, schema: GraphQLSchema, fragments: Fragments): Selection {
  let selection = known.get(place.set);
  if (selection === undefined) known.set(place.set, (selection = selectionOf(place, schema, fragments)));
  return selection;
}

function selectionOf({ set, type }: Place, schema: GraphQLSchema, fragments: Fragments): Selection {
  let fields = 0;
  let plain = 0;
  const weighed: WeighedField[] = [];
  const inFragments: Place[] = [];
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      fields++;
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (isPlain(node, field)) plain += field.extensions.complexity ?? 1;
      else weighed.push(weighedField(node, field));
      continue;
    }
    plain++;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const on = fragment?.typeCondition;
    const narrowed = on === undefined ? type : schema.getType(on.name.value);
    if (fragment !== undefined) inFragments.push({ set: fragment.selectionSet, type: narrowed });
  }
  return { fields, plain, weighed, fragments: inFragments };
}

function weighedField(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): WeighedField {
  const name = node.name.value;
  const isMeta = name === '__schema' || name === '__type';
  const inside = isMeta ? undefined : field && getNamedType(field.type);
  return {
    given: node.arguments ?? [],
    complexity: field?.extensions.complexity,
    isMeta,
    isList: field !== undefined && String(field.type).startsWith('[') && name !== 'edges',
    isPaged: field?.args.some((argument) => argument.name === 'first') === true,
    inside: node.selectionSet && { set: node.selectionSet, type: isCompositeType(inside) ? inside : undefined },
  };
}

/** Whether a field costs the same whoever asks: it is given nothing, leads to nothing, and has no weight that is to be worked out. */
const isPlain = (
  { arguments: given, selectionSet }: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): field is GraphQLField<unknown, unknown> & { readonly extensions: { readonly complexity?: number } } =>
  field !== undefined &&
  selectionSet === undefined &&
  !given?.length &&
  typeof field.extensions.complexity !== 'function';
