/** What somebody is told who may not do what they ask for, or of whom nobody can tell who they are. */
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** The request is right, but needs an account. */
export const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });

export const forbidden = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/** The token is none that counts here (RFC 6750, section 3.1): nothing of the request is done. */
export const invalidToken = (message: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]) },
    },
  });

/** Nobody can tell now whether the token counts. */
export const uncheckable = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAVAILABLE', http: { status: 503 } } });
