/** A client that listens to the running service over a real WebSocket. */
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Notification {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

export class Subscriber {
  private readonly client: Client;
  /** How the connection ended. */
  readonly closed: Promise<{ readonly code: number }>;

  constructor(url: string, token?: string) {
    this.client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    this.closed = new Promise((resolve) => this.client.on('closed', (event) => resolve(event as { code: number })));
  }

  /** Begins a subscription; results are asked for one by one. */
  listen(query: string, variables?: Record<string, unknown>): Listening {
    const results = this.client.iterate({ query, variables });
    return {
      next: async () => {
        const result = await results.next();
        return result.done ? null : result.value;
      },
      end: () => results.return?.() as Promise<unknown>,
    };
  }

  async end(): Promise<void> {
    await this.client.dispose();
  }
}

export interface Listening {
  /** The next result; null: there are no more. Throws what ended it otherwise. */
  next(): Promise<Notification | null>;
  end(): Promise<unknown>;
}
