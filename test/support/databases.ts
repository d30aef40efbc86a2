/** The databases that the registry runs on: what is written for one of them is tested on each. */
import { join } from 'node:path';
import { PostgresServer } from './postgres';
import { temporaryFolder } from './registry';

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Makes an empty database and gives its address, as `Database.open` has it. */
export type Fresh = () => Promise<string>;

export function describeOnEach(title: string, tests: (fresh: Fresh, engine: EngineName) => void): void {
  describe(`${title}, on SQLite`, () => {
    const folder = temporaryFolder();
    let made = 0;
    tests(() => Promise.resolve(join(folder, `${String(++made)}.sqlite`)), 'SQLite');
  });
  describe(`${title}, on PostgreSQL`, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await PostgresServer.start();
    });
    tests(() => server.fresh(), 'PostgreSQL');
    // Last, when whatever the tests have opened is closed.
    afterAll(() => server.end());
  });
}

/** Tests that what each engine has told, under its name, is the same. */
export function sameOnEach(title: string, told: ReadonlyMap<EngineName, unknown>): void {
  test(title, () => {
    const [first, ...others] = ENGINES.map((engine) => told.get(engine));
    expect(first).toBeDefined();
    for (const other of others) expect(other).toEqual(first);
  });
}
