/**
 * Some clients offer to change to another protocol with any request, as HTTP/2: that may be ignored (RFC 9110, "Upgrade"). But whoever listens
 * for upgrades gets those requests too, unless Node can be told which are meant.
 */
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export const offersWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

/** Since 22.21 and 24.9 Node asks; of requests whose offers it need not take up it makes ordinary ones. */
export const UPGRADE_OPTIONS: ServerOptions & { readonly shouldUpgradeCallback: typeof offersWebSocket } = {
  shouldUpgradeCallback: offersWebSocket,
};

/** Node reads nothing that comes after an offer that it has not taken up: such a connection is closed once its request is answered. */
export const closeAfterOffer = ({ headers }: IncomingMessage, response: ServerResponse): void => {
  if (headers.upgrade !== undefined) response.setHeader('Connection', 'close');
};

/** Before that Node takes every offer for an upgrade: a request with another one is put back without it. */
export function answerWithoutUpgrade(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const kept: string[] = [];
  for (let place = 0; place < request.rawHeaders.length; place += 2) {
    const [name, value] = request.rawHeaders.slice(place, place + 2);
    if (!['upgrade', 'connection', 'http2-settings'].includes(name.toLowerCase())) kept.push(`${name}: ${value}`);
  }
  const written = [`${request.method ?? ''} ${request.url ?? ''} HTTP/${request.httpVersion}`, ...kept, '', ''];
  socket.unshift(Buffer.concat([Buffer.from(written.join('\r\n'), 'latin1'), head]));
  server.emit('connection', socket);
}
