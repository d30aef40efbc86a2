/** The GraphQL endpoint: how requests are read, limited and answered. What can be asked is for the features to say. */
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
import { FaultsFilter } from './faults.filter';
import { landingPage } from './landing-page';
import { limits, MAX_TOKENS } from './limits';
import { RequestSnapshot } from './request-snapshot';
import { knownQueries } from './known-queries';
import { Streams } from './streams';
import { Subscriptions } from './subscriptions';
import { readTexts } from './text-field';

@Module({
  providers: [Streams, Subscriptions, { provide: APP_FILTER, useClass: FaultsFilter }],
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CatalogueService, Tokens],
      useFactory: (catalogues: CatalogueService, tokens: Tokens): ApolloDriverConfig => ({
        autoSchemaFile: true,
        sortSchema: true,
        transformSchema: readTexts,
        path: '/graphql',
        // Whoever is still waiting for an answer gets it first: the server of HTTP ends before that of GraphQL.
        stopOnApplicationShutdown: true,
        context: async ({ headers }: FastifyRequest) => {
          const caller = await tokens.callerOf(headers.authorization).catch((error: unknown) => {
            sendIn(negotiatedLanguage(headers['accept-language']), error);
            throw error;
          });
          return { snapshot: new RequestSnapshot(catalogues.current()), caller };
        },
        formatError,
        plugins: [languageOfErrors, limits, landingPage],
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
