/** The real service, in this process: on a free port and, unless a file is named, on a database of its own that is removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEFAULT_LIMITS, type Limits } from '../../src/api/limit-settings';
import type { IssuerSettings } from '../../src/access/issuer';
import { Keys } from '../../src/access/keys';
import { issueToken } from '../../src/access/own-tokens';
import { readSettings, type Settings } from '../../src/config';
import { startService as start } from '../../src/service';
import { SHIPPED } from './registry';

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** What connections may take, as it is unless set. */
export const CONNECTIONS = {
  requestSeconds: 120,
  stalledSeconds: 60,
  most: 5_000,
  shutdownSeconds: 20,
  shutdownDelaySeconds: 0,
};

export interface RunningService {
  readonly url: string;
  readonly app: NestFastifyApplication;
  graphql(query: string, variables?: Record<string, unknown>, token?: string): Promise<GraphqlAnswer>;
  /** A token that the service itself signs, for an hour. */
  tokenFor(subject: string, ...roles: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** The defaults of what no test is about, and no log within the output of the tests. */
export const QUIET = readSettings({ LOG_LEVEL: 'silent' });

/** @param catalogue `gba`, `none`, or the path of a catalogue document */
export async function startService({
  catalogue = 'none',
  database,
  keyFile,
  signingKeys = null,
  issuer = null,
  port = 0,
  webhooksAnywhere = false,
  countsDemand = true,
  securityContact = null,
  operator = null,
  publicUrl = null,
  limits = {},
}: {
  catalogue?: string;
  database?: string;
  keyFile?: string;
  signingKeys?: string | null;
  issuer?: IssuerSettings | null;
  port?: number;
  webhooksAnywhere?: boolean;
  countsDemand?: boolean;
  securityContact?: string | null;
  operator?: Settings['operator'];
  publicUrl?: string | null;
  limits?: Partial<Limits>;
} = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const app = await start({
    ...QUIET,
    port,
    host: '127.0.0.1',
    database: database ?? join(folder, 'registry.sqlite'),
    signingKeys,
    keyFile: keyFile ?? join(folder, 'keys.json'),
    issuer,
    webhooksAnywhere,
    countsDemand,
    securityContact,
    operator,
    publicUrl,
    earlierKeys: null,
    connections: CONNECTIONS,
    limits: { ...DEFAULT_LIMITS, ...limits },
    catalogue: catalogue === 'none' ? null : catalogue === 'gba' ? SHIPPED : catalogue,
  });
  const url = await app.getUrl();
  return {
    url,
    app,
    graphql: async (query, variables, token) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer;
    },
    tokenFor: async (subject, ...roles) => (await issueToken(app.get(Keys), { subject, roles, hours: 1 })).token,
    stop: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
