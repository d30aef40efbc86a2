/** Snapshots: which one answers, how a newer one takes over, and how long earlier ones are kept. */
import { Logger } from '@nestjs/common';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { formatDocument } from '../../src/document';
import { loadRegister } from '../../src/catalogue/loader';
import { registerOf } from '../../src/recognition';
import { Registry, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
// The faults that are made here on purpose need not be logged.
beforeAll(() => {
  Logger.overrideLogger(false);
});
const named = (en: string) => ({ regions: [{ code: 'HK', name: { en } }] });
let registry: Registry;
let service: CatalogueService;
let count = 0;

beforeEach(async () => {
  registry = await Registry.open(folder, `${String(++count)}.sqlite`);
  await registry.import(named('one'));
  service = new CatalogueService(registry.database);
  await service.onApplicationBootstrap();
});
afterEach(async () => {
  await service.onApplicationShutdown();
  await registry.close();
});

const nameAsOf = async (revision: number): Promise<string | undefined> =>
  (await service.asOf(revision))?.tables.regions.find('HK')?.name.en;

test('a snapshot never changes: who holds one goes on reading its revision', async () => {
  const held = service.current();
  await registry.import(named('two'));
  await service.refresh();
  expect([held.revision, held.tables.regions.find('HK')?.name.en]).toEqual([1, 'one']);
  expect([service.current().revision, service.current().tables.regions.find('HK')?.name.en]).toEqual([2, 'two']);
});

test('a newer revision takes over by itself', async () => {
  await registry.import(named('two'));
  const deadline = Date.now() + 5000;
  while (service.current().revision === 1 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(service.current().revision).toBe(2);
});

test('a revision that does not come in time is not waited for any longer', async () => {
  const start = Date.now();
  expect(await service.atLeast(2)).toBeNull();
  expect(Date.now() - start).toBeGreaterThan(4900);
  expect(Date.now() - start).toBeLessThan(7000);
});

test('a revision that comes while it is waited for is the answer', async () => {
  const [snapshot] = await Promise.all([service.atLeast(2), registry.import(named('two'))]);
  expect(snapshot?.revision).toBe(2);
});

test('of earlier revisions the four last asked for are kept, and one that there is not pushes none out', async () => {
  for (const name of ['two', 'three', 'four', 'five', 'six']) await registry.import(named(name));
  await service.refresh();
  const first = await service.asOf(1);
  for (const revision of [2, 3, 4]) await service.asOf(revision);
  for (const unknown of [7, 99, -1, 0.5, NaN]) expect(await service.asOf(unknown)).toBeNull();
  expect(await service.asOf(1)).toBe(first);
  await service.asOf(5);
  expect(await service.asOf(1)).toBe(first);
  for (const revision of [2, 3, 4]) await service.asOf(revision);
  await service.asOf(5);
  expect(await service.asOf(1)).not.toBe(first);
});

test('many revisions asked for at once are all answered, each as it was', async () => {
  for (const name of ['two', 'three', 'four', 'five', 'six', 'seven']) await registry.import(named(name));
  await service.refresh();
  const names = await Promise.all([1, 2, 3, 4, 5, 6, 7, 1, 2].map(nameAsOf));
  expect(names).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'one', 'two']);
});

test('a revision that another process has just made can be asked for before it has taken over', async () => {
  await registry.import(named('two'));
  expect(service.current().revision).toBe(1);
  expect(await nameAsOf(2)).toBe('two');
});

test('once a revision that could not be taken over is mended, the service is ready again', async () => {
  const write = (content: string) =>
    registry.ledger.record({ actor: 'test', act: 'TEST' }, async (transaction) => {
      await transaction.supersede('regions', ['HK']);
      await transaction.add([{ type: 'regions', code: 'HK', content }]);
      return {};
    });
  await write('{"code":');
  await service.refresh();
  expect([service.state, service.current().revision]).toEqual(['DEGRADED', 1]);
  await expect(service.asOf(2)).rejects.toThrow();
  expect(await nameAsOf(1)).toBe('one');
  await write('{"code":"HK","name":{"en":"mended"}}');
  await service.refresh();
  expect([service.state, service.current().revision]).toEqual(['READY', 3]);
});

test('the register is read as of one revision, whatever is written meanwhile', async () => {
  const many = (en: string) => ({
    regions: Array.from({ length: 25_000 }, (_, region) => ({ code: `R${String(region)}`, name: { en } })),
  });
  await registry.import(many('before'));
  const writer = await Registry.open(folder, `${String(count)}.sqlite`);
  const [read] = await Promise.all([registry.catalogue(), writer.import(many('after'))]);
  const names = new Set(read.tables.regions.list.filter(({ code }) => code !== 'HK').map(({ name }) => name.en));
  expect([...names]).toEqual([read.revision === 2 ? 'before' : 'after']);
  await writer.close();
});

test('a register that is brought forward is the one that is read anew, whatever was added, amended and taken out', async () => {
  const region = (code: string, en: string) => ({ code, name: { en } });
  await registry.import({ regions: [region('A', 'a'), region('B', 'b')], posts: [region('P', 'p')] });
  await service.refresh();
  await registry.import({ regions: [region('A', 'a2'), region('C', 'c')] });
  await registry.ledger.record({ actor: 'test', act: 'RETIRE' }, async (transaction) => {
    await transaction.supersede('regions', ['B']);
    await transaction.add([{ type: 'proposals', code: 'x', content: '{}' }]);
    return {};
  });
  await registry.import({ regions: [region('A', 'a3'), region('D', 'd')] });
  await registry.import({ regions: [region('B', 'b again')] });
  for (const revision of [3, 4, 5, 6]) expect((await service.asOf(revision))?.revision).toBe(revision);
  await service.refresh();
  const anew = (await loadRegister(registry.database))!;
  expect(service.current().revision).toBe(6);
  expect(formatDocument(registerOf(service.current()))).toBe(formatDocument(anew.register));
  expect(anew.register.regions.map(({ code, name }) => `${code} ${name.en!}`).sort()).toEqual([
    'A a3',
    'B b again',
    'C c',
    'D d',
    'HK one',
  ]);
});
