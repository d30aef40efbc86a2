/** Somebody who is told by webhooks: a real HTTP server that keeps what it gets. */
import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly id: string;
  readonly body: string;
  readonly content: { readonly type: string; readonly data: Record<string, unknown> };
  readonly headers: IncomingMessage['headers'];
}

type Answer = (response: ServerResponse, received: Received) => void;

export const accept: Answer = (response) => response.end('thanks');
export const answering =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end();

export class Receiver {
  readonly received: Received[] = [];
  answer: Answer = accept;
  private readonly arrivals = new EventEmitter();
  private readonly server = createServer((request, response) => void this.take(request, response));

  static async listening(port = 0): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(port, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}/told`;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const content = JSON.parse(body) as Received['content'];
    const received = { id: String(request.headers['webhook-id']), body, content, headers: request.headers };
    this.received.push(received);
    this.answer(response, received);
    this.arrivals.emit('arrival');
  }

  /** Resolves when so many have come in all. */
  async reached(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) await once(this.arrivals, 'arrival');
    return this.received;
  }

  async end(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** What INTEGRATING.md asks receivers to do: whether what came is what the registry sent. */
export function isGenuine(secret: string, headers: IncomingMessage['headers'], body: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  const age = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']));
  return age < 300 && headers['webhook-signature'] === expected;
}
