/**
 * What a credential says once its contexts are applied. A proof of Data Integrity is over this graph and not over the JSON, in which the same
 * can be written in many ways: under another name that a context gives, in another place that names the same node. So whatever counts is
 * read from here, and never from the members of the JSON.
 */
import jsonld from 'jsonld';
import { CONTEXTS, type Contexts } from '../contexts';
import { withScopedApart } from '../contexts/scoped';
import { failed, Found, notChecked } from './finding';
import { isObject, shown, textOf, type Json, type JsonObject } from './json';

/** Stands for a credential that has no id of its own. */
const NAMELESS = 'urn:uuid:00000000-0000-4000-8000-000000000000';

export type DocumentLoader = (address: string) => Promise<unknown>;

const SHIPPED = withScopedApart(CONTEXTS);

/** Gives the contexts that ship, and the documents that are given to it; refuses all else. */
export const loaderOf =
  (...others: readonly ReadonlyMap<string, object>[]): DocumentLoader =>
  (address) => {
    const shipped = SHIPPED.get(address);
    const document = shipped ?? others.map((each) => each.get(address)).find((each) => each !== undefined);
    if (document === undefined)
      return Promise.reject(new Error('This is not among what ships, and nothing is fetched.'));
    // What is static is worked out once, and kept for whoever comes next: of what is given that would be wrong.
    return Promise.resolve({ contextUrl: null, documentUrl: address, document, tag: shipped && 'static' });
  };

/** A node of the graph: what is said of one thing. */
export class Node {
  constructor(
    private readonly nodes: ReadonlyMap<string, JsonObject>,
    readonly id: string,
  ) {}

  get types(): readonly string[] {
    return (this.nodes.get(this.id)?.['@type'] ?? []) as readonly string[];
  }

  /** Texts, numbers, truth values and ids of a property. */
  values(property: string): readonly (string | number | boolean)[] {
    return this.objects(property).flatMap((value) => {
      const plain = value['@value'] ?? value['@id'];
      return typeof plain === 'object' || plain === undefined ? [] : [plain];
    });
  }

  texts(property: string): readonly string[] {
    return this.values(property).filter((value) => typeof value === 'string');
  }

  /** The things that a property names. */
  named(property: string): readonly Node[] {
    return this.objects(property).flatMap(({ '@id': id }) =>
      typeof id === 'string' ? [new Node(this.nodes, id)] : [],
    );
  }

  private objects(property: string): readonly JsonObject[] {
    const values = this.nodes.get(this.id)?.[property];
    return Array.isArray(values) ? values.filter(isObject) : [];
  }
}

/** A credential once its contexts are applied, which takes most of the time of a verification and is done once. */
export interface Graph {
  /** JSON-LD in expanded form, with no context: what is read is of the same as what a proof is over. */
  readonly expanded: readonly object[];
  readonly credential: Node;
}

/**
 * @param credential without its proofs
 * @throws Found where there is too much, a context is unknown, a term is undefined, or it is no JSON-LD
 */
export async function graphOf(credential: JsonObject, contexts: Contexts): Promise<Graph> {
  checkBounds(credential, contexts);
  const options = { base: null, safe: true, documentLoader: loaderOf(contexts) };
  try {
    const expanded = (await jsonld.expand(credential, options)) as readonly JsonObject[];
    const [root, ...others] = expanded;
    const id = textOf(root['@id']) ?? NAMELESS;
    const nodes = (await jsonld.flatten([{ ...root, '@id': id }, ...others], null, options)) as readonly JsonObject[];
    return { expanded, credential: new Node(new Map(nodes.map((node) => [shown(node['@id']), node])), id) };
  } catch (error) {
    throw new Found(whatIsWrong(error));
  }
}

/**
 * Making a graph cannot be cut into slices of time: what it may cost is bounded by how much there is, at two thousandths of a second for each
 * object or context. The largest credentials of the standards' own suites have ninety objects and thirty contexts.
 */
const MOST = { objects: 300, contexts: 50, values: 2000 };

interface Measured {
  objects: number;
  contexts: number;
  values: number;
  readonly addresses: Set<string>;
}

/** Counts what there is, and collects the addresses of all contexts that are named, within contexts too. @throws Found */
function measure(value: Json | undefined, isContext: boolean, measured: Measured): void {
  measured.values++;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) measure(item, isContext, measured);
    return;
  }
  if (isContext) measured.contexts++;
  if (typeof value === 'string' && isContext) measured.addresses.add(value);
  if (!isObject(value)) return;
  measured.objects++;
  // JavaScript takes this for something else than a member.
  if (Object.hasOwn(value, '__proto__')) throw new Found(failed('UNDEFINED_TERM', { term: '__proto__' }));
  for (const [member, content] of Object.entries(value)) {
    // The package keeps what it makes of an import in the place of the context that is imported, for every credential that comes after.
    if (isContext && member === '@import') throw new Found(notChecked('CONTEXT_IMPORTS', { address: shown(content) }));
    measure(content, member === '@context', measured);
  }
}

/** @throws Found where there is too much, or a context is unknown */
function checkBounds(credential: JsonObject, contexts: Contexts): void {
  const measured: Measured = { objects: 0, contexts: 0, values: 0, addresses: new Set() };
  measure(credential, false, measured);
  for (const [counted, most] of Object.entries(MOST) as readonly (readonly [keyof typeof MOST, number])[])
    if (measured[counted] > most) throw new Found(notChecked('TOO_MUCH', { most, counted }));
  for (const address of measured.addresses)
    if (!contexts.has(address)) throw new Found(notChecked('UNKNOWN_CONTEXT', { address }));
}

interface JsonLdError {
  readonly details?: {
    readonly code?: string;
    readonly event?: { readonly code?: string; readonly details?: Readonly<Record<string, unknown>> };
  };
}

/** Which details of what safe mode refuses name the term. */
const TERM_DETAILS = ['property', 'type', 'id', 'term', 'value'];

function whatIsWrong(error: unknown) {
  const { code, event } = (error as JsonLdError).details ?? {};
  // What the package does not know to be wrong is shown to be so by nobody.
  if (event === undefined)
    return code === undefined
      ? notChecked('NOT_LINKED_DATA', { fault: 'unknown' })
      : failed('NOT_LINKED_DATA', { fault: code });
  const term = TERM_DETAILS.map((name) => event.details?.[name]).find((value) => typeof value === 'string');
  return failed('UNDEFINED_TERM', { term: typeof term === 'string' ? term : (event.code ?? '') });
}
