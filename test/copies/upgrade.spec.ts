/** An upgrade at noon: two copies on one PostgreSQL are replaced one after the other while questions and acts keep coming; nobody notices. */
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyLedger } from '../../src/ledger/verify';
import { recorded, register, revisionOf, signingKeys, until } from '../support/copies';
import { PostgresServer } from '../support/postgres';
import { registry, startedService, type StartedService } from '../support/programs';
import { Registry, temporaryFolder } from '../support/registry';
import type { GraphqlAnswer } from '../support/service';

// Five services are started one after the other, while others are asked.
jest.setTimeout(180_000);
const folder = temporaryFolder();
const ASKERS = 4;
/** How many questions are answered before, between and after the replacements. */
const WHILE = 40;
const QUESTION =
  '{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") { ... on RecognitionDecision { verdict } } }';

/** What balances load: hands questions out in turn, to copies that are ready, and to another where a connection is not made. */
class Balancer {
  private turn = 0;
  private readonly ready = new Set<string>();
  private looking = true;
  private readonly looks: Promise<void>;

  constructor(readonly copies: StartedService[]) {
    this.looks = this.look();
  }

  private async look(): Promise<void> {
    for (; this.looking; await sleep(20))
      for (const { url } of this.copies) {
        const isReady = await fetch(`${url}/health/ready`).then(
          async (answer) => (await answer.text(), answer.ok),
          () => false,
        );
        if (isReady) this.ready.add(url);
        else this.ready.delete(url);
      }
  }

  async end(): Promise<void> {
    this.looking = false;
    await this.looks;
  }

  readonly graphql = async (query: string, variables?: object, token?: string): Promise<GraphqlAnswer> => {
    // A connection for each request: one that idles may be closed just when something is sent on it, and nobody can tell whether it was read.
    const headers = {
      'content-type': 'application/json',
      connection: 'close',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const body = JSON.stringify({ query, variables });
    for (let tries = 0; ; tries++) {
      const urls = this.copies.map(({ url }) => url).filter((url) => this.ready.has(url));
      const url = urls[this.turn++ % Math.max(1, urls.length)];
      try {
        if (url === undefined) throw Object.assign(new Error('no copy is ready'), { cause: { code: 'ECONNREFUSED' } });
        const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
        if (answer.status >= 500) throw new Error(`answered with ${String(answer.status)}`);
        return (await answer.json()) as GraphqlAnswer;
      } catch (error) {
        if (tries === 200 || !isUnsent(error)) throw error;
        await sleep(20);
      }
    }
  };
}

/** Whether nobody can have begun to answer, so that it can be asked again elsewhere: as proxies do. */
const isUnsent = (error: unknown): boolean =>
  ((error as Error).cause as { readonly code?: string } | undefined)?.code === 'ECONNREFUSED';

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.end());

test('copies that are replaced one after the other lose no question and no act', async () => {
  const address = await server.fresh();
  const here = { DATABASE_URL: address, SIGNING_KEYS: await signingKeys(), SHUTDOWN_DELAY_SECONDS: '2' };
  const balancer = new Balancer([await startedService(here), await startedService(here)]);
  const token = (await registry(here, 'token', '--subject', 'reg', '--role', 'registrar')).out.trim();
  let asking = true;
  let answered = 0;
  const failed: unknown[] = [];
  const revisions = new Map<string, number>();
  const ask = async (): Promise<void> => {
    while (asking) {
      const { data, errors } = await balancer.graphql(QUESTION);
      if (errors !== undefined || (data!.recognition as { verdict: string }).verdict !== 'CONDITIONAL')
        throw new Error(JSON.stringify({ data, errors }));
      answered++;
    }
  };
  const act = async (): Promise<void> => {
    for (let number = 1; asking; number++) {
      const code = `R${String(number)}`;
      revisions.set(code, recorded(await register(balancer, code, token)));
    }
  };
  const load = Promise.all(
    [...Array.from({ length: ASKERS }, ask), act()].map((work) => work.catch((error: unknown) => failed.push(error))),
  );
  const pass = async (): Promise<void> => {
    const [before, acts] = [answered, revisions.size];
    await until(() => failed.length > 0 || (answered >= before + WHILE && revisions.size > acts));
  };

  await pass();
  for (const slot of [0, 1]) {
    const old = balancer.copies[slot];
    expect(await old.stop()).toBe('');
    await pass();
    balancer.copies[slot] = await startedService(here);
    await pass();
  }
  asking = false;
  await load;
  expect(failed).toEqual([]);
  // Each act that was acknowledged stands where it was said to stand, and nothing stands beside them.
  const standing = await Registry.at(address, folder);
  const rows = await standing.database.rows<{ code: string; recordedIn: number }>(
    `SELECT "code", "recordedIn" FROM "record" WHERE "type" = 'regions' AND "code" LIKE 'R%'`,
  );
  expect(new Map(rows.map(({ code, recordedIn }) => [code, recordedIn]))).toEqual(revisions);
  expect(await verifyLedger(standing.database)).toMatchObject({ misfit: null });
  await standing.close();
  expect(await revisionOf(balancer)).toBe(Math.max(...revisions.values()));
  await balancer.end();
  await Promise.all(balancer.copies.map((copy) => copy.stop()));
});
