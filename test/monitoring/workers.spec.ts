/** Several workers at one port: they answer as one, one that dies is replaced, what they count adds up, and all end in good order. */
import { join } from 'node:path';
import { recorded, register, revisionOf, signingKeys, until } from '../support/copies';
import { describeOnEach } from '../support/databases';
import { registry, serviceThatEnds, startedService, type StartedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';
import type { GraphqlAnswer } from '../support/service';

// Each starts several processes, of which the second is started when the first listens.
jest.setTimeout(180_000);
const folder = temporaryFolder();
const QUESTION =
  '{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") { ... on RecognitionDecision { verdict } } }';

/** A connection for each question: connections are handed out in turn. */
const askedOf = ({ url }: StartedService) => ({
  graphql: async (query: string, variables?: object, token?: string): Promise<GraphqlAnswer> => {
    const headers = {
      'content-type': 'application/json',
      connection: 'close',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json() as Promise<GraphqlAnswer>;
  },
});

const workersIn = (service: StartedService): readonly unknown[] => [
  ...new Set(service.log().flatMap(({ worker, msg }) => (msg === 'request' ? [worker] : []))),
];

describeOnEach('workers', (fresh, engine) => {
  test('answer as one, and go on when one of them dies', async () => {
    const address = await fresh();
    const here = { DATABASE_URL: engine === 'SQLite' ? `sqlite:${address}` : address };
    const keys = { ...here, SIGNING_KEYS: await signingKeys() };
    const service = await startedService({ ...keys, WORKERS: '2', METRICS_PORT: '0' });
    const { graphql } = askedOf(service);
    const metrics = async (): Promise<string> => {
      const [, url] = /served at (\S+)\./.exec(
        service
          .log()
          .map(({ msg }) => msg)
          .join('\n'),
      )!;
      return (await fetch(url)).text();
    };
    const decisions = async (): Promise<number> =>
      Number(/^registry_decisions_total\{verdict="CONDITIONAL"\} (\d+)$/m.exec(await metrics())?.[1] ?? 0);

    for (let asked = 0; asked < 6; asked++) expect((await graphql(QUESTION)).errors).toBeUndefined();
    expect([...workersIn(service)].sort()).toEqual([1, 2]);
    expect(await decisions()).toBe(6);

    const token = (await registry(keys, 'token', '--subject', 'reg', '--role', 'registrar')).out.trim();
    const revision = recorded(await register({ graphql }, 'W1', token));
    await until(async () =>
      (await Promise.all([1, 2, 3, 4].map(() => revisionOf({ graphql })))).every((seen) => seen === revision),
    );

    process.kill(Number(service.log().find(({ worker }) => worker === 1)?.pid), 'SIGKILL');
    await until(() =>
      service.log().some(({ msg, signal }) => msg === 'A worker has ended by itself.' && signal === 'SIGKILL'),
    );
    for (let asked = 0; asked < 4; asked++) expect((await graphql(QUESTION)).errors).toBeUndefined();
    await until(async () => /^registry_worker_deaths_total 1$/m.test(await metrics()));
    // What the dead one had counted is not forgotten.
    expect(await decisions()).toBe(10);
    await until(async () => (await graphql(QUESTION), workersIn(service).includes(3)), 120_000);

    expect(recorded(await register({ graphql }, 'W2', token))).toBe(revision + 1);
    expect(await service.stop()).toBe('');
    expect(service.log().filter(({ msg }) => msg === 'The registry has ended what it was about.')).toHaveLength(2);
    expect(service.child.exitCode).toBe(0);
  });
});

test('what keeps them from starting is said once', async () => {
  const here = { DATABASE_URL: `sqlite:${join(folder, 'x.sqlite')}`, CATALOGUE: join(folder, 'nowhere'), WORKERS: '3' };
  const { status, out, err } = await serviceThatEnds(here);
  expect([status, out]).toEqual([1, '']);
  expect(err.match(/The empty register cannot be filled/g)).toHaveLength(1);
});
