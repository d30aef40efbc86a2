/** What somebody is told who may not do what they ask for, or of whom nobody can tell who they are. */
import { HeaderMap } from '@apollo/server';
import { ToldError } from '../language/localized-error';
import { fillIn, type Told, type Words } from '../document';
import { DENIAL_WORDS } from './denial-words';

/** The request is right, but needs an account. */
export const unauthenticated = (field: string): ToldError =>
  new ToldError(fillIn(DENIAL_WORDS.UNAUTHENTICATED, { field }), { code: 'UNAUTHENTICATED' });

export const forbidden = (key: 'FORBIDDEN' | 'FORBIDDEN.nobody', told: Told): ToldError =>
  new ToldError(fillIn(DENIAL_WORDS[key], told), { code: 'FORBIDDEN' });

/** The token is none that counts here (RFC 6750, section 3.1): nothing of the request is done. */
export const invalidToken = (flaw: Words, advice: Words): ToldError =>
  new ToldError(fillIn(DENIAL_WORDS.TOKEN, { flaw, advice }), {
    code: 'UNAUTHENTICATED',
    http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]) },
  });

/** Nobody can tell now whether the token counts. */
export const uncheckable = (): ToldError =>
  new ToldError(DENIAL_WORDS.UNCHECKABLE, { code: 'UNAVAILABLE', http: { status: 503 } });
