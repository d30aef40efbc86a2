/** Somebody outside keeps a signed head, and finds out whether the history was rewritten. */
import { spawn } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import SQLite from 'better-sqlite3';
import { Registry, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = temporaryFolder();
const database = join(folder, 'registry.sqlite');
const kept = join(folder, 'head.json');
const region = (code: string) => ({ regions: [{ code, name: { en: code } }] });

async function importing(name: string, ...codes: readonly string[]): Promise<void> {
  const registry = await Registry.open(folder, name);
  for (const code of codes) await registry.import(region(code));
  await registry.close();
}

let running: RunningService | undefined;
/** Every time under the same address, as operators do. */
let port = 0;
async function serving<T>(work: (url: string) => Promise<T>): Promise<T> {
  running = await startService({ database, port, keyFile: join(folder, 'keys.json') });
  port = Number(new URL(running.url).port);
  try {
    return await work(running.url);
  } finally {
    await running.stop();
  }
}

async function witness(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(__dirname, '../../dist/src/cli/registry.js'), 'witness', ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const [status] = (await once(child, 'close')) as [number];
  return { status, stdout, stderr };
}

test('a history that only grew is proved; one that was rewritten or cut short is found out, and the evidence stays', async () => {
  await importing('registry.sqlite', 'A', 'B', 'C');
  await serving(async (url) => {
    expect(await witness(url, kept)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/is kept in .*: entry 3, [0-9a-f]{64}\.\n$/) as string,
    });
  });
  copyFileSync(database, join(folder, 'copy.sqlite'));
  await importing('registry.sqlite', 'D', 'E');
  await serving(async (url) => {
    expect(await witness(url, kept)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('was not rewritten: its first 3 of 5 entries') as string,
    });
  });
  const evidence = readFileSync(kept, 'utf8');

  // The operator goes back to a copy of last week, and goes on from there.
  for (const more of [[], ['X', 'Y', 'Z']]) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
    copyFileSync(join(folder, 'copy.sqlite'), database);
    await importing('registry.sqlite', ...more);
    await serving(async (url) => {
      expect(await witness(url, kept)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/WAS REWRITTEN: .* does not begin with entry 5, /) as string,
      });
    });
    expect(readFileSync(kept, 'utf8')).toBe(evidence);
  }
}, 60_000);

test('a head can be verified with the published keys by any tool', async () => {
  await serving(async (url) => {
    const { keys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toEqual([{ kty: 'OKP', crv: 'Ed25519', x: keys[0].x, kid: keys[0].kid, alg: 'EdDSA', use: 'sig' }]);
    const { data } = await running!.graphql('{ ledgerHead { root signed entry { number hash recordedAt } } }');
    const { signed, root, entry } = data!.ledgerHead as { signed: string; root: string; entry: object };
    const [header, payload, signature] = signed.split('.');
    const key = createPublicKey({ key: keys[0], format: 'jwk' });
    expect(verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({ ...entry, root });
  });
});

test('a head that is not signed, a file of something else and an address of nobody are told in words', async () => {
  await serving(async (url) => {
    const forged = join(folder, 'forged.json');
    await witness(url, forged);
    const honest = JSON.parse(readFileSync(forged, 'utf8')) as { signed: string };
    const [header, , signature] = honest.signed.split('.');
    const payload = Buffer.from(JSON.stringify({ number: 1, hash: '', root: '', recordedAt: '' })).toString(
      'base64url',
    );
    writeFileSync(forged, JSON.stringify({ ...honest, signed: [header, payload, signature].join('.') }));
    expect((await witness(url, forged)).stderr).toMatch(/is not signed with the keys that the registry publishes/);
    writeFileSync(forged, '{}');
    expect((await witness(url, forged)).stderr).toMatch(/is not a head that `registry witness` has kept/);
    writeFileSync(forged, JSON.stringify({ ...honest, url: 'http://elsewhere' }));
    expect((await witness(url, forged)).stderr).toMatch(/has the head of http:\/\/elsewhere, not of /);
  });
  expect(await witness('http://127.0.0.1:9', join(folder, 'none.json'))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/.* does not answer as a registry does\./) as string,
  });
});

test('a history of more entries than are listed at a time is proved whole', async () => {
  const registry = await Registry.open(folder);
  for (let act = 0; act < 600; act++)
    await registry.ledger.record({ actor: 'test', act: 'TEST' }, () => Promise.resolve({ act }));
  await registry.close();
  const head = join(folder, 'many.json');
  await serving(async (url) => {
    expect(await witness(url, head)).toMatchObject({ status: 0 });
    expect((await witness(url, head)).stdout).toMatch(/was not rewritten: its first (\d{3}) of \1 entries/);
  });
});

test('a registry that shows other entries than it signs is found out, whatever it says of them itself', async () => {
  await serving(async (honest) => {
    const liar = createServer((request, response) => {
      void (async () => {
        const body = request.method === 'POST' ? await text(request) : undefined;
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`${honest}${request.url ?? ''}`, { method: request.method, headers, body });
        response
          .writeHead(answer.status, headers)
          .end((await answer.text()).replace('"actor":"test"', '"actor":"anna"'));
      })();
    });
    await once(liar.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${String((liar.address() as AddressInfo).port)}`;
    expect(await witness(url, join(folder, 'liar.json'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /WAS CHANGED\. Entry \d+ of the ledger is not what was recorded: .* No newer/,
      ) as string,
    });
    liar.close();
  });
});

/** Somebody with the file in hand, whom no trigger stops, and who leaves the hashes as they are. */
function tamper(...statements: readonly string[]): void {
  const hands = new SQLite(database);
  hands.pragma('foreign_keys = OFF');
  const triggers = hands.prepare(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`).pluck().all();
  for (const name of triggers) hands.exec(`DROP TRIGGER "${String(name)}"`);
  for (const statement of statements) hands.exec(statement);
  hands.close();
}

test('what was changed under hashes that were left as they are is found out, also by who keeps a head for the first time', async () => {
  const [head, first] = [join(folder, 'before.json'), join(folder, 'first.json')];
  await serving((url) => witness(url, head));
  const evidence = readFileSync(head, 'utf8');
  for (const [statement, reason] of [
    [
      `UPDATE "record" SET "content" = '{"code":"B","name":{"en":"Other"}}' WHERE "code" = 'B'`,
      'Entry 2 of the ledger recorded other records than those that are there now (ADDED).',
    ],
    [
      `UPDATE "ledger_entry" SET "actor" = 'somebody else' WHERE "number" = 1`,
      'Entry 1 of the ledger is not what was recorded: its hash does not fit (CHANGED).',
    ],
  ]) {
    tamper(statement);
    await serving(async (url) => {
      for (const file of [head, first])
        expect(await witness(url, file)).toMatchObject({
          status: 1,
          stdout: '',
          stderr: expect.stringContaining(`${url} has on record WAS CHANGED. ${reason}`) as string,
        });
    });
  }
  expect(readFileSync(head, 'utf8')).toBe(evidence);
  expect(existsSync(first)).toBe(false);
});

test('a history that was done away with is found out', async () => {
  tamper('DELETE FROM "record"', 'DELETE FROM "ledger_entry"', `UPDATE "ledger_head" SET "number" = 0`);
  await serving(async (url) => {
    expect((await witness(url, kept)).stderr).toMatch(/WAS REWRITTEN: it shows no entry now, /);
    expect((await witness(url, join(folder, 'first.json'))).stderr).toMatch(/ is empty: there is nothing to keep yet/);
  });
});
