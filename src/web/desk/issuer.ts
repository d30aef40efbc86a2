/** OpenID Connect by authorisation code with PKCE: to the issuer and back. */
import type { SignInQuery } from '../graphql/graphql';

export type Issuer = NonNullable<SignInQuery['signIn']>;

/** Where the issuer sends people back to. */
const BACK = '/desk';

async function managerFor({ issuer, clientId, scopes }: Issuer) {
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + BACK,
    response_type: 'code',
    scope: scopes,
    automaticSilentRenew: false,
    loadUserInfo: false,
    // What has to be remembered on the way there and back is of this tab alone.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** @param place where to go on afterwards */
export async function goToIssuer(issuer: Issuer, place: string): Promise<void> {
  const manager = await managerFor(issuer);
  await manager.signinRedirect({ state: place });
}

export function isComingBack(search: string): boolean {
  const address = new URLSearchParams(search);
  return address.has('state') && (address.has('code') || address.has('error'));
}

/** The token that the issuer gave, and the place to go on from. */
export async function comeBack(issuer: Issuer): Promise<{ readonly token: string; readonly place: string }> {
  const manager = await managerFor(issuer);
  const user = await manager.signinRedirectCallback();
  // The token is kept by the session alone.
  await manager.removeUser();
  const place = typeof user.state === 'string' && user.state.startsWith(BACK) ? user.state : BACK;
  return { token: user.access_token, place };
}
