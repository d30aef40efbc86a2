/** What the registry promises of its register, whatever database it is kept in. */
import { Logger } from '@nestjs/common';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { formatDocument } from '../../src/document';
import { loadRegister } from '../../src/catalogue/loader';
import { changedIn, changesOf, entryUnder } from '../../src/ledger/history';
import { verifyLedger } from '../../src/ledger/verify';
import { describeOnEach, sameOnEach, type EngineName } from '../support/databases';
import { Registry, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
// The faults that are made here on purpose need not be logged.
beforeAll(() => {
  Logger.overrideLogger(false);
});
/** Codes that a language would put into another order than their code points do, and two that differ in case alone. */
const CODES = ['b', 'A', 'a', 'B', 'a-b', 'a_b', 'ab', 'A1', 'A.1', 'z', 'Z', '10', '9', 'A:1', 'a0'];
const regions = (codes: readonly string[], en = 'x') => ({ regions: codes.map((code) => ({ code, name: { en } })) });
const changesOnEach = new Map<EngineName, unknown>();

describeOnEach('a register', (fresh, engine) => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.at(await fresh(), folder);
  });
  afterEach(() => registry.close());
  const loaded = async () => (await loadRegister(registry.database))!;

  test('has nothing of an act that fails in the middle, and the next one succeeds', async () => {
    await expect(
      registry.ledger.record({ actor: 'test', act: 'IMPORT' }, async (transaction) => {
        await transaction.add([{ type: 'regions', code: 'HK', content: '{"code":"HK","name":{"en":"x"}}' }]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect((await loaded()).revision).toBe(0);
    expect(await registry.import(regions(['HK']))).toMatchObject({ revision: 1 });
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 1, misfit: null });
  });

  const hongKong = { type: 'regions', code: 'HK', content: '{"code":"HK","name":{"en":"y"}}' };

  test('shows an act what it found until all is planned, and then has all of it, in places without a gap', async () => {
    await registry.import(regions(['HK', 'MO', 'GD']));
    const written: number[] = [];
    await registry.ledger.record({ actor: 'test', act: 'TEST' }, async (transaction) => {
      const found = await transaction.all('regions');
      await transaction.add([hongKong], (count) => written.push(count));
      await transaction.supersede('regions', ['HK']);
      await transaction.add(
        [
          { ...hongKong, code: 'SZ' },
          { ...hongKong, code: 'ZH' },
        ],
        (count) => written.push(count),
      );
      await transaction.supersede('regions', ['GD']);
      expect([await transaction.all('regions'), await transaction.current('regions', 'SZ'), written]).toEqual([
        found,
        null,
        [],
      ]);
      return {};
    });
    expect(written).toEqual([1, 2]);
    const rows = await registry.database.rows('SELECT "id", "code", "supersededIn" FROM "record" ORDER BY "id"');
    expect(rows).toEqual([
      { id: 1, code: 'HK', supersededIn: 2 },
      { id: 2, code: 'MO', supersededIn: null },
      { id: 3, code: 'GD', supersededIn: 2 },
      { id: 4, code: 'HK', supersededIn: null },
      { id: 5, code: 'SZ', supersededIn: null },
      { id: 6, code: 'ZH', supersededIn: null },
    ]);
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 2, misfit: null });
  });

  test('has nothing of what an act notes that then finds nothing to be done', async () => {
    await registry.import(regions(['HK']));
    const revision = await registry.ledger.record({ actor: 'test', act: 'TEST' }, async (transaction) => {
      await transaction.supersede('regions', ['HK']);
      await transaction.add([hongKong]);
      return null;
    });
    const rows = await registry.database.rows('SELECT "recordedIn", "supersededIn" FROM "record"');
    expect([revision, rows]).toEqual([1, [{ recordedIn: 1, supersededIn: null }]]);
  });

  test('lets the acts of one process queue: none is lost, revisions have no gaps', async () => {
    const acts = Array.from({ length: 20 }, (_, act) => `R${String(act)}`);
    const outcomes = await Promise.all(acts.map((code) => registry.import(regions([code]))));
    expect(outcomes.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(acts.map((_, act) => act + 1));
    expect((await loaded()).register.regions).toHaveLength(20);
  });

  test('keeps codes apart that differ in case alone, and orders them by code point', async () => {
    await registry.import(regions(CODES));
    await registry.import(regions(['A', 'a', 'B'], 'y'));
    const changesIn = async (number: number) =>
      changesOf(registry.database, await changedIn(registry.database, number));
    const first = await changesIn(1);
    expect(first.map(({ code }) => code)).toEqual([...CODES].sort());
    changesOnEach.set(engine, [first, await changesIn(2), formatDocument((await loaded()).register)]);
    await registry.ledger.record({ actor: 'anna', act: 'TEST', once: { key: 'k', request: 'r' } }, () =>
      Promise.resolve({}),
    );
    const known = async (actor: string, key: string) => (await entryUnder(registry.database, actor, key))?.number;
    expect([await known('anna', 'k'), await known('Anna', 'k'), await known('anna', 'K')]).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });

  test('keeps texts of every script, of planes beyond the first, and escapes, as they are', async () => {
    const texts = ['𠮷野家 𨋢', "'; DROP TABLE record; --", '\\u0000 $1 ? %s', 'é é', '👩‍🔧'];
    await registry.import({ regions: texts.map((en, position) => ({ code: `R${String(position)}`, name: { en } })) });
    const { register } = await loaded();
    expect(register.regions.map(({ name }) => name.en)).toEqual(texts);
    await registry.ledger.record({ actor: texts[0], act: 'TEST', reason: texts.join('\n') }, () => Promise.resolve({}));
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 2, misfit: null });
  });

  test('takes more records at once than a statement can have values', async () => {
    const many = Array.from({ length: 33_000 }, (_, region) => `R${String(region)}`);
    await registry.import(regions(many));
    await registry.import(regions(many, 'y'));
    const { register, revision } = await loaded();
    expect([revision, register.regions.length, register.regions.every(({ name }) => name.en === 'y')]).toEqual([
      2,
      many.length,
      true,
    ]);
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 2, misfit: null });
  });

  test('is verified in parts, beside and behind it too, however far', async () => {
    for (const en of ['one', 'two', 'three']) await registry.import(regions(['HK'], en));
    const far = [4, 5, 2 ** 31, 2 ** 53 - 1];
    for (const from of far)
      expect(await verifyLedger(registry.database, { from })).toMatchObject({ to: 3, misfit: null });
    for (const to of far) expect(await verifyLedger(registry.database, { to })).toMatchObject({ to: 3, misfit: null });
    for (const number of far)
      expect(await verifyLedger(registry.database, { pins: [{ number, hash: 'x' }] })).toMatchObject({
        misfit: { number, kind: 'PINNED' },
      });
  });
});

sameOnEach('what an entry did is told in the same order by each', changesOnEach);

describeOnEach('a snapshot', (fresh) => {
  let address: string;
  let registry: Registry;
  let service: CatalogueService;
  beforeEach(async () => {
    address = await fresh();
    registry = await Registry.at(address, folder);
    await registry.import(regions(['HK']));
    service = new CatalogueService(registry.database);
    await service.onApplicationBootstrap();
  });
  afterEach(async () => {
    await service.onApplicationShutdown();
    await registry.close();
  });

  test('takes over what another process has written', async () => {
    const other = await Registry.at(address, folder);
    await other.import(regions(['MO']));
    expect((await service.atLeast(2))?.tables.regions.list.map(({ code }) => code)).toEqual(['HK', 'MO']);
    expect(service.state).toBe('READY');
    await other.close();
  });

  test('takes over what was committed before it is asked to, though a look is under way that saw less', async () => {
    const { reader } = service['database'];
    let letGoOn = (): void => undefined;
    const mayGoOn = new Promise<void>((resolve) => (letGoOn = resolve));
    const seen = new Promise<void>((resolve) => {
      const findOneByOrFail = async (...asked: Parameters<typeof reader.manager.findOneByOrFail>) => {
        const head = await reader.manager.findOneByOrFail(...asked);
        resolve();
        await mayGoOn;
        return head;
      };
      const manager: unknown = Object.create(reader.manager, { findOneByOrFail: { value: findOneByOrFail } });
      Object.assign(service['database'], { reader: { manager } });
    });
    const early = service.refresh();
    await seen;
    Object.assign(service['database'], { reader });
    await registry.import(regions(['MO']));
    const late = service.refresh();
    letGoOn();
    await Promise.all([early, late]);
    expect(service.current().revision).toBe(2);
  });

  test('stays the last good one where a revision cannot be compiled, and says so', async () => {
    await registry.ledger.record({ actor: 'test', act: 'IMPORT' }, async (transaction) => {
      await transaction.add([{ type: 'regions', code: 'XX', content: '{"code":' }]);
      return {};
    });
    await service.refresh();
    expect([service.state, service.current().revision]).toEqual(['DEGRADED', 1]);
  });

  test('is read anew where the database is put back to an earlier state, or to another one with as many revisions', async () => {
    const names = () => service.current().tables.regions.list.map(({ code, name }) => `${code} ${name.en!}`);
    await registry.import(regions(['HK'], 'late'));
    expect((await service.atLeast(2))?.revision).toBe(2);
    for (const histories of [[['A']], [['B'], ['C']], [['D'], ['E'], ['F']]]) {
      const copy = await Registry.at(await fresh(), folder);
      for (const codes of histories) await copy.import(regions(codes, 'copy'));
      expect((await service.asOf(1))?.revision).toBe(1);
      // As if a copy had been restored where the service looks.
      const { reader } = service['database'];
      Object.assign(service['database'], { reader: copy.database.reader });
      await service.refresh();
      expect([service.current().revision, names()]).toEqual([
        histories.length,
        histories.map(([code]) => `${code} copy`),
      ]);
      expect((await service.asOf(1))?.tables.regions.list.map(({ code }) => code)).toEqual(histories[0]);
      Object.assign(service['database'], { reader });
      await copy.close();
    }
  });
});
