/** A database that is lost, restarted, silent or slow to be let go: what was acknowledged stands, what was refused does not, nothing stands half. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import fc from 'fast-check';
import { formatError } from '../../src/api/errors';
import type { Readiness } from '../../src/health/health.controller';
import { InDoubt } from '../../src/ledger/ledger.service';
import { verifyLedger } from '../../src/ledger/verify';
import { recorded, register, revisionOf, startCopies, until } from '../support/copies';
import { PostgresServer } from '../support/postgres';
import { Proxy } from '../support/proxy';
import { Registry, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = temporaryFolder();
/** Nothing that a client is told may have any of these. */
const INTERNAL = /postgres|127\.0\.0\.1|secret|SELECT|INSERT|ECONN|QueryFailed|\.[jt]s:\d/;
let server: PostgresServer;
let address: string;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.end());
beforeEach(async () => {
  address = await server.fresh();
});

const through = (proxy: Proxy): string => server.addressOf(address.split('/').pop()!, proxy.port);
const region = (code: string) => ({ type: 'regions', code, content: JSON.stringify({ code, name: { en: code } }) });

/** An act of two records, that stand together or not at all. */
const write = ({ ledger }: Registry, code: string, keyed = true): Promise<number> =>
  ledger.record(
    { actor: 'writer', act: 'TEST', reason: code, ...(keyed && { once: { key: code, request: code } }) },
    async (transaction) => {
      await transaction.add([region(`${code}a`)]);
      await transaction.add([region(`${code}b`)]);
      return { code };
    },
  );

/** What stands: the number of the entry of each act, by its code. Checks that the ledger fits, and that no act stands twice or half. */
async function standing(registry: Registry): Promise<ReadonlyMap<string, number>> {
  const entries = await registry.database.rows<{ number: number; reason: string }>(
    'SELECT "number", "reason" FROM "ledger_entry" ORDER BY "number"',
  );
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, position) => position + 1));
  const acts = new Map(entries.map(({ number, reason }) => [reason, number]));
  expect(acts.size).toBe(entries.length);
  const records = await registry.database.rows<{ code: string; recordedIn: number }>(
    'SELECT "code", "recordedIn" FROM "record" ORDER BY "id"',
  );
  expect(records).toEqual(
    entries.flatMap(({ number, reason }) => ['a', 'b'].map((part) => ({ code: reason + part, recordedIn: number }))),
  );
  expect(await verifyLedger(registry.database)).toMatchObject({ to: entries.length, misfit: null });
  return acts;
}

describe('a connection that is cut', () => {
  let proxy: Proxy;
  beforeEach(async () => {
    proxy = await Proxy.toward(server.port);
  });
  afterEach(() => proxy.end());

  test.each(['LOST', 'UNANSWERED'] as const)('in a commit that is %s leaves the act done once', async (fate) => {
    const registry = await Registry.at(through(proxy), folder);
    for (const keyed of [true, false]) {
      proxy.nextCommit = fate;
      const code = `C${String(keyed)}`;
      const number = await write(registry, code, keyed);
      expect(proxy.nextCommit).toBeUndefined();
      expect((await standing(registry)).get(code)).toBe(number);
    }
    await registry.close();
  });

  test('while an act is planned lets it be planned anew', async () => {
    const registry = await Registry.at(through(proxy), folder);
    let plans = 0;
    const number = await registry.ledger.record({ actor: 'a', act: 'TEST', reason: 'P' }, async (transaction) => {
      plans++;
      await transaction.add([region('Pa')]);
      if (plans === 1) {
        proxy.cut();
        await sleep(50);
      }
      await transaction.add([region('Pb')]);
      return {};
    });
    expect([number, plans]).toEqual([1, 2]);
    await standing(registry);
    await registry.close();
  });

  test('between the last word of an act and its commit lets it be done anew', async () => {
    const registry = await Registry.at(through(proxy), folder);
    let plans = 0;
    await registry.ledger.record({ actor: 'a', act: 'TEST', reason: 'L' }, async (transaction) => {
      await transaction.add([region('La')]);
      await transaction.add([region('Lb')]);
      if (++plans === 1)
        await server.run(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "state" = 'idle in transaction'`,
        );
      return {};
    });
    expect(plans).toBe(2);
    expect([...(await standing(registry)).keys()]).toEqual(['L']);
    await registry.close();
  });

  test('at any moment, again and again, loses nothing that was acknowledged and does nothing twice', async () => {
    const rivals = await Promise.all([1, 2, 3].map(() => Registry.at(through(proxy), folder)));
    const acknowledged = new Map<string, number>();
    let writing = true;
    const writes = Promise.all(
      Array.from({ length: 6 }, async (_, writer) => {
        for (let turn = 0; turn < 25; turn++) {
          const code = `W${String(writer)}-${String(turn)}-`;
          acknowledged.set(code, await write(rivals[writer % 3], code, writer < 3));
        }
      }),
    ).finally(() => (writing = false));
    let cuts = 0;
    for (const pause of fc.sample(fc.integer({ min: 1, max: 60 }), 2000)) {
      if (!writing) break;
      await sleep(pause);
      proxy.cut();
      cuts++;
      // Some act has to come through now and then, however slow the machine is: else nobody would wait for it any longer.
      const known = acknowledged.size;
      for (let waits = 0; waits < 50 && writing && acknowledged.size === known; waits++) await sleep(20);
    }
    await writes;
    expect(cuts).toBeGreaterThan(10);
    const registry = await Registry.at(address, folder);
    expect(await standing(registry)).toEqual(acknowledged);
    await Promise.all([registry, ...rivals].map((one) => one.close()));
  }, 120_000);

  test('or that says nothing any more is told: the last register answers, who waits for a later one is refused in time', async () => {
    const service = await startService({ database: through(proxy) });
    const token = await service.tokenFor('reg', 'registrar');
    recorded(await register(service, 'BEFORE', token));
    proxy.hush();
    const { data } = await service.graphql(
      '{ decide(claim: { holdings: [{ certificate: "X" }], post: "Y", region: "R" }, atLeastRevision: 7) { ... on ClaimRefused { problems { code } } } }',
    );
    expect(data).toEqual({ decide: { problems: [{ code: 'REVISION_NOT_REACHED' }] } });
    // The readiness is told from what is known, whatever the database does.
    await until(async () => !((await (await fetch(`${service.url}/health/ready`)).json()) as Readiness).writable);
    const { errors } = await register(service, 'MEANWHILE', token);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    expect(await revisionOf(service)).toBe(1);
    proxy.speak();
    await until(async () => ((await (await fetch(`${service.url}/health/ready`)).json()) as Readiness).writable);
    expect(recorded(await register(service, 'AFTER', token))).toBe(2);
    await service.stop();
  });
});

describe('a database that goes down', () => {
  const health = async ({ url }: RunningService): Promise<unknown> => (await fetch(`${url}/health/ready`)).json();

  test('and comes back, in good order or not, loses nothing that was acknowledged', async () => {
    const [service] = await startCopies(1, address);
    const rivals = await Promise.all([1, 2, 3].map(() => Registry.at(address, folder)));
    const acknowledged = new Map<string, number>();
    let writing = true;
    const writes = rivals.map(async (rival, writer) => {
      for (let turn = 0; writing; turn++) {
        const code = `W${String(writer)}-${String(turn)}-`;
        acknowledged.set(code, await write(rival, code, writer > 0));
        await sleep(10);
      }
    });
    for (const how of ['stop', 'crash'] as const) {
      const before = acknowledged.size;
      await until(() => acknowledged.size > before + 20);
      await server.tell(how);
      const answered = await revisionOf(service);
      await until(async () => JSON.stringify(await health(service)).includes('"degraded"'));
      expect(JSON.stringify(await health(service))).not.toMatch(INTERNAL);
      await until(async () => JSON.stringify(await health(service)).includes('DATABASE_AWAY'));
      // What is known is answered meanwhile; what is not is refused in words.
      expect(await revisionOf(service)).toBeGreaterThanOrEqual(answered);
      const { errors } = await service.graphql('{ ledger(first: 1) { edges { node { number } } } }');
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      expect(errors![0].message).toMatch(/^The registry cannot use its database just now/);
      expect(JSON.stringify(errors)).not.toMatch(INTERNAL);
      await server.tell('start');
      const then = acknowledged.size;
      await until(() => acknowledged.size > then + 20);
      await until(async () => JSON.stringify(await health(service)).includes('"ready"'));
    }
    writing = false;
    await Promise.all(writes);
    expect(await standing(rivals[0])).toEqual(acknowledged);
    await until(async () => (await revisionOf(service)) === acknowledged.size);
    await Promise.all([service.stop(), ...rivals.map((rival) => rival.close())]);
  }, 120_000);

  test('for good in the middle of a commit leaves a client who is told what to do', () => {
    const cause = new InDoubt('postgres://registry@127.0.0.1/registry', {});
    const answer = formatError(
      { message: cause.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      new GraphQLError(cause.message, { originalError: cause, path: ['propose'] }),
    );
    expect(answer.extensions).toEqual({ code: 'UNAVAILABLE', inDoubt: true });
    expect(answer.message).toMatch(/whether it stands is not known yet.*same key again.*`myAct\(key\)`/);
    expect(answer.message).not.toMatch(INTERNAL);
  });
});

test('copies that are not told of a write look for themselves', async () => {
  const copies = await startCopies(2, address);
  const token = await copies[0].tokenFor('reg', 'registrar');
  let deaf = true;
  const deafening = (async () => {
    while (deaf) {
      await server.run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "application_name" = 'registry listener'`,
      );
      await sleep(20);
    }
  })();
  for (const code of ['A', 'B', 'C']) {
    const revision = recorded(await register(copies[0], code, token));
    await until(async () => (await revisionOf(copies[1])) === revision);
  }
  deaf = false;
  await deafening;
  await Promise.all(copies.map((copy) => copy.stop()));
});

describe('a process', () => {
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
  });

  /** Writes until it is killed; its acts are keyed `NAME-0-TURN`. */
  async function writer(name: string, ...before: readonly string[]): Promise<ChildProcess> {
    const words = [...before, join(__dirname, '../persistence/writer.mjs'), address, name, '1', '0'];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await once(child.stdout, 'data');
    child.stdout.resume();
    return child;
  }

  const entries = (registry: Registry) =>
    registry.database.rows<{ number: number; actor: string; key: string | null; recordedAt: string; summary: string }>(
      'SELECT "number", "actor", "key", "recordedAt", "summary" FROM "ledger_entry" ORDER BY "number"',
    );
  const holding = `SELECT "pid" FROM pg_stat_activity WHERE "state" = 'idle in transaction' AND "datname" = current_database()`;

  /** Pauses it while it holds the head of the ledger. */
  async function pauseHolding(child: ChildProcess): Promise<void> {
    const free = 'SELECT 1 FROM "ledger_head" FOR UPDATE SKIP LOCKED';
    await until(async () => {
      child.kill('SIGSTOP');
      // What it had sent is done by then.
      await sleep(50);
      const [held, turns] = [await server.run(free, address), await server.run(holding, address)];
      if (held.length === 0 && turns.length === 1) return true;
      child.kill('SIGCONT');
      return false;
    });
  }

  test('that is paused while it holds the head, and woken, has its act done whole; the others wait', async () => {
    const registry = await Registry.at(address, folder);
    const child = await writer('paused');
    await pauseHolding(child);
    let done = false;
    const act = registry.ledger
      .record({ actor: 'awake', act: 'TEST' }, () => Promise.resolve({}))
      .finally(() => (done = true));
    await sleep(1500);
    expect(done).toBe(false);
    const { length: before } = await entries(registry);
    child.kill('SIGCONT');
    expect(await act).toBeGreaterThan(before);
    await until(async () => (await entries(registry)).length > before + 5);
    expect(await verifyLedger(registry.database)).toMatchObject({ misfit: null });
    await registry.close();
  });

  test('that does not wake in time has its turn taken, and does its act anew', async () => {
    const registry = await Registry.at(address, folder);
    const child = await writer('paused');
    await pauseHolding(child);
    const act = registry.ledger.record({ actor: 'awake', act: 'TEST' }, () => Promise.resolve({}));
    // As the database does when nothing has been heard of the one whose turn it is for two minutes.
    await server.run(`SELECT pg_terminate_backend("pid") FROM (${holding}) AS "holding"`, address);
    const number = await act;
    child.kill('SIGCONT');
    await until(async () => (await entries(registry)).length > number + 5);
    const keys = (await entries(registry)).flatMap(({ key }) => (key === null ? [] : [key]));
    // One turn after the other, none left out and none twice.
    expect(keys).toEqual(keys.map((_, turn) => `paused-0-${String(turn)}`));
    expect(await verifyLedger(registry.database)).toMatchObject({ misfit: null });
    await registry.close();
  });

  test('holds the head for two minutes at most, and waits for it for one', async () => {
    const registry = await Registry.at(address, folder);
    await registry.ledger.record({ actor: 'a', act: 'TEST' }, async () => {
      const rows = await server.run(holding, address);
      expect(rows).toHaveLength(1);
      return {};
    });
    const runner = registry.database.writer.createQueryRunner();
    await registry.database.engine.begin(runner);
    expect(
      await runner.query(
        `SELECT current_setting('idle_in_transaction_session_timeout') AS "held", current_setting('lock_timeout') AS "waited"`,
      ),
    ).toEqual([{ held: '2min', waited: '1min' }]);
    await registry.database.engine.rollBack(runner);
    await runner.release();
    await registry.close();
  });

  test('whose clock is an hour ahead writes in the order of the acts all the same', async () => {
    const registry = await Registry.at(address, folder);
    await writer('ahead', '--import', join(__dirname, 'hour-ahead.mjs'));
    await until(async () => {
      await registry.ledger.record({ actor: 'here', act: 'TEST' }, () => Promise.resolve({}));
      const made = await entries(registry);
      return made.length > 20 && new Set(made.map(({ actor }) => actor)).size === 2;
    });
    const made = await entries(registry);
    expect(made.map(({ number }) => number)).toEqual(made.map((_, position) => position + 1));
    // Time does not run backwards in the ledger: what is written after its acts has their time, and says what the clock said.
    expect(made.map(({ recordedAt }) => recordedAt).sort()).toEqual(made.map(({ recordedAt }) => recordedAt));
    const hoursBehind = made.flatMap(({ recordedAt, summary }) => {
      const { clock } = JSON.parse(summary) as { clock?: string };
      return clock === undefined ? [] : [Math.round((Date.parse(recordedAt) - Date.parse(clock)) / 3_600_000)];
    });
    expect(new Set(hoursBehind)).toEqual(new Set([1]));
    expect(await verifyLedger(registry.database)).toMatchObject({ misfit: null });
    await registry.close();
  });
});
