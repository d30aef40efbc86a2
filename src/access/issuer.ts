/** An OpenID Connect issuer, as the settings name it. */
export interface IssuerSettings {
  /** The issuer's address, exactly as it stands in its tokens. */
  readonly url: string;
  readonly audience: string;
  /** The name of the claim that has the roles, or the path to it, as `realm_access.roles`. */
  readonly rolesClaim: string;
  /** The role for each value of the claim, as the registry writes roles; null: the values are written so themselves. */
  readonly roles: ReadonlyMap<string, string> | null;
  /** What the page signs people in with; null: they bring a token. */
  readonly page: PageClient | null;
}

/** The page as a client of the issuer: public, by authorisation code with PKCE. */
export interface PageClient {
  readonly clientId: string;
  readonly scopes: string;
}

/** Whether nobody on the way can change what is fetched: https, or this machine itself. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && loopback)) && username + password === '';
}

/** An issuer's address has neither query nor fragment (OpenID Connect Discovery, section 3). */
export const isIssuer = (address: string): boolean => isSafeAddress(address) && !/[?#]/.test(address);
