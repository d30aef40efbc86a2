/** A plugin of the GraphQL server, as the driver takes it, and what each of its steps is given. */
import type { ApolloDriverConfig } from '@nestjs/apollo';

export type ApolloPlugin = NonNullable<ApolloDriverConfig['plugins']>[number];
type Steps = Exclude<Awaited<ReturnType<NonNullable<ApolloPlugin['requestDidStart']>>>, void | undefined>;
type Given<Step extends keyof Steps> = Parameters<NonNullable<Steps[Step]>>[0];

/** A request whose operation is known: read, valid, and not executed yet. */
export type Resolved = Given<'didResolveOperation'>;
/** A request that is about to be executed. */
export type Executing = Given<'responseForOperation'>;
/** What is executed instead of by graphql; null: nothing. */
export type Response = Awaited<ReturnType<NonNullable<Steps['responseForOperation']>>>;
/** A request in which something is wrong. */
export type Failed = Given<'didEncounterErrors'>;
/** A request whose answer is about to be sent. */
export type Answered = Given<'willSendResponse'>;
