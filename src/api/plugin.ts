/** A plugin of the GraphQL server, as the driver takes it. */
import type { ApolloDriverConfig } from '@nestjs/apollo';

export type ApolloPlugin = NonNullable<ApolloDriverConfig['plugins']>[number];
