/** Signing in by OpenID Connect, with an authorisation code and PKCE: to the issuer and back. */
import type { SignInQuery } from '../graphql/graphql';

export type Issuer = NonNullable<SignInQuery['signIn']>;

/** Where the issuer sends people back to. */
const RETURN_PATH = '/desk';

async function managerFor({ issuer, clientId, scopes }: Issuer) {
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + RETURN_PATH,
    response_type: 'code',
    scope: scopes,
    automaticSilentRenew: false,
    loadUserInfo: false,
    // What has to be remembered between the two is for this tab alone.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** @param returnTo the address to go on from afterwards */
export async function goToIssuer(issuer: Issuer, returnTo: string): Promise<void> {
  const manager = await managerFor(issuer);
  await manager.signinRedirect({ state: returnTo });
}

export function isComingBack(search: string): boolean {
  const address = new URLSearchParams(search);
  return address.has('state') && (address.has('code') || address.has('error'));
}

/** The token that the issuer gave, and the address to go on from. */
export async function comeBack(issuer: Issuer): Promise<{ readonly token: string; readonly returnTo: string }> {
  const manager = await managerFor(issuer);
  const user = await manager.signinRedirectCallback();
  // The token is kept by the session alone.
  await manager.removeUser();
  const returnTo = typeof user.state === 'string' && user.state.startsWith(RETURN_PATH) ? user.state : RETURN_PATH;
  return { token: user.access_token, returnTo };
}
