/** Which documents may be compiled: compiling is done in one go, in which nobody else is served, so only what is short. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Fields that are compiled, which takes some hundredths of a millisecond each. The longest document of the page has 631. */
const MOST_FIELDS = 700;

/** Whether the query of a document is short, and has no field of the name `__proto__`, which what the compiler writes down as an object cannot have. */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  if (document.loc?.source.body.includes('__proto__') !== false) return false;
  const meter = new Meter(schema, document);
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION)
      meter.add(node.selectionSet, schema.getRootType(node.operation) ?? undefined, 1);
  return meter.fields <= MOST_FIELDS;
}

/** Counts fields as the compiler writes them: those of a fragment wherever it is spread, and those of what may have several types for each of these. */
class Meter {
  fields = 0;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    this.fragments = new Map(
      definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
  }

  /** @param times for how many types the selections are written */
  add({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, times: number): void {
    for (const node of selections) {
      if (this.fields > MOST_FIELDS) return;
      if (node.kind === Kind.FIELD) {
        this.fields += times;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        if (node.selectionSet === undefined || field === undefined) continue;
        const inside = getNamedType(field.type);
        this.add(node.selectionSet, inside, times * this.typesOf(inside));
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
        const name = fragment?.typeCondition?.name.value;
        const on = name === undefined ? type : this.schema.getType(name);
        const share = this.typesOf(on) / this.typesOf(type);
        if (fragment !== undefined) this.add(fragment.selectionSet, on, times * Math.min(share, 1));
      }
    }
  }

  private typesOf(type: GraphQLNamedType | undefined): number {
    return isCompositeType(type) && isAbstractType(type) ? this.schema.getPossibleTypes(type).length : 1;
  }
}
