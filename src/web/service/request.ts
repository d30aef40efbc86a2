/** Requests to the service: GraphQL over HTTP, each document by its hash. */
import type { TypedDocumentString } from '../graphql/graphql';
import { shown } from '../language/visible';
import { noteBuild } from './build';
import { setConnected } from './connection';

/** The service could not be reached, or is not ready: the same request may be sent again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The service did not take the request; its message says why, in the language of the page. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    message: string,
    /** As `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`; where something between the page and the service refuses: `HTTP_413`. */
    readonly code: string,
    /** In how many seconds it may be asked again, where the service says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

interface Reply<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
  }[];
}

/**
 * @throws Unreachable where no answer came
 * @throws Rejected where the answer is that the request is not taken
 */
export async function request<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  { signal, token }: { readonly signal?: AbortSignal; readonly token?: string | null } = {},
): Promise<T> {
  const reply = await send<T>(bodyOf(document, variables), headersOf(token), signal);
  const [error] = shown(reply.errors ?? []);
  if (error !== undefined) {
    const { code = 'INTERNAL_SERVER_ERROR', retryAfter } = error.extensions ?? {};
    throw new Rejected(error.message, code, retryAfter);
  }
  if (reply.data === undefined || reply.data === null) throw new Unreachable('The answer was empty.');
  return shown(reply.data);
}

/** Keyboards and files differ in how they write an accent; the registry records texts in one form (NFC). */
const bodyOf = <T, V>(document: TypedDocumentString<T, V>, variables: V): string =>
  JSON.stringify(
    { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } } },
    (_, value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : value),
  );

/** The hash of a document: by it the service knows it. */
export const hashOf = <T, V>(document: TypedDocumentString<T, V>): string =>
  String(document.__meta__?.['hash']).replace('sha256:', '');

const headersOf = (token: string | null = null): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'accept-language': document.documentElement.lang,
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
});

async function send<T>(body: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Reply<T>> {
  let reply: Reply<T>;
  try {
    const response = await fetch('/graphql', { method: 'POST', body, headers, signal: signal ?? null });
    noteBuild(response.headers.get('registry-build'));
    if ([502, 503, 504].includes(response.status)) throw new Unreachable(`The service answered ${response.status}.`);
    const isReply = response.headers.get('content-type')?.includes('json') === true;
    if (response.status === 413 || response.status === 429 || (response.status >= 400 && !isReply))
      throw new Rejected('', `HTTP_${response.status}`, secondsIn(response.headers.get('retry-after')));
    reply = (await response.json()) as Reply<T>;
  } catch (error) {
    if (signal?.aborted === true || error instanceof Rejected) throw error;
    setConnected(false);
    throw error instanceof Unreachable ? error : new Unreachable('No answer came.', { cause: error });
  }
  setConnected(true);
  return reply;
}

/** A day stands there as well, of services that are none of ours. */
const secondsIn = (written: string | null): number | undefined =>
  written !== null && /^\d+$/.test(written) ? Number(written) : undefined;
