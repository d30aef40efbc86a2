/**
 * GraphQL subscriptions over WebSocket, by the protocol of graphql-ws: who may connect, how much may be asked for, and how it ends. Queries
 * and mutations stay with HTTP.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Context } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Caller } from '../access/caller';
import { Tokens } from '../access/tokens';
import { CatalogueService } from '../catalogue/catalogue.service';
import { formatErrorIn } from './errors';
import { negotiatedLanguage } from '../language/negotiation';
import { webSockets } from '../monitoring/metrics';
import { Task } from '../scheduling/task';
import { costOf } from './cost';
import { LIMITS, type Limits } from './limit-settings';
import { callerNamed, RateLimits } from './rate-limits';
import { Requests } from './requests';
import { answerWithoutUpgrade, closeAfterOffer, offersWebSocket } from './upgrades';
import { FAULT_MESSAGES } from './request-messages';
import { Streams } from './streams';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';

const PATH = '/graphql';
/** Bytes of a message, and tokens of a document: a subscription keeps its own as long as it lasts. */
const MAX_BYTES = 32 * 1024;
const MAX_TOKENS = 1_000;
const MAX_CONNECTIONS = 1_000;
const MAX_SUBSCRIPTIONS = 100;
/** What is said to whoever finds no room. Clients of graphql-ws try again by themselves. */
const LATER = 'Retry-After: 60\r\n';
/** How often a connection is asked for a sign of life. */
const PING_INTERVAL_MS = 12_000;
/** How often it is looked whether a connection asks for anything; it is closed where it does not at two looks running. */
const IDLE_CHECK_INTERVAL_MS = 60_000;
/** How long clients have to say goodbye when the service ends. */
const CLOSE_TIMEOUT_MS = 1_000;

type Client = Context<Record<string, unknown>, Extra & { caller?: Caller | null }>;

@Injectable()
export class Subscriptions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({ noServer: true, path: PATH, maxPayload: MAX_BYTES });
  /** How many connections each caller has. */
  private readonly byCaller = new Map<string, number>();
  private serving: { dispose(): Promise<void> | void } | undefined;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly host: GraphQLSchemaHost,
    private readonly tokens: Tokens,
    private readonly streams: Streams,
    private readonly catalogues: CatalogueService,
    private readonly requests: Requests,
    private readonly rates: RateLimits,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  onApplicationBootstrap(): void {
    this.serving = useServer<Record<string, unknown>, { caller?: Caller | null }>(
      {
        onConnect: (client) => this.admit(client),
        onSubscribe: (client, _, payload) => this.accept(client, payload),
        subscribe: (order) => this.streams.open(order),
        jsonMessageReviver: refuseServerMessages,
        onNext: (client, _id, _payload, _order, { errors, ...result }) =>
          errors && { ...result, errors: formattedFor(client, errors) },
        onError: (client, _id, _payload, errors) => formattedFor(client, errors),
      },
      this.sockets,
      PING_INTERVAL_MS,
    );
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.prependListener('request', closeAfterOffer);
    server.on('upgrade', (request, socket, head) => this.upgrade(server, request, socket, head));
  }

  /** Before anything else ends; meanwhile others get the answers that they wait for. */
  onModuleDestroy(): void {
    void this.takeLeave();
  }

  private async takeLeave(): Promise<void> {
    const stragglers = setTimeout(() => this.sockets.clients.forEach((socket) => socket.terminate()), CLOSE_TIMEOUT_MS);
    await this.serving?.dispose();
    clearTimeout(stragglers);
  }

  private upgrade(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!offersWebSocket(request)) answerWithoutUpgrade(server, request, socket, head);
    else if (!isFromHere(request)) turnAway(socket, '403 Forbidden');
    else if (this.sockets.clients.size >= MAX_CONNECTIONS) turnAway(socket, '503 Service Unavailable', LATER);
    else if (this.connectionsOf(this.requests.callerAt(request)) >= this.limits.socketsPerCaller)
      turnAway(socket, '429 Too Many Requests', LATER);
    else this.sockets.handleUpgrade(request, socket, head, (opened) => this.open(opened, request));
  }

  private connectionsOf(caller: string): number {
    return this.byCaller.get(caller) ?? 0;
  }

  private open(socket: WebSocket, request: IncomingMessage): void {
    const caller = this.requests.callerAt(request);
    webSockets.inc();
    this.byCaller.set(caller, this.connectionsOf(caller) + 1);
    socket.once('close', () => {
      webSockets.dec();
      const left = this.connectionsOf(caller) - 1;
      if (left > 0) this.byCaller.set(caller, left);
      else this.byCaller.delete(caller);
    });
    this.sockets.emit('connection', socket, request);
    // A client that breaks the protocol is disconnected; what it did wrong is no news for the log, where the library would write it.
    socket.removeAllListeners('error').on('error', () => undefined);
  }

  /** A token is optional, as over HTTP; one that does not count ends the connection. */
  private async admit({ connectionParams, extra, subscriptions }: Client): Promise<boolean> {
    const given = Object.entries(connectionParams ?? {}).find(([name]) => name.toLowerCase() === 'authorization');
    try {
      extra.caller = await this.tokens.callerOf(given && String(given[1]));
    } catch (error) {
      const reason = error instanceof GraphQLError ? error.message : 'The token cannot be checked.';
      extra.socket.close(CloseCode.Unauthorized, closeReason(reason));
      return false;
    }
    closeWhenIdle(extra.socket, () => Object.keys(subscriptions).length === 0);
    return true;
  }

  private async accept(client: Client, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      if (Object.keys(client.subscriptions).length > MAX_SUBSCRIPTIONS)
        throw new LocalizedError(localized(FAULT_MESSAGES.TOO_MANY_SUBSCRIPTIONS, { most: MAX_SUBSCRIPTIONS }), {
          code: 'TOO_MANY_SUBSCRIPTIONS',
        });
      const { args, operation } = read(this.host.schema, payload);
      const { caller = null, request } = client.extra;
      const name = caller === null ? this.requests.callerAt(request) : callerNamed(caller);
      const scale = {
        schema: args.schema,
        catalogue: this.catalogues.current(),
        isLoaded: () => false,
        most: this.limits.requestPoints,
      };
      await this.rates.take(name, costOf(scale, args.document, operation, args.variableValues ?? {}));
      return { ...args, contextValue: { caller, task: new Task(name) } };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }
}

const formattedFor = ({ extra }: Client, errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
  errors.map((error) => formatErrorIn(error, negotiatedLanguage(extra.request.headers['accept-language'])));

/** The operation of a message, which has to be a correct subscription. */
function read(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
): {
  readonly args: ExecutionArgs;
  readonly operation: OperationDefinitionNode;
} {
  const document = coded(ApolloServerErrorCode.GRAPHQL_PARSE_FAILED, () => parse(query, { maxTokens: MAX_TOKENS }));
  const [flaw] = validate(schema, document, undefined, { maxErrors: 1 });
  if (flaw !== undefined) throw withCode(ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED, flaw);
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    throw new LocalizedError(localized(FAULT_MESSAGES.ONLY_SUBSCRIPTIONS), { code: ApolloServerErrorCode.BAD_REQUEST });
  return { args: { schema, document, operationName, variableValues: variables }, operation };
}

function coded<T>(code: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(code, error) : error;
  }
}

const withCode = (code: string, { message, nodes, source, positions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code } });

const SERVER_MESSAGES: readonly unknown[] = ['connection_ack', 'next', 'error'];

/** A client may not say what is for the service to say: that closes the connection as any message does that is none (4400). */
function refuseServerMessages(key: string, value: unknown): unknown {
  if (key === '' && SERVER_MESSAGES.includes((value as { readonly type?: unknown } | null)?.type))
    throw new TypeError('a message of the service');
  return value;
}

/** Pages of other sites may not listen, as they may not read what HTTP answers; programs send no origin. */
function isFromHere({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function turnAway(socket: Duplex, status: string, headers = ''): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

function closeWhenIdle(socket: WebSocket, isIdle: () => boolean): void {
  let before = false;
  const timer = setInterval(() => {
    if (before && isIdle()) socket.close(1000, 'Idle');
    before = isIdle();
  }, IDLE_CHECK_INTERVAL_MS).unref();
  socket.once('close', () => clearInterval(timer));
}

/** A close frame has room for 123 bytes. */
const closeReason = (reason: string): string =>
  Buffer.from(reason)
    .subarray(0, 123)
    .toString()
    .replace(/\uFFFD+$/, '');
