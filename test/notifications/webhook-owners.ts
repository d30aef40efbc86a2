/** Owners of webhooks, and a register whose verdicts change: what the tests of notifications share. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImportService } from '../../src/import/import.service';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { agreement, certificate, equivalence, GROUND, requirement } from '../support/builders';
import type { GraphqlAnswer, RunningService } from '../support/service';

export const DOCUMENT = {
  ...GROUND,
  certificates: ['c1', 'c2', 'c3'].map((code) => certificate(code, { standing: 'OFFICIAL' })),
  requirements: [requirement('R', [{ code: 'r', needs: [{ certificate: 'c2' }] }], { standing: 'OFFICIAL' })],
  agreements: [agreement('A', { standing: 'OFFICIAL' })],
};
export const linked = (from: string, rest: object = {}) => ({
  equivalences: [equivalence(`E-${from}`, from, 'c2', { standing: 'OFFICIAL', ...rest })],
});
export const renamed = (name: string) => ({ regions: [{ code: 'EU', name: { en: name } }] });
export const claimOn = (certificate: string) => ({ certificates: [certificate], post: 'p1', region: 'HK' });

const WEBHOOK =
  'id body address state deliveredRevision failures failure failingSince nextAttemptAt claims { certificates post region purpose onDate }';

export interface Webhook {
  readonly id: string;
  readonly body: string;
  readonly state: string;
  readonly failure: string | null;
  readonly failures: number;
  readonly nextAttemptAt: string | null;
  readonly deliveredRevision: number;
}

export interface Registered {
  readonly webhook: Webhook;
  readonly secret: string;
  readonly problems?: readonly { readonly code: string; readonly path: string; readonly value: string }[];
}

/** Somebody with a token, at a copy of the service. */
export class Owner {
  private constructor(
    readonly service: RunningService,
    private readonly token: string,
  ) {}

  static async at(service: RunningService, ...roles: readonly string[]): Promise<Owner> {
    return new Owner(service, await service.tokenFor('owner', ...roles));
  }

  async register(address: string, claims?: readonly object[], as?: string): Promise<Registered> {
    const answer = await this.service.graphql(
      `mutation ($address: String!, $claims: [WatchedClaimInput!], $as: Code) { registerWebhook(address: $address, claims: $claims, as: $as) {
         ... on WebhookRegistered { secret webhook { ${WEBHOOK} } } ... on ActRefused { problems { code path value } } } }`,
      { address, claims, as },
      this.token,
    );
    return dataOf(answer).registerWebhook as Registered;
  }

  async webhooks(): Promise<readonly Webhook[]> {
    const answer = await this.service.graphql(`{ webhooks { ${WEBHOOK} } }`, {}, this.token);
    return dataOf(answer).webhooks as Webhook[];
  }

  async webhook(id: string): Promise<Webhook> {
    return (await this.webhooks()).find((one) => one.id === id)!;
  }

  replay(id: string, from?: number): Promise<GraphqlAnswer> {
    return this.service.graphql(
      `mutation ($id: String!, $from: Int) { replayWebhook(id: $id, fromRevision: $from) { ${WEBHOOK} } }`,
      { id, from },
      this.token,
    );
  }

  remove(id: string): Promise<GraphqlAnswer> {
    return this.service.graphql(`mutation ($id: String!) { removeWebhook(id: $id) { id } }`, { id }, this.token);
  }
}

function dataOf({ data, errors }: GraphqlAnswer): Record<string, unknown> {
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/** Writes catalogue documents to files of a folder, each to one of its own. @returns the path */
export function documentsIn(folder: string): (content: object) => string {
  let count = 0;
  return (content) => {
    const path = join(folder, `document-${String(++count)}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
}

/** An act at a copy of the service, which it has taken over when this resolves. */
export async function act(service: RunningService, path: string): Promise<number> {
  const applied = await service.app.get(ImportService).import(path, { actor: 'test' });
  if ('problems' in applied) throw new Error(JSON.stringify(applied.problems));
  await service.app.get(CatalogueService).atLeast(applied.revision);
  return applied.revision;
}

/** Asks again and again until the answer is as it should be; fails after `timeout` milliseconds. */
export async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean, timeout = 20_000): Promise<T> {
  const deadline = Date.now() + timeout;
  let answer = await ask();
  while (!is(answer)) {
    if (Date.now() > deadline) throw new Error(`It did not come about; at last: ${JSON.stringify(answer)}`);
    await sleep(50);
    answer = await ask();
  }
  return answer;
}
