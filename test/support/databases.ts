/** The databases that the registry runs on: what is written for one of them is tested on each. */
import { join } from 'node:path';
import { PostgresServer } from './postgres';
import { temporaryFolder } from './registry';

/** Makes an empty database and gives its address. */
export type Fresh = () => Promise<string>;

export function describeOnEach(title: string, tests: (fresh: Fresh) => void): void {
  describe(`${title}, on SQLite`, () => {
    const folder = temporaryFolder();
    let made = 0;
    tests(() => Promise.resolve(join(folder, `${String(++made)}.sqlite`)));
  });
  describe(`${title}, on PostgreSQL`, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await PostgresServer.start();
    });
    afterAll(() => server.end());
    tests(() => server.fresh());
  });
}
