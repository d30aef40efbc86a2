/** What is counted is kept: over restarts, while the database cannot be written, for two years; and not at all where that is switched off. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { monthAt, monthsLater } from '../../src/demand/months';
import { demandWaiting } from '../../src/monitoring/metrics';
import { until } from '../support/copies';
import { describeOnEach } from '../support/databases';
import { handsOn, type Hands } from '../support/hands';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { askMany, claimWith, countedIn, DOCUMENT, reached } from './askers';

const folder = temporaryFolder();
const catalogue = join(folder, 'catalogue.json');
writeFileSync(catalogue, JSON.stringify(DOCUMENT));
const NOW = monthAt(Date.now());
const INSERT =
  'INSERT INTO "demand" ("certificate", "post", "region", "purpose", "month", "count") VALUES (?, ?, ?, ?, ?, ?)';
const waiting = async (): Promise<number> => (await demandWaiting.get()).values[0].value;

describeOnEach('what is counted', (fresh, engine) => {
  let address: string;
  let hands: Hands;
  let services: RunningService[];
  const start = async (settings: object = {}): Promise<RunningService> => {
    const service = await startService({ database: address, catalogue, ...settings });
    services.push(service);
    return service;
  };

  beforeEach(async () => {
    address = await fresh();
    services = [];
  });
  afterEach(async () => {
    await hands.end();
    await Promise.all(services.map((service) => service.stop()));
  });

  test('is whole when the service has ended, and counts on after the next start', async () => {
    for (let attempt = 1; attempt <= 2; attempt++) {
      const service = await startService({ database: address, catalogue });
      await askMany(service, Array<object>(30).fill(claimWith(['c1', 'c4'])));
      await service.stop();
      hands = await handsOn(address);
      expect((await countedIn(hands)).map(({ count }) => count)).toEqual([30 * attempt, 30 * attempt]);
      if (attempt === 1) await hands.end();
    }
  });

  test('waits in memory while the table cannot be written, and holds up neither answers nor acts', async () => {
    const service = await start();
    hands = await handsOn(address);
    await hands.run('ALTER TABLE "demand" RENAME TO "away"');
    for (let round = 1; round <= 2; round++) {
      const { data } = await askMany(service, [claimWith(['c1']), claimWith(['c4'])]);
      expect(data?.decideMany).toHaveLength(2);
      // What could not be written, and what has come since.
      await until(async () => (await waiting()) === 2 * round);
    }
    const token = await service.tokenFor('anna', 'registrar');
    const { data } = await service.graphql(
      'mutation { register(record: { region: { code: "X", name: { en: "X" } } }, act: { reason: "as decided" }) { ... on ActRecorded { revision } } }',
      {},
      token,
    );
    expect(data).toEqual({ register: { revision: 2 } });
    await hands.run('ALTER TABLE "away" RENAME TO "demand"');
    expect((await reached(hands, 4)).map(({ count }) => count)).toEqual([2, 2]);
    await until(async () => (await waiting()) === 0);
  });

  test('is written after somebody else has let go of the database', async () => {
    const service = await start();
    hands = await handsOn(address);
    await hands.run(engine === 'SQLite' ? 'BEGIN IMMEDIATE' : 'BEGIN');
    if (engine === 'PostgreSQL') await hands.run('LOCK TABLE "demand" IN EXCLUSIVE MODE');
    await askMany(service, [claimWith(['c1'])]);
    // By now it has been tried.
    await sleep(1_000);
    await askMany(service, [claimWith(['c1'])]);
    expect(await countedIn(hands)).toEqual([]);
    await hands.run('COMMIT');
    expect((await reached(hands, 2)).map(({ count }) => count)).toEqual([2]);
  });

  test('goes after two years, and what is too little to be shown a month after its own', async () => {
    await (await startService({ database: address, catalogue })).stop();
    hands = await handsOn(address);
    const months = [-24, -23, -2, -1, 0].map((later) => monthsLater(NOW, later));
    for (const month of months)
      for (const [certificate, count] of [
        ['c1', 4],
        ['c4', 5],
      ] as const)
        await hands.run(INSERT, certificate, 'p1', 'HK', 'PRACTICE', month, count);
    await start();
    await until(async () => (await countedIn(hands)).length <= 6);
    const kept = (await countedIn(hands)).map(({ certificate, month }) => [certificate, months.indexOf(month)]);
    expect(kept).toEqual([
      ['c1', 3],
      ['c1', 4],
      ['c4', 1],
      ['c4', 2],
      ['c4', 3],
      ['c4', 4],
    ]);
  });

  test('is nothing where it is switched off; then nothing is shown of what was counted before, and that is said', async () => {
    const service = await startService({ database: address, catalogue, countsDemand: false });
    hands = await handsOn(address);
    await hands.run(INSERT, 'c1', 'p1', 'HK', 'PRACTICE', NOW, 50);
    await askMany(service, [claimWith(['c1'])]);
    const token = await service.tokenFor('anna', 'body:B');
    const { data } = await service.graphql('{ demand { counting rows { totalCount } } }', {}, token);
    expect(data).toEqual({ demand: { counting: false, rows: { totalCount: 0 } } });
    await service.stop();
    expect((await countedIn(hands)).map(({ count }) => count)).toEqual([50]);
  });
});
