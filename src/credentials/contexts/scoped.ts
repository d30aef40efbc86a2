/**
 * Contexts that stand within contexts. The package that applies contexts copies a context for each thing that it looks at, with all that stands within it,
 * and keeps many of the copies. A context within it may as well be named by an address (JSON-LD 1.1, "Scoped Contexts"): then there is little to copy.
 */
import { createHash } from 'node:crypto';
import type { Contexts } from '.';

type Value = null | boolean | number | string | readonly Value[] | Members;
interface Members {
  readonly [member: string]: Value;
}

const isMembers = (value: Value): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same contexts, and those within them, by addresses of their own: the same address for the same context, wherever it stands. */
export function withScopedApart(contexts: Contexts): Contexts {
  const apart = new Map<string, object>();
  for (const [address, document] of contexts) {
    const context = (document as Members)['@context'];
    apart.set(address, { ...document, '@context': outer(context, apart) });
  }
  return apart;
}

/** A context whose terms name the contexts within them by address. */
function outer(context: Value, apart: Map<string, object>): Value {
  if (Array.isArray(context)) return (context as readonly Value[]).map((each) => outer(each, apart));
  if (!isMembers(context)) return context;
  const terms = Object.entries(context).map(([term, definition]) => {
    const scoped = isMembers(definition) ? definition['@context'] : undefined;
    if (scoped === undefined || scoped === null || typeof scoped !== 'object') return [term, definition] as const;
    return [term, { ...(definition as Members), '@context': addressOf(outer(scoped, apart), apart) }] as const;
  });
  return Object.fromEntries(terms);
}

function addressOf(context: Value, apart: Map<string, object>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(inOrder(context)))
    .digest('hex');
  const address = `urn:sha256:${digest}`;
  apart.set(address, { '@context': context });
  return address;
}

/** With members in order: in which they are written makes no other context. */
function inOrder(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(inOrder);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((member) => [member, inOrder(value[member])]),
  );
}
