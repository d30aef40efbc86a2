/** The connections of the HTTP server: how many there may be, how long they may take, and how they end without cutting what is on its way. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';

export interface ConnectionLimits {
  /** Seconds within which a request has to have arrived whole. */
  readonly requestSeconds: number;
  /** Seconds after which a connection is cut on which nothing moves, unless an answer is being made. */
  readonly stalledSeconds: number;
  /** How many there may be at a time; what comes beyond is closed at once. */
  readonly most: number;
  /** Seconds that what is under way has when the service ends. */
  readonly shutdownSeconds: number;
  /** Seconds before that in which new connections are still taken: until whoever sends them has noticed that the service is not ready. */
  readonly shutdownDelaySeconds: number;
}

/** Within which the headers have to be there, and how often it is looked, in milliseconds. */
const HEADERS_TIMEOUT_MS = 60_000;
const CHECK_INTERVAL_MS = 5_000;
/** While the service ends: how long idle connections are left open for what is just arriving on them, and how often it is looked what has ended. */
const GRACE_MS = 50;
const SWEEP_INTERVAL_MS = 20;
/** How often it is told that connections are turned away. */
const TELL_INTERVAL_MS = 60_000;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface ServerOptions {
  readonly bodyLimit: number;
  readonly genReqId: NonNullable<FastifyServerOptions['genReqId']>;
  readonly http: Readonly<Record<string, unknown>>;
  /** Whether a request may take as long as something comes. */
  readonly isLasting: (request: IncomingMessage) => boolean;
}

/** What HTTP runs on; it ends when what it was asked is answered to the last byte, or its time is over. */
export class HttpAdapter extends FastifyAdapter {
  private readonly limits: ConnectionLimits;
  private readonly isLasting: ServerOptions['isLasting'];
  /** Every connection that speaks HTTP, with what is under way on it. */
  private readonly connections = new Map<Socket, Set<Exchange>>();
  private isEnding = false;
  private toldAt = -Infinity;
  private readonly log = new Logger('Connections');

  constructor(limits: ConnectionLimits, { http, isLasting, ...options }: ServerOptions) {
    const requestTimeout = limits.requestSeconds * 1000;
    super({
      ...options,
      // Node's own would end requests too that may go on for as long as something comes.
      requestTimeout: 0,
      connectionTimeout: limits.stalledSeconds * 1000,
      http: {
        ...http,
        headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeout),
        connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, requestTimeout),
      },
    });
    this.limits = limits;
    this.isLasting = isLasting;
    this.keep(this.getInstance().server);
  }

  private keep(server: Server): void {
    server.maxConnections = this.limits.most;
    server.on('drop', () => this.tellOfCrowd());
    server.on('connection', (socket: Socket) => this.admit(socket));
    server.on('upgrade', ({ socket }: IncomingMessage) => this.connections.delete(socket));
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) =>
      this.follow({ request, response }),
    );
    // Node's clock runs on while what is sent is taken, be it slowly.
    server.on('timeout', (socket: Socket) => {
      if (!this.isAnswerMade(socket)) socket.destroy();
    });
    // Node would close connections whose answer is handed over, be it sent or not.
    server.closeIdleConnections = () => undefined;
  }

  private admit(socket: Socket): void {
    this.connections.set(socket, new Set());
    socket.once('close', () => this.connections.delete(socket));
  }

  private follow(exchange: Exchange): void {
    const { request, response } = exchange;
    if (this.isEnding) response.setHeader('Connection', 'close');
    const exchanges = this.connections.get(request.socket);
    exchanges?.add(exchange);
    const timer = this.isLasting(request) ? undefined : this.timeOut(request);
    response.once('close', () => {
      clearTimeout(timer);
      exchanges?.delete(exchange);
    });
  }

  /** Ends a request that has not arrived whole in time, as Node would. */
  private timeOut(request: IncomingMessage): NodeJS.Timeout {
    const late = (): void => {
      if (request.complete) return;
      const error = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      this.getInstance().server.emit('clientError', error, request.socket);
    };
    return setTimeout(late, this.limits.requestSeconds * 1000).unref();
  }

  /** Whether somebody waits for an answer of which there is nothing yet, and has said all that he had to say. */
  private isAnswerMade(socket: Socket): boolean {
    const exchanges = [...(this.connections.get(socket) ?? [])];
    return socket.writableLength === 0 && exchanges.length > 0 && exchanges.every(({ request }) => request.complete);
  }

  private tellOfCrowd(): void {
    const now = performance.now();
    if (now - this.toldAt < TELL_INTERVAL_MS) return;
    this.toldAt = now;
    this.log.warn(
      `Connections are turned away: there are ${String(this.limits.most)} already (setting \`MAX_CONNECTIONS\`).`,
    );
  }

  override async close(): Promise<void> {
    await this.drain();
    await super.close();
  }

  /** Takes no new connection, and waits until all have ended. */
  private async drain(): Promise<void> {
    this.isEnding = true;
    await sleep(this.limits.shutdownDelaySeconds * 1000);
    const server = this.getInstance().server;
    if (server.listening) server.close();
    for (const exchanges of this.connections.values())
      for (const { response } of exchanges) if (!response.headersSent) response.setHeader('Connection', 'close');
    const begun = performance.now();
    while (this.connections.size > 0) {
      const elapsed = performance.now() - begun;
      if (elapsed >= this.limits.shutdownSeconds * 1000) return this.cut();
      if (elapsed >= GRACE_MS)
        for (const [socket, exchanges] of this.connections)
          if (exchanges.size === 0 && socket.writableLength === 0) socket.destroy();
      await sleep(SWEEP_INTERVAL_MS);
    }
  }

  private cut(): void {
    const inFlight = [...this.connections].filter(([socket, { size }]) => size > 0 || socket.writableLength > 0).length;
    if (inFlight > 0)
      this.log.warn(
        `Connections that are cut in the middle of a request or an answer, as their time is over (setting \`SHUTDOWN_SECONDS\`): ${String(inFlight)}.`,
      );
    for (const socket of this.connections.keys()) socket.destroy();
  }
}
