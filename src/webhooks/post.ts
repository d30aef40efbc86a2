/** Sends a notification to an address that somebody else chose: not into private networks, not where it is redirected to, and within a timeout. */
import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { LONGEST } from '../document';

export const ANSWER_TIMEOUT_MS = 10_000;
/** The status by which a receiver unsubscribes. */
const HTTP_GONE = 410;

/** What became of it. `gone`: the receiver wants no notifications any more. */
export type Outcome = { readonly failure: null } | { readonly failure: string; readonly gone: boolean };

export interface PostRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the address may be any, of private networks too. */
  readonly anyAddress: boolean;
  /** Breaks it off. */
  readonly signal: AbortSignal;
}

export type AddressFlaw = 'MALFORMED_ADDRESS' | 'PRIVATE_ADDRESS';

/** What is wrong with an address, as far as it shows before anything is sent there; undefined: nothing. */
export function flawOf(address: string, anyAddress: boolean): AddressFlaw | undefined {
  if (address.length > LONGEST.link || !URL.canParse(address)) return 'MALFORMED_ADDRESS';
  const { protocol, username, password, hash } = new URL(address);
  const schemes = anyAddress ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(protocol) || username !== '' || password !== '' || hash !== '') return 'MALFORMED_ADDRESS';
  return anyAddress || isPublicHost(hostOf(address)) ? undefined : 'PRIVATE_ADDRESS';
}

/** The host, an address without its brackets, a name without the full stop that may end it. */
const hostOf = (address: string): string => new URL(address).hostname.replace(/^\[|\]$|\.$/g, '');

const isPublicHost = (host: string): boolean => (isIP(host) > 0 ? isPublic(host) : PUBLIC_NAME.test(host));

/** A name of several parts that does not end as those do which never leave a machine or its network (RFC 6761, 6762, 8375, 9476; `internal`). */
const PUBLIC_NAME = /^(?!.*\.(?:localhost|localdomain|local|internal|home\.arpa|alt)$).+\../i;

/** Not public are the ranges of private networks, of the machine itself, of tunnels into IPv4, and those that are reserved. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

const NOT_PUBLIC = 'ENOTPUBLIC';

/** Looks a name up and leaves out what is not public: checked where the connection is made, since a name may lead elsewhere at the next look-up. */
const publicOnly: LookupFunction = (hostname, options, found) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const allowed = addresses.filter(({ address }) => isPublic(address));
    if (allowed.length === 0) return found(Object.assign(new Error('not public'), { code: NOT_PUBLIC }), []);
    if (options.all) found(null, allowed);
    else found(null, allowed[0].address, allowed[0].family);
  });
};

/** Any answer of 2xx counts as received; what else it says is not looked at. */
export function post({ address, headers, body, anyAddress, signal }: PostRequest): Promise<Outcome> {
  const flaw = flawOf(address, anyAddress);
  if (flaw !== undefined) return Promise.resolve({ failure: 'The address is not allowed any more.', gone: false });
  const request = new URL(address).protocol === 'https:' ? requestHttps : requestHttp;
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  return new Promise((resolve) => {
    const sent = request(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'skill-recognition-registry',
        ...headers,
      },
      agent: false,
      signal: AbortSignal.any([timeout, signal]),
      ...(!anyAddress && { lookup: publicOnly }),
    });
    sent.on('response', (response) => {
      const { statusCode = 0 } = response;
      response.on('error', () => undefined).destroy();
      resolve(outcomeOf(statusCode));
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ failure: timeout.aborted ? TIMED_OUT : reasonOf(error), gone: false }),
    );
    sent.end(body);
  });
}

const TIMED_OUT = `There was no answer within ${String(ANSWER_TIMEOUT_MS / 1000)} seconds.`;

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { failure: null };
  const redirects = status >= 300 && status < 400 ? '; redirects are not followed' : '';
  return { failure: `The answer was ${String(status)}${redirects}.`, gone: status === HTTP_GONE };
}

const reasonOf = ({ code = 'no reason known' }: NodeJS.ErrnoException): string =>
  code === NOT_PUBLIC
    ? 'The name of the host leads to no public address.'
    : `The address could not be reached (${code}).`;
