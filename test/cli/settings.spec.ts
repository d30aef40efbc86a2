/** Settings: defaults, and every problem named at once. */
import { resolve } from 'node:path';
import { readSettings, SettingsError } from '../../src/config';

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
    issuer: null,
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
    }),
  ).toEqual({
    port: 0,
    host: '0.0.0.0',
    database: '/var/r.sqlite',
    catalogue: resolve('mine'),
    signingKeys: '{"keys":[]}',
    keyFile: '/var/r.sqlite.keys.json',
    issuer: null,
  });
  expect(readSettings({ DATABASE_URL: 'sqlite:///var/r.sqlite', CATALOGUE: 'none' })).toMatchObject({
    database: '/var/r.sqlite',
    catalogue: null,
  });
});

test('every problem is named at once, with its value and what was expected', () => {
  expect(refusal({ PORT: '99999', DATABASE_URL: 'mysql://here/db' }).split('\n')).toEqual([
    '`PORT` is `99999`; expected a whole number from 0 to 65535 (0 = any free port).',
    '`DATABASE_URL` is `mysql://here/db`; expected `sqlite:` and the path of a file, as `sqlite:./data/registry.sqlite`.',
  ]);
});

test.each(['-1', '65536', '3000.5', '0x50', '1e3', ' ', 'http', 'NaN'])('port `%s` is refused', (port) => {
  expect(refusal({ PORT: port })).toContain(`\`PORT\` is \`${port}\``);
});

test.each(['sqlite:', 'sqlite::memory:', 'registry.sqlite', 'postgres://here/db'])(
  'database `%s` is refused',
  (url) => {
    expect(refusal({ DATABASE_URL: url })).toContain(`\`DATABASE_URL\` is \`${url}\``);
  },
);

test.each(['postgres://me:s3cret@here/db', 'postgres://me:s3c/ret@here/db', 'postgres://me:s3cret@2@here/db'])(
  'the password in `%s` is not repeated',
  (url) => {
    const message = refusal({ DATABASE_URL: url });
    expect(message).toContain('@here/db');
    expect(message).not.toMatch(/s3c|ret@/);
  },
);
