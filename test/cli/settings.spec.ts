/** Settings: defaults, and every problem named at once. */
import { resolve } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/api/limit-settings';
import { readSettings, SettingsError } from '../../src/config';
import { CONNECTIONS } from '../support/service';

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readSettings(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
  throw new Error('They were taken.');
}

test('what is not set, or set to nothing, has its default', () => {
  const defaults = {
    port: 3000,
    host: '127.0.0.1',
    database: resolve('data/registry.sqlite'),
    catalogue: resolve('src/gba'),
    signingKeys: null,
    keyFile: resolve('data/registry.sqlite.keys.json'),
    earlierKeys: resolve('data/registry.sqlite.keys.json'),
    issuer: null,
    webhooksAnywhere: false,
    countsDemand: true,
    securityContact: null,
    operator: null,
    publicUrl: null,
    log: { format: process.stdout.isTTY ? 'text' : 'json', level: 'info', addresses: false },
    metrics: null,
    workers: 1,
    connections: CONNECTIONS,
    limits: DEFAULT_LIMITS,
  };
  expect(readSettings({})).toEqual(defaults);
  expect(readSettings({ PORT: '', HOST: '', DATABASE_URL: '', CATALOGUE: '', SIGNING_KEYS: '' })).toEqual(defaults);
});

test('what is set is taken, paths from where the program was started', () => {
  expect(
    readSettings({
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'sqlite:/var/r.sqlite',
      CATALOGUE: './mine',
      SIGNING_KEYS: '{"keys":[]}',
      DEMAND: 'off',
      OPERATOR_NAME: '職業訓練局',
      OPERATOR_CONTACT: 'tel:+852-2345-6789',
      PUBLIC_URL: 'https://registry.example/',
      LOG_FORMAT: 'text',
      LOG_LEVEL: 'warn',
      LOG_ADDRESSES: 'on',
      METRICS_PORT: '9464',
      METRICS_HOST: '10.0.0.1',
      WORKERS: '4',
      REQUEST_SECONDS: '1',
      STALLED_SECONDS: '2',
      MAX_CONNECTIONS: '3',
      SHUTDOWN_SECONDS: '0',
      SHUTDOWN_DELAY_SECONDS: '5',
    }),
  ).toEqual({
    port: 0,
    host: '0.0.0.0',
    database: '/var/r.sqlite',
    catalogue: resolve('mine'),
    signingKeys: '{"keys":[]}',
    keyFile: '/var/r.sqlite.keys.json',
    // Keys that are set say nothing of a register that there was.
    earlierKeys: null,
    issuer: null,
    webhooksAnywhere: false,
    countsDemand: false,
    securityContact: null,
    operator: { name: '職業訓練局', contact: 'tel:+852-2345-6789' },
    publicUrl: 'https://registry.example',
    log: { format: 'text', level: 'warn', addresses: true },
    metrics: { port: 9464, host: '10.0.0.1' },
    workers: 4,
    connections: { requestSeconds: 1, stalledSeconds: 2, most: 3, shutdownSeconds: 0, shutdownDelaySeconds: 5 },
    limits: DEFAULT_LIMITS,
  });
  expect(readSettings({ DATABASE_URL: 'sqlite:///var/r.sqlite', CATALOGUE: 'none' })).toMatchObject({
    database: '/var/r.sqlite',
    catalogue: null,
  });
});

test('keys beside an SQLite file speak of a register, unless a new one is asked for', () => {
  const file = { DATABASE_URL: 'sqlite:/var/r.sqlite' };
  expect(readSettings(file).earlierKeys).toBe('/var/r.sqlite.keys.json');
  expect(readSettings({ ...file, NEW_REGISTER: 'yes' }).earlierKeys).toBeNull();
  expect(readSettings({ DATABASE_URL: 'postgres://me@here/db' }).earlierKeys).toBeNull();
});

test('limits of connections are whole numbers within reason', () => {
  expect(refusal({ DEMAND: 'yes' })).toBe(
    '`DEMAND` is `yes`; expected `on` (what is asked for in vain is counted by month) or `off`.',
  );
  expect(refusal({ REQUEST_SECONDS: '0', MAX_CONNECTIONS: 'many', NEW_REGISTER: 'maybe' }).split('\n')).toEqual([
    '`NEW_REGISTER` is `maybe`; expected `no` (where the signing keys of a register are and the register is not, none is made) or `yes` (a new one is made).',
    '`REQUEST_SECONDS` is `0`; expected a whole number of seconds from 1 to 86400.',
    '`MAX_CONNECTIONS` is `many`; expected a whole number of connections from 1 to 1000000.',
  ]);
});

test('every problem is named at once, with its value and what was expected', () => {
  expect(refusal({ PORT: '99999', DATABASE_URL: 'mysql://here/db' }).split('\n')).toEqual([
    '`PORT` is `99999`; expected a whole number from 0 to 65535 (0 = any free port).',
    '`DATABASE_URL` is `mysql://here/db`; expected `sqlite:` and the path of a file, as `sqlite:./data/registry.sqlite`, or the address of a PostgreSQL database, as `postgres://registry:PASSWORD@db.example/registry`.',
  ]);
});

test.each([
  [{ OPERATOR_CONTACT: 'mailto:ask@registry.example' }, ['OPERATOR_NAME']],
  [{ OPERATOR_NAME: 'Us\nall', OPERATOR_CONTACT: 'ask@registry.example' }, ['OPERATOR_NAME', 'OPERATOR_CONTACT']],
  [{ OPERATOR_NAME: ' Us' }, ['OPERATOR_NAME']],
  [{ OPERATOR_NAME: 'U\u202es' }, ['OPERATOR_NAME']],
  [{ OPERATOR_NAME: 'u'.repeat(201) }, ['OPERATOR_NAME']],
  [{ OPERATOR_NAME: 'Us', OPERATOR_CONTACT: 'javascript:alert(1)' }, ['OPERATOR_CONTACT']],
  [{ OPERATOR_NAME: 'Us', OPERATOR_CONTACT: 'http://registry.example' }, ['OPERATOR_CONTACT']],
  [{ OPERATOR_NAME: 'Us', OPERATOR_CONTACT: 'tel:call me' }, ['OPERATOR_CONTACT']],
])('of the operator %j, what is wrong is named: %j', (given, wrong) => {
  const named = refusal(given)
    .split('\n`')
    .map((line) => /\w+/.exec(line)?.[0]);
  expect(named).toEqual(wrong);
});

test.each([
  [{ OPERATOR_NAME: 'Us' }, { name: 'Us', contact: null }],
  [
    { OPERATOR_NAME: 'Us & Co. 𠮷', OPERATOR_CONTACT: 'https://registry.example/contact' },
    { name: 'Us & Co. 𠮷', contact: 'https://registry.example/contact' },
  ],
])('the operator %j is taken', (given, operator) => {
  expect(readSettings(given).operator).toEqual(operator);
});

test.each(['security@registry.example', 'mailto:', 'mailto:us', 'http://registry.example', 'https://', 'https://a b'])(
  'contact `%s` is refused',
  (contact) => {
    expect(refusal({ SECURITY_CONTACT: contact })).toContain(`\`SECURITY_CONTACT\` is \`${contact}\``);
  },
);

test.each([
  ['https://registry.example', 'https://registry.example'],
  ['https://Registry.Example:8443/', 'https://registry.example:8443'],
])('public address `%s` is taken', (address, taken) => {
  expect(readSettings({ PUBLIC_URL: address }).publicUrl).toBe(taken);
});

test.each([
  ['registry.example', 'registry.example'],
  ['http://registry.example', 'http://registry.example'],
  ['https://registry.example/path', 'https://registry.example/path'],
  ['https://registry.example/?a', 'https://registry.example/?a'],
  ['https://192.0.2.1', 'https://192.0.2.1'],
  ['https://[2001:db8::1]', 'https://[2001:db8::1]'],
  ['https://me:secret@registry.example', 'https://…@registry.example'],
])('public address `%s` is refused', (address, shown) => {
  expect(refusal({ PUBLIC_URL: address })).toBe(
    `\`PUBLIC_URL\` is \`${shown}\`; expected the address at which everybody reaches the service, with \`https\`, by name, and without a path, as \`https://registry.example\`.`,
  );
});

test.each(['-1', '65536', '3000.5', '0x50', '1e3', ' ', 'http', 'NaN'])('port `%s` is refused', (port) => {
  expect(refusal({ PORT: port })).toContain(`\`PORT\` is \`${port}\``);
});

test.each([
  ['LOG_FORMAT', 'xml'],
  ['LOG_LEVEL', 'loud'],
  ['LOG_ADDRESSES', 'yes'],
  ['METRICS_PORT', 'on'],
  ['METRICS_PORT', '70000'],
  ['WORKERS', '0'],
  ['WORKERS', '65'],
  ['WORKERS', 'all'],
])('what is seen from outside and how many answer: `%s` as `%s` is refused', (name, value) => {
  expect(refusal({ [name]: value })).toContain(`\`${name}\` is \`${value}\`; expected `);
});

test.each(['sqlite:', 'sqlite::memory:', 'registry.sqlite', 'postgres://', 'postgres://here', 'postgres:///db'])(
  'database `%s` is refused',
  (url) => {
    expect(refusal({ DATABASE_URL: url })).toContain(`\`DATABASE_URL\` is \`${url}\``);
  },
);

test.each(['mysql://me:s3cret@here/db', 'postgres://me:s3c/ret@here/db', 'mysql://me:s3cret@2@here/db'])(
  'the password in `%s` is not repeated',
  (url) => {
    const message = refusal({ DATABASE_URL: url });
    expect(message).toContain('@here/db');
    expect(message).not.toMatch(/s3c|ret@/);
  },
);

test.each(['postgres://me:s3cret@here/db', 'postgresql://here:5433/db?sslmode=require'])(
  'a database of PostgreSQL is taken as it is: `%s`',
  (url) => {
    expect(readSettings({ DATABASE_URL: url })).toMatchObject({
      database: url,
      keyFile: expect.stringMatching(/data.registry\.keys\.json$/) as string,
    });
  },
);

const issuer = { OIDC_ISSUER: 'https://id.example/realms/registry', OIDC_AUDIENCE: 'registry' };

test('an issuer of tokens has an audience, a claim with the roles, and a map of them', () => {
  expect(readSettings(issuer).issuer).toEqual({
    url: 'https://id.example/realms/registry',
    audience: 'registry',
    rolesClaim: 'roles',
    roles: null,
    page: null,
  });
  const roles = '{"registry-admin":"registrar","gic-staff":"body:GIC"}';
  expect(readSettings({ ...issuer, OIDC_ROLES_CLAIM: 'realm_access.roles', OIDC_ROLES: roles }).issuer).toMatchObject({
    rolesClaim: 'realm_access.roles',
    roles: new Map([
      ['registry-admin', 'registrar'],
      ['gic-staff', 'body:GIC'],
    ]),
  });
});

test('the page signs people in where the issuer knows it', () => {
  expect(readSettings({ ...issuer, OIDC_CLIENT_ID: 'registry-page' }).issuer?.page).toEqual({
    clientId: 'registry-page',
    scopes: 'openid',
  });
  expect(refusal({ ...issuer, OIDC_CLIENT_ID: 'page', OIDC_SCOPES: 'profile' })).toBe(
    '`OIDC_SCOPES` is `profile`; expected scopes separated by blanks, `openid` among them.',
  );
  expect(refusal({ OIDC_CLIENT_ID: 'page' })).toMatch(/^`OIDC_ISSUER` is ``; expected the address of an OpenID/);
});

test.each(['http://127.0.0.1:8080', 'http://localhost/realms/x', 'http://[::1]:1', 'https://id.example/'])(
  'issuer `%s` is taken as it is',
  (url) => {
    expect(readSettings({ ...issuer, OIDC_ISSUER: url }).issuer?.url).toBe(url);
  },
);

test.each([
  'http://id.example',
  'http://127.0.0.1.example',
  'https://id.example?tenant=1',
  'https://id.example/#a',
  'id.example',
  'file:///etc/passwd',
])('issuer `%s` is refused', (url) => {
  expect(refusal({ ...issuer, OIDC_ISSUER: url })).toBe(
    `\`OIDC_ISSUER\` is \`${url}\`; expected the address of an OpenID Connect issuer with \`https\`, as \`https://id.example/realms/registry\`.`,
  );
});

test('a password in the address of an issuer is refused and not repeated', () => {
  const message = refusal({ ...issuer, OIDC_ISSUER: 'https://me:s3cret@id.example' });
  expect(message).toContain('`OIDC_ISSUER` is `https://…@id.example`');
});

test('an issuer without an audience is refused, and so is what belongs to an issuer where there is none', () => {
  expect(refusal({ OIDC_ISSUER: issuer.OIDC_ISSUER })).toMatch(
    /^`OIDC_AUDIENCE` is ``; expected what the issuer writes/,
  );
  expect(refusal({ OIDC_AUDIENCE: 'registry' })).toMatch(/^`OIDC_ISSUER` is ``; expected the address of an OpenID/);
  expect(refusal({ OIDC_ROLES: '{"a":"registrar"}' })).toMatch(
    /^`OIDC_ISSUER` is ``; expected the address of an OpenID/,
  );
});

test.each(['{', 'null', '[]', '{}', '"registrar"', '["registrar"]', '{"a":"king"}', '{"a":["registrar"]}', '{"a":1}'])(
  'roles `%s` are refused',
  (roles) => {
    expect(refusal({ ...issuer, OIDC_ROLES: roles })).toContain(
      `\`OIDC_ROLES\` is \`${roles}\`; expected a JSON object`,
    );
  },
);

test('limits are whole numbers that fit together, and proxies are addresses', () => {
  expect(
    readSettings({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8', POINTS_PER_MINUTE: '0', REQUEST_POINTS: '20000' }).limits,
  ).toEqual({
    ...DEFAULT_LIMITS,
    trustedProxies: ['loopback', '10.0.0.0/8'],
    pointsPerMinute: 0,
    requestPoints: 20_000,
  });
  expect(
    refusal({ TRUSTED_PROXIES: 'proxy.example', POINTS_PER_MINUTE: '100', ANSWER_SECONDS: '0', ANSWER_BYTES: 'much' })
      .split('\n')
      .map((line) => line.split(';')[0])
      .toSorted(),
  ).toEqual([
    '`ANSWER_BYTES` is `much`',
    '`ANSWER_SECONDS` is `0`',
    '`POINTS_PER_MINUTE` is `100`',
    '`TRUSTED_PROXIES` is `proxy.example`',
  ]);
});
