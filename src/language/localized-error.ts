/** An error whose message is there in every language; which one is told is for the request to say (`Accept-Language`). */
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { Words } from '../document';

export class ToldError extends GraphQLError {
  constructor(
    readonly words: Words,
    extensions: GraphQLErrorExtensions,
  ) {
    super(words.en, { extensions });
  }
}
