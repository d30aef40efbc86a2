/** The GraphQL endpoint: how requests are read, limited and answered. What can be asked is for the features to say. */
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { CatalogueService } from '../catalogue/catalogue.service';
import { formatError } from './errors';
import { landingPage } from './landing-page';
import { limits, MOST_TOKENS } from './limits';
import { Inquiry } from './inquiry';
import { readTexts } from './text-field';

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CatalogueService],
      useFactory: (catalogues: CatalogueService): ApolloDriverConfig => ({
        autoSchemaFile: true,
        sortSchema: true,
        transformSchema: readTexts,
        path: '/graphql',
        context: () => ({ asked: new Inquiry(catalogues.current()) }),
        formatError,
        plugins: [limits, landingPage],
        parseOptions: { maxTokens: MOST_TOKENS },
        graphiql: false,
        introspection: true,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        includeStacktraceInErrorResponses: false,
      }),
    }),
  ],
})
export class ApiModule {}
