/** The real service, in this process: on a free port and, unless a file is named, on a database of its own that is removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startService as start } from '../../src/service';
import { SHIPPED } from './registry';

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

export interface RunningService {
  readonly url: string;
  readonly app: NestFastifyApplication;
  graphql(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

/** @param catalogue `gba`, `none`, or the path of a catalogue document */
export async function startService({
  catalogue = 'none',
  database,
  keyFile,
  port = 0,
}: { catalogue?: string; database?: string; keyFile?: string; port?: number } = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const app = await start({
    port,
    host: '127.0.0.1',
    database: database ?? join(folder, 'registry.sqlite'),
    signingKeys: null,
    keyFile: keyFile ?? join(folder, 'keys.json'),
    catalogue: catalogue === 'none' ? null : catalogue === 'gba' ? SHIPPED : catalogue,
  });
  const url = await app.getUrl();
  return {
    url,
    app,
    graphql: async (query, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer;
    },
    stop: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
