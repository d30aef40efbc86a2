/** What somebody is told who may not do what they ask for, or of whom nobody can tell who they are. */
import { HeaderMap } from '@apollo/server';
import { LocalizedError } from '../language/localized-error';
import { localized, type LocalizedText, type ParametersOf } from '../language/message';
import { DENIAL_MESSAGES } from './denial-messages';

/** The request is right, but needs an account. */
export const unauthenticated = (field: string): LocalizedError =>
  new LocalizedError(localized(DENIAL_MESSAGES.UNAUTHENTICATED, { field }), { code: 'UNAUTHENTICATED' });

export const forbidden = <Key extends 'FORBIDDEN' | 'FORBIDDEN.nobody'>(
  key: Key,
  parameters: ParametersOf<(typeof DENIAL_MESSAGES)[Key]>,
): LocalizedError => new LocalizedError(localized<string>(DENIAL_MESSAGES[key], parameters), { code: 'FORBIDDEN' });

/** The token is none that counts here (RFC 6750, section 3.1): nothing of the request is done. */
export const invalidToken = (flaw: LocalizedText, advice: LocalizedText): LocalizedError =>
  new LocalizedError(localized(DENIAL_MESSAGES.TOKEN, { flaw, advice }), {
    code: 'UNAUTHENTICATED',
    http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]) },
  });

/** Nobody can tell now whether the token counts. */
export const uncheckable = (): LocalizedError =>
  new LocalizedError(localized(DENIAL_MESSAGES.UNCHECKABLE), { code: 'UNAVAILABLE', http: { status: 503 } });
