/** `registry token`: a token for the service beside it, alone on standard output; and every mistake in words. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { registry as run } from '../support/programs';
import { temporaryFolder } from '../support/registry';
import { startService } from '../support/service';

const folder = temporaryFolder();
const database = join(folder, 'registry.sqlite');
const keyFile = `${database}.keys.json`;
const here = { DATABASE_URL: `sqlite:${database}` };
beforeAll(async () => {
  await run(here, 'migrate');
});
const anna = ['token', '--subject', 'anna@gic.example'];

test('a service of the same database takes the token, and the roles are those that were asked for', async () => {
  const { status, out, err } = await run(
    here,
    ...anna,
    '--role',
    'body:GIC',
    '--role',
    'registrar',
    '--role',
    'body:GIC',
  );
  expect(status).toBe(0);
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(err).toMatch(/^For `anna@gic\.example`, as `body:GIC`, `registrar`, until \d{4}-\d\d-\d\dT[\d:.]+Z\.\n$/);
  const service = await startService({ database, keyFile });
  try {
    expect(await service.graphql('{ me { subject roles } }', {}, out.trim())).toEqual({
      data: { me: { subject: 'anna@gic.example', roles: ['body:GIC', 'registrar'] } },
    });
  } finally {
    await service.stop();
  }
});

test.each([
  [[], 1],
  [['--hours', '24'], 24],
  [['--hours', '0.5'], 0.5],
] as const)('it counts for an hour, or as long as is said: %j', async (words, hours) => {
  const { out } = await run(here, ...anna, '--role', 'employer:ACME', ...words);
  const { iat = 0, exp = 0 } = decodeJwt(out);
  expect(exp - iat).toBe(hours * 3600);
});

test.each<[string[], RegExp]>([
  [['token', '--role', 'registrar'], /'--subject <name>' not specified/],
  [anna, /'--role <word>' not specified/],
  [
    [...anna, '--role', 'king'],
    /'king' is invalid\. Expected `registrar`, `body:CODE`, `authority:CODE`, `employer:CODE`/,
  ],
  [[...anna, '--role', 'body'], /'body' is invalid/],
  [[...anna, '--role', 'body:'], /'body:' is invalid/],
  [[...anna, '--role', 'body:no code'], /'body:no code' is invalid/],
  [[...anna, '--role', 'registrar:GIC'], /'registrar:GIC' is invalid/],
  [[...anna, '--role', 'Registrar'], /'Registrar' is invalid/],
  [
    ['token', '--subject', ' anna', '--role', 'registrar'],
    /' anna' is invalid\. Expected 1 to 255 printable characters/,
  ],
  [['token', '--subject', '', '--role', 'registrar'], /Expected 1 to 255 printable characters/],
  [[...anna, '--role', 'registrar', '--hours', '0'], /'0' is invalid\. Expected a number of hours over 0, up to 24/],
  [[...anna, '--role', 'registrar', '--hours', '24.1'], /'24\.1' is invalid/],
  [[...anna, '--role', 'registrar', '--hours', 'NaN'], /'NaN' is invalid/],
])('%j is refused, and nothing is printed', async (words, reason) => {
  const { status, out, err } = await run(here, ...words);
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(reason);
  expect(err).toMatch(/Add --help to see how it is used\./);
});

test('where tokens come from an issuer, it refuses, says where to get one, and makes no keys', async () => {
  const elsewhere = join(folder, 'elsewhere.sqlite');
  const { status, out, err } = await run(
    { DATABASE_URL: `sqlite:${elsewhere}`, OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'registry' },
    ...[...anna, '--role', 'registrar'],
  );
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(
    /^Tokens of this registry come from the issuer `https:\/\/id\.example` \(`OIDC_ISSUER`\); [^\n]*\n$/,
  );
  expect(existsSync(`${elsewhere}.keys.json`)).toBe(false);
});

test('keys that cannot be used are told in a sentence, without a stack', async () => {
  const { status, err } = await run({ ...here, SIGNING_KEYS: '{"keys":[]}' }, ...anna, '--role', 'registrar');
  expect(status).toBe(1);
  expect(err).toMatch(/^The setting `SIGNING_KEYS` has no `keys`\. [^\n]*\n$/);
});
