/** The GraphQL endpoint: how requests are read, limited and answered. What can be asked is for the features to say. */
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Tokens } from '../access/tokens';
import { CatalogueService } from '../catalogue/catalogue.service';
import { pageQueries } from '../site/page';
import { formatError, languageOfErrors, sendIn } from './errors';
import { negotiatedLanguage } from '../language/negotiation';
import { Execution } from './execution/execution';
import { ExecutionModule } from './execution/execution.module';
import { writeDown } from './execution/pieces';
import { FaultsFilter } from './faults.filter';
import { landingPage } from './landing-page';
import { limits, MAX_TOKENS } from './limits';
import type { ApolloPlugin } from './plugin';
import { notesOn } from '../monitoring/requests';
import { kindOf, observed } from './observed';
import { RequestSnapshot } from './request-snapshot';
import { knownQueries } from './known-queries';
import { Streams } from './streams';
import { Subscriptions } from './subscriptions';
import { readTexts } from './text-field';
import { unreadStatus } from './unread-status';

/** It would look at every field of every answer, and none is to be kept. The types of the package are there twice. */
const withoutCacheControl = ApolloServerPluginCacheControlDisabled() as unknown as ApolloPlugin;

@Module({
  providers: [Streams, Subscriptions, { provide: APP_FILTER, useClass: FaultsFilter }],
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [ExecutionModule],
      inject: [CatalogueService, Tokens, Execution],
      useFactory: (catalogues: CatalogueService, tokens: Tokens, execution: Execution): ApolloDriverConfig => ({
        autoSchemaFile: true,
        sortSchema: true,
        transformSchema: readTexts,
        path: '/graphql',
        // Whoever is still waiting for an answer gets it first: the server of HTTP ends before that of GraphQL.
        stopOnApplicationShutdown: true,
        context: async (request: FastifyRequest) => {
          const { headers } = request;
          const notes = notesOn(request);
          const caller = await tokens.callerOf(headers.authorization).catch((error: unknown) => {
            notes.caller = 'refused';
            sendIn(negotiatedLanguage(headers['accept-language']), error);
            throw error;
          });
          notes.caller = kindOf(caller);
          return { snapshot: new RequestSnapshot(catalogues.current()), caller, notes };
        },
        formatError,
        plugins: [observed, languageOfErrors, limits, unreadStatus, execution.plugin, landingPage, withoutCacheControl],
        stringifyResult: writeDown,
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
export class ApiModule {}
