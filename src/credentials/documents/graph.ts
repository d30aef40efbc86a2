/**
 * What a credential says once its contexts are applied. A proof of Data Integrity is over this graph and not over the JSON, in which the same
 * can be written in many ways: under another name that a context gives, in another place that names the same node. So whatever counts is
 * read from here, and never from the members of the JSON.
 */
import jsonld from 'jsonld';
import type { Contexts } from '../contexts';
import { failed, Found, notChecked } from './finding';
import { isObject, shown, type Json, type JsonObject } from './json';

/** Stands for a credential that has no id of its own. */
const NAMELESS = 'urn:uuid:00000000-0000-4000-8000-000000000000';

export type DocumentLoader = (address: string) => Promise<unknown>;

/** Gives the contexts that ship, and the documents that are given to it; refuses all else. */
export const loaderOf =
  (contexts: Contexts, others: ReadonlyMap<string, object> = new Map()): DocumentLoader =>
  (address) => {
    const context = contexts.get(address);
    const document = context ?? others.get(address);
    if (document === undefined)
      return Promise.reject(new Error('This is not among what ships, and nothing is fetched.'));
    // What is static is worked out once, and kept.
    return Promise.resolve({ contextUrl: null, documentUrl: address, document, tag: context && 'static' });
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

/**
 * @param credential without its proofs
 * @returns the node of the credential
 * @throws Found where a context is unknown, a term is undefined, or it is no JSON-LD
 */
export async function graphOf(credential: JsonObject, contexts: Contexts): Promise<Node> {
  for (const address of contextsIn(credential))
    if (!contexts.has(address)) throw new Found(notChecked('UNKNOWN_CONTEXT', { address }));
  const id = typeof credential.id === 'string' ? credential.id : NAMELESS;
  let nodes: readonly JsonObject[];
  try {
    nodes = (await jsonld.flatten({ ...credential, id }, null, {
      base: null,
      safe: true,
      documentLoader: loaderOf(contexts),
    })) as readonly JsonObject[];
  } catch (error) {
    throw new Found(whatIsWrong(error));
  }
  return new Node(new Map(nodes.map((node) => [shown(node['@id']), node])), id);
}

/** The addresses of all contexts that are named, within contexts too. @throws Found */
function contextsIn(value: Json | undefined, isContext = false): readonly string[] {
  if (typeof value === 'string') return isContext ? [value] : [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => contextsIn(item, isContext));
  if (!isObject(value)) return [];
  // JavaScript takes this for something else than a member.
  if (Object.hasOwn(value, '__proto__')) throw new Found(failed('UNDEFINED_TERM', { term: '__proto__' }));
  return Object.entries(value).flatMap(([member, content]) =>
    contextsIn(content, member === '@context' || (member === '@import' && isContext)),
  );
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
  if (event === undefined) return failed('NOT_LINKED_DATA', { fault: code ?? 'unknown' });
  const term = TERM_DETAILS.map((name) => event.details?.[name]).find((value) => typeof value === 'string');
  return failed('UNDEFINED_TERM', { term: typeof term === 'string' ? term : (event.code ?? '') });
}
