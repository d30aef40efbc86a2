/** Tokens of an OpenID Connect issuer, which is a real one, small, on this machine. */
import { SignJWT } from 'jose';
import { Keys } from '../../src/access/keys';
import { issueToken } from '../../src/access/own-tokens';
import type { IssuerSettings } from '../../src/access/issuer';
import { Issuer } from '../support/issuer';
import { startService, type RunningService } from '../support/service';

const WHO = '{ me { subject roles } }';
const UNCHECKABLE =
  'Who you are cannot be checked now: the issuer of tokens does not give its keys. Try again later. Reading and asking go on: leave the header `Authorization` out.';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function issuerAt(path?: string): Promise<Issuer> {
  const issuer = await Issuer.start(path);
  running.push(issuer);
  return issuer;
}

async function serviceFor({ url }: Issuer, settings: Partial<IssuerSettings> = {}): Promise<RunningService> {
  const service = await startService({
    issuer: { url, audience: 'registry', rolesClaim: 'roles', roles: null, page: null, ...settings },
  });
  // What is told to whoever runs the service is not for the output of the tests.
  service.app.useLogger(false);
  running.push(service);
  return service;
}

async function ask({ url }: RunningService, token: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: WHO }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { me: { subject: string; roles: string[] } | null };
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, me: data?.me, message: errors?.[0].message, code: errors?.[0].extensions.code };
}

/** Some time passes for whoever asks how late it is with `Date.now()`, as the store of fetched keys does. */
function minutesPass(minutes: number): void {
  const later = Date.now() + minutes * 60_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
}

test.each(['', '/', '/realms/registry', '/realms/registry/'])(
  'tokens of an issuer with the address that ends `%s` are taken',
  async (path) => {
    const issuer = await issuerAt(path);
    const service = await serviceFor(issuer);
    const token = await issuer.token({
      sub: 'anna',
      roles: ['body:GIC', 'offline_access'],
      aud: ['registry', 'account'],
    });
    expect(await ask(service, token)).toMatchObject({ status: 200, me: { subject: 'anna', roles: ['body:GIC'] } });
    expect(await ask(service, token)).toMatchObject({ status: 200 });
    expect(issuer.fetched).toBe(1);
  },
);

test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('tokens signed with %s are taken', async (algorithm) => {
  const issuer = await issuerAt();
  await issuer.rotate(algorithm);
  expect(await ask(await serviceFor(issuer), await issuer.token({ sub: 'anna' }))).toMatchObject({ status: 200 });
});

test('roles are found where the settings say, and mean what the map says', async () => {
  const issuer = await issuerAt();
  const roles = new Map([
    ['registry-admin', 'registrar'],
    ['gic-staff', 'body:GIC'],
  ]);
  const nested = await serviceFor(issuer, { rolesClaim: 'realm_access.roles', roles });
  const inRealm = (values: unknown) => issuer.token({ sub: 'anna', realm_access: { roles: values } });
  expect(
    (await ask(nested, await inRealm(['gic-staff', 'registry-admin', 'registrar', 'constructor']))).me?.roles,
  ).toEqual(['body:GIC', 'registrar']);
  // What the map does not name grants nothing, also where it looks like a role.
  expect((await ask(nested, await inRealm(['registrar', 'body:GIC']))).me?.roles).toEqual([]);
  for (const claims of [{}, { realm_access: {} }, { realm_access: 'roles' }, { roles: ['gic-staff'] }])
    expect((await ask(nested, await issuer.token({ sub: 'anna', ...claims }))).me?.roles).toEqual([]);
  expect(await ask(nested, await inRealm('gic-staff'))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });

  const named = await serviceFor(issuer, { rolesClaim: 'https://registry.example/roles' });
  const token = await issuer.token({ sub: 'anna', 'https://registry.example/roles': ['registrar'] });
  expect((await ask(named, token)).me?.roles).toEqual(['registrar']);
});

test.each([
  ['another audience', { aud: 'account' }, 'The token is for another service; expected `aud` to be `registry`.'],
  ['another issuer', { iss: 'https://id.example' }, 'The token is from another issuer; '],
  ['no account', { sub: undefined }, 'The token has no `sub`.'],
  ['no end', { exp: undefined }, 'The token has no `exp`.'],
  ['an end that has come', { exp: 1_700_000_000 }, 'The token has expired. Tokens come from the issuer `http://127'],
])('a token with %s is refused', async (_, claims, message) => {
  const issuer = await issuerAt();
  const answer = await ask(await serviceFor(issuer), await issuer.token({ sub: 'anna', ...claims }));
  expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(answer.message).toContain(message);
});

test('a token signed with a shared secret is refused before any key is fetched', async () => {
  const issuer = await issuerAt();
  const token = await new SignJWT({ iss: issuer.url, aud: 'registry', sub: 'anna', roles: ['registrar'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(Buffer.from(JSON.stringify(issuer.published[0])));
  const answer = await ask(await serviceFor(issuer), token);
  expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(answer.message).toMatch(/^The token is not signed in a way that counts; expected `alg` to be `RS256`, /);
  expect(issuer.fetched).toBe(0);
});

test('a token that the registry signed itself is refused, whatever it says', async () => {
  const issuer = await issuerAt();
  const service = await serviceFor(issuer);
  const keys = service.app.get(Keys);
  const { token } = await issueToken(keys, { subject: 'anna', roles: ['registrar'], hours: 1 });
  const { url } = issuer;
  const likeTheirs = await keys.sign({ iss: url, aud: 'registry', sub: 'anna', exp: Date.now() / 1000 + 60 }, 'JWT');
  for (const own of [token, likeTheirs]) {
    const answer = await ask(service, own);
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(answer.message).toMatch(/^The token is not signed with a key that counts/);
  }
});

test('keys change without a restart: a new one counts once it is published, an old one no longer once it is withdrawn', async () => {
  const issuer = await issuerAt();
  const service = await serviceFor(issuer);
  const older = await issuer.token({ sub: 'anna' });
  expect(await ask(service, older)).toMatchObject({ status: 200 });

  await issuer.rotate();
  const newer = await issuer.token({ sub: 'anna' });
  minutesPass(1);
  expect(await ask(service, newer)).toMatchObject({ status: 200 });
  expect(await ask(service, older)).toMatchObject({ status: 200 });

  issuer.withdrawOlder();
  minutesPass(11);
  expect(await ask(service, newer)).toMatchObject({ status: 200 });
  expect(await ask(service, older)).toMatchObject({ status: 401 });
});

test('tokens with made-up keys do not make the service ask the issuer again and again', async () => {
  const [issuer, other] = [await issuerAt(), await issuerAt()];
  const service = await serviceFor(issuer);
  expect(await ask(service, await issuer.token({ sub: 'anna' }))).toMatchObject({ status: 200 });
  for (let made = 0; made < 5; made++) {
    await other.rotate();
    expect(await ask(service, await other.token({ sub: 'anna', iss: issuer.url }))).toMatchObject({ status: 401 });
  }
  expect(issuer.fetched).toBe(1);
});

test('while the issuer cannot be reached the service starts, reads go on, and tokens are neither taken nor called wrong', async () => {
  const issuer = await issuerAt();
  await issuer.stop();
  const service = await serviceFor(issuer);
  const token = await issuer.token({ sub: 'anna' });
  expect(await ask(service, token)).toEqual({
    status: 503,
    me: undefined,
    message: UNCHECKABLE,
    code: 'UNAVAILABLE',
  });
  expect(await service.graphql('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  expect(await service.graphql(WHO)).toEqual({ data: { me: null } });
  await issuer.listen();
  expect(await ask(service, token)).toMatchObject({ status: 200, me: { subject: 'anna' } });
});

test.each([
  ['names another issuer', { issuer: 'https://id.example' }],
  ['does not say where the keys are', { jwks_uri: undefined }],
  ['has the keys where anybody on the way could change them', { jwks_uri: 'http://id.example/keys' }],
  ['has the keys where they are not', { jwks_uri: 'http://127.0.0.1:1/keys' }],
])('no token counts where the discovery document %s', async (_, discovery) => {
  const issuer = await issuerAt();
  issuer.discovery = discovery;
  const answer = await ask(await serviceFor(issuer), await issuer.token({ sub: 'anna' }));
  expect(answer).toMatchObject({ status: 503, message: UNCHECKABLE });
});

test('tells where people sign in, where the issuer knows the page', async () => {
  const issuer = await issuerAt();
  const asked = '{ signIn { issuer clientId scopes } }';
  const page = { clientId: 'registry-page', scopes: 'openid roles' };
  expect((await (await serviceFor(issuer, { page })).graphql(asked)).data).toEqual({
    signIn: { issuer: issuer.url, ...page },
  });
  expect((await (await serviceFor(issuer)).graphql(asked)).data).toEqual({ signIn: null });
});
