/** What the service answers a browser that opens an address of the page. */
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
    expect(await robots.text()).toBe('User-agent: *\nDisallow: /desk\nDisallow: /graphql\n');
    const [contact, expires] = (await (await open('/.well-known/security.txt')).text()).split('\n');
    expect(contact).toBe('Contact: mailto:security@registry.example');
    const days = (Date.parse(expires.replace('Expires: ', '')) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(180);
    const silent = await startService();
    expect((await fetch(`${silent.url}/.well-known/security.txt`)).status).toBe(404);
    await silent.stop();
  });

  it.each(['/nowhere', '/assets/nowhere.js', '/assets/../documents.json', '/assets/%2e%2e/documents.json'])(
    'has nothing at %s',
    async (path) => {
      const response = await open(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/node_modules|\/dist\/|at .*\(/);
    },
  );
});
