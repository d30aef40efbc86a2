/** A service that a command asks by its address, for who has a token. What is sent may tell of people: no error repeats any of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { visible } from '../language/characters';
import { Failure } from './failure';

/** How long a service may take to answer, in milliseconds. */
const PATIENCE_MS = 180_000;
/** How long is waited where a service says when to come again, in seconds, and how often for one answer. */
const LONGEST_WAIT_S = 90;
const MOST_WAITS = 20;

/** The service cannot go on now, or was not to: the same may be asked again later. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The service does not take what is asked, and will not take it later either. */
export class Refusal extends Failure {}

export interface ServiceAt {
  readonly url: string;
  readonly token: string | undefined;
  /** Once it is aborted, nothing more is asked. */
  readonly signal: AbortSignal;
  /** Told before it is waited, in seconds. */
  readonly waits: (seconds: number) => void;
}

interface Reply<D> {
  readonly data?: D | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks until there is an answer; where the service says when to come again, it is waited that long.
 * @throws Stopped where none comes now
 * @throws Refusal where it is not taken
 */
export async function ask<D>(service: ServiceAt, query: string, variables: object): Promise<D> {
  for (let waited = 0; ; waited += 1) {
    const { reply, status, retryAfter } = await send<D>(service, { query, variables });
    if (reply?.data && reply.errors === undefined) return reply.data;
    if (retryAfter === null) throw refusal(reply, status);
    if (retryAfter > LONGEST_WAIT_S || waited === MOST_WAITS)
      throw new Stopped(`The service has too much to do, and asks to come again in ${String(retryAfter)} seconds.`);
    service.waits(retryAfter);
    await sleep(retryAfter * 1000, undefined, { signal: service.signal }).catch(() => stopHere(service));
  }
}

async function send<D>({ url, token, signal, waits }: ServiceAt, body: object) {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
      // What is sent is for this service, and for none that it names.
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const text = await response.text();
    const seconds = Number(response.headers.get('retry-after') ?? NaN);
    return {
      reply: replyIn<D>(text),
      status: response.status,
      retryAfter: Number.isFinite(seconds) ? Math.max(0, seconds) : null,
    };
  } catch {
    return stopHere({ url, token, signal, waits });
  }
}

function replyIn<D>(text: string): Reply<D> | null {
  try {
    return JSON.parse(text) as Reply<D> | null;
  } catch {
    return null;
  }
}

function stopHere({ signal, url }: ServiceAt): never {
  throw new Stopped(signal.aborted ? 'It was interrupted.' : `${visible(url)} does not answer.`);
}

/** What is wrong with the variables is told with their content: of that, the code alone. */
const REPEATING = ['BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];
/** It may be otherwise in a while. */
const PASSING = ['UNAVAILABLE', 'OVERLOADED', 'TOO_LONG', 'INTERNAL_SERVER_ERROR'];

function refusal(reply: Reply<unknown> | null, status: number): Error {
  const [error] = reply?.errors ?? [];
  const code = error?.extensions?.code ?? `HTTP ${String(status)}`;
  if (code === 'UNAUTHENTICATED')
    return new Refusal(`The token counts no longer, or not here: ${visible(error.message)} Take a new one.`);
  if (code === 'HTTP 413')
    return new Refusal(
      'What is sent at a time is more than the service takes: whoever operates it can set REQUEST_BYTES higher.',
    );
  if (error === undefined && status < 500)
    return new Refusal(`It does not answer as a registry does (${code}). Check the address.`);
  const said =
    error === undefined || REPEATING.includes(code) ? `It answers ${code}.` : `${visible(error.message)} (${code})`;
  return status >= 500 || PASSING.includes(code) ? new Stopped(said) : new Refusal(`The service refuses. ${said}`);
}
