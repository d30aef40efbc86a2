/** The GraphQL surface as a real HTTP service over registers that a test makes: what is current can be changed between requests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { NEVER } from 'rxjs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AccessModule } from '../../src/access/access.module';
import { ApiModule } from '../../src/api/api.module';
import { Execution } from '../../src/api/execution/execution';
import { DEFAULT_LIMITS, type Limits } from '../../src/api/limit-settings';
import { ActsModule } from '../../src/acts/acts.module';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { CredentialsModule } from '../../src/credentials/credentials.module';
import { IssuingModule } from '../../src/credentials/issuing/issuing.module';
import { DecisionsModule } from '../../src/decisions/decisions.module';
import { DemandModule } from '../../src/demand/demand.module';
import { EquivalencesModule } from '../../src/equivalences/equivalences.module';
import { FindingsModule } from '../../src/findings/findings.module';
import { HistoryModule } from '../../src/history/history.module';
import { LedgerService } from '../../src/ledger/ledger.service';
import { Database } from '../../src/persistence/database';
import { PersistenceModule } from '../../src/persistence/persistence.module';
import type { Catalogue } from '../../src/recognition';
import { RegistersModule } from '../../src/registers/registers.module';
import { WebhooksModule } from '../../src/webhooks/webhooks.module';

/** The catalogues of a register's history, the latest last. */
export class History {
  private readonly past: Catalogue[] = [];
  reads = 0;
  readonly successions = NEVER;

  record(catalogue: Catalogue): void {
    this.past.push(catalogue);
  }

  current(): Catalogue {
    this.reads++;
    return this.past[this.past.length - 1];
  }

  atLeast(revision: number): Promise<Catalogue | null> {
    const latest = this.past[this.past.length - 1];
    return Promise.resolve(latest.revision >= revision ? latest : null);
  }

  holds(): boolean {
    return true;
  }

  asOf(revision: number): Promise<Catalogue | null> {
    return Promise.resolve(this.past.find((catalogue) => catalogue.revision === revision) ?? null);
  }
}

export interface Answer<D> {
  readonly data: D;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export class Service {
  /** Whether what is asked twice is asked of the same revision. */
  isSteady = true;

  private constructor(
    private readonly app: NestFastifyApplication,
    readonly history: History,
    readonly url: string,
    private readonly folder: string,
  ) {}

  static over(...catalogues: readonly Catalogue[]): Promise<Service> {
    return Service.within({}, ...catalogues);
  }

  /** @param changed what the limits are where they are not the usual ones */
  static async within(changed: Partial<Limits>, ...catalogues: readonly Catalogue[]): Promise<Service> {
    const limits = { ...DEFAULT_LIMITS, ...changed };
    const history = new History();
    catalogues.forEach((catalogue) => history.record(catalogue));

    @Global()
    @Module({
      providers: [{ provide: CatalogueService, useValue: history }, LedgerService],
      exports: [CatalogueService, LedgerService],
    })
    class CatalogueOfTheTest {}

    const folder = mkdtempSync(join(tmpdir(), 'registry-'));
    const database = PersistenceModule.at(join(folder, 'empty.sqlite'), null);
    const access = AccessModule.with({ signingKeys: null, keyFile: join(folder, 'keys.json'), issuer: null }, Database);
    @Module({
      imports: [
        CatalogueOfTheTest,
        database,
        access,
        ApiModule.with(limits),
        ActsModule,
        RegistersModule,
        EquivalencesModule,
        DemandModule.with({ countsDemand: true }),
        CredentialsModule,
        IssuingModule.with({ publicUrl: null }),
        DecisionsModule.with({ publicUrl: null }),
        FindingsModule,
        HistoryModule,
        WebhooksModule.with({ webhooksAnywhere: false }),
      ],
    })
    class Surface {}

    const adapter = new FastifyAdapter({ bodyLimit: limits.requestBytes });
    const app = await NestFactory.create<NestFastifyApplication>(Surface, adapter, { logger: false });
    await app.listen(0, '127.0.0.1');
    return new Service(app, history, `${await app.getUrl()}/graphql`, folder);
  }

  post(body: string, type = 'application/json'): Promise<Response> {
    return fetch(this.url, { method: 'POST', headers: { 'content-type': type }, body });
  }

  /** Queries are asked compiled, and, unless the register changes meanwhile, once more as graphql executes them, which has to make no difference. */
  async ask<D = Record<string, never>>(query: string, variables?: object): Promise<Answer<D>> {
    const send = async () => (await this.post(JSON.stringify({ query, variables }))).text();
    const execution = this.app.get(Execution);
    execution.compiles = 'always';
    const answer = await send();
    if (this.isSteady && !/^\s*(mutation|subscription)/.test(query) && !/INTERNAL_SERVER_ERROR|_FAILED"/.test(answer)) {
      execution.compiles = 'never';
      expect(await send()).toBe(answer);
    }
    return JSON.parse(answer) as Answer<D>;
  }

  /** The data of an answer that has no errors. */
  async data<D>(query: string, variables?: object): Promise<D> {
    const { data, errors } = await this.ask<D>(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** The schema that is served, as it is written down. */
  printedSchema(): string {
    return `${printSchema(lexicographicSortSchema(this.app.get(GraphQLSchemaHost).schema))}\n`;
  }

  async stop(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true });
  }
}
