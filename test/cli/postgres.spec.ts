/** The command on PostgreSQL: it does what it does on a file, and says in words what keeps it from it, without the password. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodDocument } from '../document/good';
import { signingKeys } from '../support/copies';
import { PostgresServer } from '../support/postgres';
import { README_QUESTION, registry, serviceThatEnds, type Outcome } from '../support/programs';
import { SHIPPED, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.end());

test('migrates, imports, checks, exports, verifies, asks and signs', async () => {
  const here = { DATABASE_URL: await server.fresh(), SIGNING_KEYS: await signingKeys() };
  const nothing = await registry(here, 'verify');
  expect([nothing.status, nothing.err]).toEqual([1, expect.stringMatching(/^There is no register at `postgres:/)]);
  expect(nothing.err).not.toContain('secret');
  expect((await registry(here, 'migrate')).out).toMatch(
    /^`postgres:\/\/registry@127.*` is brought up to date: Register/,
  );
  expect((await registry(here, 'migrate')).out).toMatch(/is up to date\.\n$/);
  expect((await registry(here, 'import', SHIPPED, '--reason', 'First')).out).toMatch(/This is revision 1\.\n$/);
  expect((await registry(here, 'import', SHIPPED)).out).toContain('Nothing changed');
  expect((await registry(here, 'check', SHIPPED)).out).toContain('No problems.');
  expect((await registry(here, 'verify')).out).toMatch(/^Entries 1 to 1 fit\.\nHead: 1:[0-9a-f]{64}\n$/);
  expect((await registry(here, 'verify', '--from', '3000000000')).err).toMatch(/^The entries 3000000000 to 1 are not/);
  expect((await registry(here, 'ask', ...README_QUESTION)).out).toContain('Verdict: CONDITIONAL.');
  expect((await registry(here, 'token', '--subject', 'ann', '--role', 'registrar')).out.split('.')).toHaveLength(3);
  // What it exports is what a file gives.
  const file = { DATABASE_URL: `sqlite:${join(folder, 'same.sqlite')}` };
  await registry(file, 'import', SHIPPED);
  expect((await registry(here, 'export', '-')).out).toBe((await registry(file, 'export', '-')).out);
});

test('refuses a document with every problem, and applies nothing', async () => {
  const here = { DATABASE_URL: await server.fresh() };
  const path = join(folder, 'bad.json');
  writeFileSync(path, JSON.stringify({ ...goodDocument(), posts: [{ code: 'p', name: {} }] }));
  const { status, err } = await registry(here, 'import', path);
  expect([status, err]).toEqual([1, expect.stringContaining('bad.json /posts/0/name: This is empty.')]);
  expect((await registry(here, 'export', '-')).out).toBe('{}\n');
});

describe('says in words', () => {
  /** One line, for the command and for the service; without the password and without a stack. */
  const said = async (DATABASE_URL: string): Promise<string> => {
    const outcomes: readonly Outcome[] = [
      await registry({ DATABASE_URL }, 'import', SHIPPED),
      await registry({ DATABASE_URL }, 'verify'),
      await serviceThatEnds({ DATABASE_URL, PORT: '0', SIGNING_KEYS: await signingKeys() }),
    ];
    for (const { status, out, err } of outcomes) {
      expect([status, out, err.split('\n')]).toEqual([1, '', [outcomes[0].err.trimEnd(), '']]);
      expect(err).not.toMatch(/secret|wrong-word|SQLSTATE|SELECT/);
    }
    return outcomes[0].err;
  };

  test('that the password is wrong', async () => {
    const address = (await server.fresh()).replace('secret', 'wrong-word');
    expect(await said(address)).toMatch(/does not let the registry in\. Check the account and the password/);
  });

  test('that there is no such database', async () => {
    expect(await said(server.addressOf('nowhere'))).toMatch(
      /^The database `postgres:\/\/registry@127\.0\.0\.1:\d+\/nowhere` is not there\. Make it \(`CREATE DATABASE`\)/,
    );
  });

  test('that nothing listens at its address', async () => {
    expect(await said(server.addressOf('registry', 9))).toMatch(/does not answer: nothing listens at its address\./);
  });

  test('that it does not encrypt', async () => {
    expect(await said(`${await server.fresh()}?sslmode=verify-full`)).toMatch(/does not encrypt connections\./);
  });

  test('that the account may not make tables', async () => {
    const address = await server.fresh();
    await server.run(`CREATE ROLE "guest" LOGIN PASSWORD 'secret'`);
    const guest = address.replace('registry:secret', 'guest:secret');
    expect((await registry({ DATABASE_URL: guest }, 'migrate')).err).toMatch(
      /^The database `postgres:\/\/guest@[^`]*` does not let the registry do what it must\. [^\n]*\n$/,
    );
  });
});
