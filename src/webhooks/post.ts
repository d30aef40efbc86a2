/** Sends a notice to an address that somebody else chose: not into networks of our own, not wherever it is redirected, and not for long. */
import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** How long an answer is waited for, in milliseconds. */
export const PATIENCE = 10_000;
const LONGEST = 2_000;
const GONE = 410;

/** What became of it. `gone`: nobody is there who wants to be told any more. */
export type Outcome = { readonly failure: null } | { readonly failure: string; readonly gone: boolean };

export interface Parcel {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it may lead anywhere. */
  readonly anywhere: boolean;
  /** Ends it. */
  readonly ended: AbortSignal;
}

export type AddressFlaw = 'MALFORMED_ADDRESS' | 'PRIVATE_ADDRESS';

/** What stands against an address before anything is sent to it; undefined: nothing. */
export function flawOf(address: string, anywhere: boolean): AddressFlaw | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return 'MALFORMED_ADDRESS';
  const { protocol, username, password, hash } = new URL(address);
  const schemes = anywhere ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(protocol) || username !== '' || password !== '' || hash !== '') return 'MALFORMED_ADDRESS';
  const host = hostOf(address);
  return !anywhere && (host === 'localhost' || (isIP(host) > 0 && !isPublic(host))) ? 'PRIVATE_ADDRESS' : undefined;
}

const hostOf = (address: string): string => new URL(address).hostname.replace(/^\[|\]$/g, '');

/** Special ranges are those of private networks, of the machine itself, of tunnels into IPv4, and those that are for nobody. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

const NOT_PUBLIC = 'ENOTPUBLIC';

/** Looks a name up and leaves out what is not public: checked here, where the connection is made, since names may change between two looks. */
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
export function post({ address, headers, body, anywhere, ended }: Parcel): Promise<Outcome> {
  const flaw = flawOf(address, anywhere);
  if (flaw !== undefined) return Promise.resolve({ failure: 'The address is not allowed any more.', gone: false });
  const request = new URL(address).protocol === 'https:' ? requestHttps : requestHttp;
  const late = AbortSignal.timeout(PATIENCE);
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
      signal: AbortSignal.any([late, ended]),
      ...(!anywhere && { lookup: publicOnly }),
    });
    sent.on('response', (response) => {
      const { statusCode = 0 } = response;
      response.on('error', () => undefined).destroy();
      resolve(outcomeOf(statusCode));
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ failure: late.aborted ? LATE : reasonOf(error), gone: false }),
    );
    sent.end(body);
  });
}

const LATE = `There was no answer within ${String(PATIENCE / 1000)} seconds.`;

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { failure: null };
  const redirects = status >= 300 && status < 400 ? '; redirects are not followed' : '';
  return { failure: `The answer was ${String(status)}${redirects}.`, gone: status === GONE };
}

const reasonOf = ({ code = 'no reason known' }: NodeJS.ErrnoException): string =>
  code === NOT_PUBLIC
    ? 'The name of the host leads to no public address.'
    : `The address could not be reached (${code}).`;
