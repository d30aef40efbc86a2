/** Where requests come from: the address that asked the first proxy that is not trusted, or the service itself. */
import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import proxyAddress from '@fastify/proxy-addr';
import { parse, IPv6 } from 'ipaddr.js';

/** Bits of an IPv6 address that tell one subscriber of a network from another: whoever has one address has all that begin so. */
const SUBSCRIBER_BYTES = 8;

/** Tells the caller of a request by its address. */
export function callersBehind(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddress.compile([...trustedProxies]);
  const known = new WeakMap<IncomingMessage, string>();
  return (request) => {
    let caller = known.get(request);
    if (caller === undefined) known.set(request, (caller = callerAt(proxyAddress(request, isTrusted))));
    return caller;
  };
}

export const isNetwork = (written: string): boolean => {
  try {
    proxyAddress.compile([written]);
    return true;
  } catch {
    return false;
  }
};

function callerAt(address = ''): string {
  if (isIPv4(address)) return address;
  try {
    const parsed = parse(address);
    if (!(parsed instanceof IPv6)) return parsed.toString();
    if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
    return `${Buffer.from(parsed.toByteArray().slice(0, SUBSCRIBER_BYTES)).toString('hex')}::/64`;
  } catch {
    return 'unknown';
  }
}
