/** The GraphQL endpoint: how requests are read, limited and answered. What can be asked is for the features to say. */
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Tokens } from '../access/tokens';
import { CatalogueService } from '../catalogue/catalogue.service';
import { pageQueries } from '../site/page';
import { formatError, sendIn } from './errors';
import { negotiatedLanguage } from '../language/negotiation';
import { Execution } from './execution/execution';
import { ExecutionModule } from './execution/execution.module';
import { FaultsFilter } from './faults.filter';
import { landingPage } from './landing-page';
import type { ApolloPlugin } from './plugin';
import { identified } from './identified';
import { currentTask } from '../scheduling/task';
import { textOf } from './answers';
import { LIMITS, type Limits } from './limit-settings';
import { MAX_TOKENS } from './limits';
import { RateLimits } from './rate-limits';
import { Requests } from './requests';
import { answerInTurns } from './turns';
import { RequestSnapshot } from './request-snapshot';
import { requestSteps } from './request-steps';
import { knownQueries } from './known-queries';
import { Streams } from './streams';
import { Subscriptions } from './subscriptions';
import { readTexts } from './text-field';

/** It would look at every field of every answer, and none is to be kept. The types of the package are there twice. */
const withoutCacheControl = ApolloServerPluginCacheControlDisabled() as unknown as ApolloPlugin;

/** How much may be asked: known to whoever takes in requests. */
@Global()
@Module({ providers: [RateLimits, Requests], exports: [LIMITS, RateLimits, Requests] })
class LimitsModule {
  static with(limits: Limits): DynamicModule {
    return { module: LimitsModule, providers: [{ provide: LIMITS, useValue: limits }] };
  }
}

@Module({
  providers: [Streams, Subscriptions, { provide: APP_FILTER, useClass: FaultsFilter }],
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [ExecutionModule],
      inject: [CatalogueService, Tokens, LIMITS, RateLimits, Execution],
      useFactory: (
        catalogues: CatalogueService,
        tokens: Tokens,
        limits: Limits,
        rates: RateLimits,
        execution: Execution,
      ): ApolloDriverConfig => ({
        autoSchemaFile: true,
        sortSchema: true,
        transformSchema: (schema) => answerInTurns(readTexts(schema)),
        path: '/graphql',
        // Whoever is still waiting for an answer gets it first: the server of HTTP ends before that of GraphQL.
        stopOnApplicationShutdown: true,
        context: async (request: FastifyRequest) => {
          const caller = await identified(tokens, request).catch((error: unknown) => {
            sendIn(negotiatedLanguage(request.headers['accept-language']), error);
            throw error;
          });
          return {
            snapshot: new RequestSnapshot(catalogues.current()),
            task: currentTask(),
            caller,
            req: request,
          };
        },
        formatError,
        // `requestSteps` does it.
        preserveHttpStatusForExecutionErrors: false,
        plugins: [requestSteps(limits, catalogues, rates, execution), landingPage, withoutCacheControl],
        stringifyResult: textOf,
        parseOptions: { maxTokens: MAX_TOKENS },
        graphiql: false,
        introspection: true,
        persistedQueries: { cache: knownQueries(pageQueries()) },
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        includeStacktraceInErrorResponses: false,
      }),
    }),
  ],
})
export class ApiModule {
  static with(limits: Limits): DynamicModule {
    return { module: ApiModule, imports: [LimitsModule.with(limits)] };
  }
}
