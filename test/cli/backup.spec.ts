/** A back-up while others write: the copy is a state that there was, verifies, and serves on under the same keys. */
import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recorded, register, revisionOf } from '../support/copies';
import { registry, startedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';
import type { GraphqlAnswer } from '../support/service';

const folder = temporaryFolder();
const file = join(folder, 'registry.sqlite');
const copy = join(folder, 'copy.sqlite');
const here = { DATABASE_URL: `sqlite:${file}`, CATALOGUE: 'none' };

const askedAt = (url: string) => ({
  graphql: async (query: string, variables?: object, token?: string): Promise<GraphqlAnswer> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json() as Promise<GraphqlAnswer>;
  },
});

test('a register is copied while it is written, and restored', async () => {
  const service = await startedService(here);
  const token = (await registry(here, 'token', '--subject', 'reg', '--role', 'registrar')).out.trim();
  const asked = askedAt(service.url);
  let last = 0;
  let writing = true;
  const writer = (async () => {
    for (let act = 1; writing; act++) last = recorded(await register(asked, `R${String(act)}`, token));
  })();
  while (last < 3) await new Promise(setImmediate);
  const before = last;
  const { status, out, err } = await registry(here, 'backup', copy);
  const after = last;
  writing = false;
  await writer;
  expect([status, err]).toEqual([0, '']);
  const [, number, hash] = /^Head: (\d+):([0-9a-f]{64})$/m.exec(out)!;
  expect(Number(number)).toBeGreaterThanOrEqual(before);
  expect(Number(number)).toBeLessThanOrEqual(after + 1);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  // The register that goes on has the head of the copy in its history.
  expect(await registry(here, 'verify', '--head', `${number}:${hash}`)).toMatchObject({ status: 0 });
  await service.stop();

  copyFileSync(`${file}.keys.json`, `${copy}.keys.json`);
  const restored = await startedService({ DATABASE_URL: `sqlite:${copy}`, CATALOGUE: 'none' });
  expect(await revisionOf(askedAt(restored.url))).toBe(Number(number));
  // Tokens count on, and acts go on from there.
  expect(recorded(await register(askedAt(restored.url), 'NEXT', token))).toBe(Number(number) + 1);
  await restored.stop();
});

test('nothing is overwritten, and what cannot be copied is said', async () => {
  expect(await registry(here, 'backup', copy)).toMatchObject({
    status: 1,
    err: `\`${copy}\` is there already. Name a file that is not.\n`,
  });
  const nowhere = join(folder, 'no', 'where.sqlite');
  expect((await registry(here, 'backup', nowhere)).err).toContain(`\`${nowhere}\` cannot be written: SQLITE_CANTOPEN.`);
  const none = { DATABASE_URL: `sqlite:${join(folder, 'none.sqlite')}` };
  expect((await registry(none, 'backup', join(folder, 'x.sqlite'))).err).toMatch(/^There is no register at /);
  expect(existsSync(join(folder, 'none.sqlite'))).toBe(false);
});
