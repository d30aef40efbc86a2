/** A small OpenID Connect issuer on this machine: it publishes where its keys are, and signs tokens. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

export class Issuer {
  /** What it publishes at the address of its keys. */
  published: readonly JWK[] = [];
  /** What its discovery document says in place of what it should. */
  discovery: Readonly<Record<string, unknown>> = {};
  /** How often its keys were fetched. */
  fetched = 0;
  /** Of the token that somebody gets who signs in with a browser. */
  signsIn: JWTPayload = {};
  /** What the browser that signed in last asked with. */
  asked: Readonly<Record<string, string>> = {};
  private key: IssuerKey;
  private readonly server = createServer();
  private port = 0;
  private made = 0;

  private constructor(private readonly path: string) {
    this.server.on('request', ({ url, headers }, response) => {
      const asked = new URL(`${this.origin}${String(url)}`);
      if (asked.pathname === `${this.path}/authorize`) {
        // Whoever comes is signed in at once, and sent back.
        const { redirect_uri: back, state } = Object.fromEntries(asked.searchParams);
        this.asked = Object.fromEntries(asked.searchParams);
        response.writeHead(302, { location: `${back}?code=good&state=${state}`, connection: 'close' }).end();
        return;
      }
      // The page of the registry asks from another origin.
      response.setHeader('access-control-allow-origin', headers.origin ?? '*');
      if (asked.pathname === `${this.path}/token`) {
        const { client_id: aud, nonce } = this.asked;
        const tokens = [this.token(this.signsIn), this.token({ sub: this.signsIn.sub, aud, nonce })];
        void Promise.all(tokens).then(([access_token, id_token]) => {
          response.writeHead(200, { 'content-type': 'application/json', connection: 'close' });
          response.end(JSON.stringify({ access_token, id_token, token_type: 'Bearer', expires_in: 3600 }));
        });
        return;
      }
      const body = this.bodyAt(`${this.origin}${String(url)}`);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(body ?? {}));
    });
  }

  /** @param path the end of its address, as `/realms/test` */
  static async start(path = ''): Promise<Issuer> {
    const issuer = new Issuer(path);
    await issuer.listen();
    await issuer.rotate();
    return issuer;
  }

  /** Listens, and again at the same port after it was stopped. */
  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.server.listen(this.port, '127.0.0.1', listening));
    this.port = (this.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((stopped) => this.server.close(() => stopped()));
  }

  get url(): string {
    return `${this.origin}${this.path}`;
  }

  private get origin(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Signs with a new key from now on, and publishes it beside those there are. */
  async rotate(alg = 'ES256'): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const kid = `key-${String(++this.made)}`;
    this.key = { kid, alg, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
    this.published = [...this.published, this.key.publicKey];
  }

  /** Ends the use of all keys but the one that signs now. */
  withdrawOlder(): void {
    this.published = [this.key.publicKey];
  }

  token(payload: JWTPayload): Promise<string> {
    const { kid, alg, privateKey } = this.key;
    const iat = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: this.url, aud: 'registry', iat, exp: iat + 7200, ...payload })
      .setProtectedHeader({ alg, kid })
      .sign(privateKey);
  }

  private bodyAt(address: string): unknown {
    const base = this.url.replace(/\/$/, '');
    if (address === `${base}/.well-known/openid-configuration`)
      return {
        issuer: this.url,
        jwks_uri: `${base}/keys`,
        authorization_endpoint: `${base}/authorize`,
        token_endpoint: `${base}/token`,
        ...this.discovery,
      };
    if (address !== `${base}/keys`) return undefined;
    this.fetched++;
    return { keys: this.published };
  }
}
