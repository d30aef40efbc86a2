/** What the service answers a browser that opens an address of the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startService, type RunningService } from '../support/service';

describe('the page at its addresses', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba', securityContact: 'mailto:security@registry.example' });
  });
  afterAll(() => service.stop());

  const open = (path: string) => fetch(service.url + path, { headers: { accept: 'text/html' } });

  it.each(['/', '/?c=GIC-JD-HAND', '/carries', '/accepted/candidates', '/registry/bodies/GIC', '/desk', '/api'])(
    'has its document at %s, under a policy that lets nothing in from elsewhere',
    async (path) => {
      const response = await open(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('is kept, asked about each time, and not sent again while it is the same', async () => {
    const { headers } = await open('/');
    const tag = headers.get('etag') ?? '';
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual([
      'no-cache',
      'accept-encoding, accept-language',
    ]);
    const ask = (known: string) => fetch(`${service.url}/`, { headers: { 'if-none-match': known } });
    for (const known of [tag, tag.replace('W/', ''), `"x", ${tag}`, '*']) {
      const again = await ask(known);
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect(again.headers.get('content-security-policy')).toBe(headers.get('content-security-policy'));
    }
    expect((await ask('"x"')).status).toBe(200);
  });

  it.each(['br', 'gzip', 'identity'])('is the same document when it is sent as %s', async (encoding) => {
    const response = await fetch(service.url, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(await response.text()).toBe(await (await open('/')).text());
  });

  it.each(['/', '/graphql', '/health/live', '/nowhere', '/assets/nowhere.js'])(
    'every response has the headers of OWASP’s list, as the one at %s',
    async (path) => {
      const { headers } = await open(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringMatching(/^max-age=31536000/) as string,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-permitted-cross-domain-policies': 'none',
        'cache-control': expect.stringMatching(/^no-(store|cache)$/) as string,
      });
    },
  );

  it('compresses a long answer for anybody, and none for whoever has a token: there a secret may stand beside what was sent', async () => {
    const ask = (query: string, headers: object = {}) =>
      fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip, br', ...headers },
        body: JSON.stringify({ query }),
      });
    const long = '{ __schema { types { name description } } }';
    const compressed = await ask(long);
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    const plain = await ask(long, { authorization: `Bearer ${await service.tokenFor('somebody', 'registrar')}` });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await compressed.text()).toBe(await plain.text());
    expect((await ask('{ register { revision } }')).headers.get('content-encoding')).toBeNull();
  });

  it('lets what it loads be kept for good, compressed', async () => {
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await open('/')).text()) ?? [];
    const response = await fetch(service.url + script, { headers: { 'accept-encoding': 'br' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('tells search engines what is not for them, and whoever finds a weakness whom to tell', async () => {
    const robots = await open('/robots.txt');
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await robots.text()).toBe(
      `User-agent: *\nDisallow: /desk\nDisallow: /graphql\nSitemap: ${service.url}/sitemap.xml\n`,
    );
    const [contact, expires] = (await (await open('/.well-known/security.txt')).text()).split('\n');
    expect(contact).toBe('Contact: mailto:security@registry.example');
    const days = (Date.parse(expires.replace('Expires: ', '')) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(180);
    const silent = await startService();
    expect((await fetch(`${silent.url}/.well-known/security.txt`)).status).toBe(404);
    await silent.stop();
  });

  it.each(['/nowhere', '/nowhere/at?all=1', '/assetsx'])(
    'tells people, not programs, on a page that there is none at %s',
    async (path) => {
      const people = await open(path);
      expect([people.status, people.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(people.headers.get('cache-control')).toBe('no-store');
      expect(await people.text()).toBe(readFileSync(join(__dirname, '../../dist/web/index.html'), 'utf8'));
      for (const asked of [
        {},
        { headers: { accept: 'application/json' } },
        { method: 'POST' },
      ] satisfies RequestInit[]) {
        const program = await fetch(service.url + path, asked);
        expect(program.status).toBe(404);
        expect(program.headers.get('content-type')).toMatch(/^application\/json/);
      }
    },
  );

  it.each(['/nowhere', '/assets/nowhere.js', '/assets/../documents.json', '/assets/%2e%2e/documents.json'])(
    'has nothing at %s',
    async (path) => {
      const response = await open(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/node_modules|\/dist\/|at .*\(/);
    },
  );
});
