/** An error whose message is there in every language; in which one it is sent is for the request to say (`Accept-Language`). */
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { LocalizedText } from './message';

export class LocalizedError extends GraphQLError {
  constructor(
    readonly text: LocalizedText,
    extensions: GraphQLErrorExtensions,
  ) {
    super(text.en, { extensions });
  }
}
