/** Imports: idempotent, whole or not at all, and every revision can be asked again. */
import { formatDocument, readDocument, checkDocument, emptyRegister } from '../../src/document';
import { loadRegister } from '../../src/catalogue/loader';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { decide, surveyOf, type Decision } from '../../src/recognition';
import { describeOnEach, sameOnEach, type EngineName } from '../support/databases';
import { Registry, SHIPPED, temporaryFolder } from '../support/registry';
import { conformanceWorlds } from '../support/worlds';

const folder = temporaryFolder();
const worlds = conformanceWorlds();
const exported = new Map<EngineName, string>();

describeOnEach('the catalogue document', (fresh, engine) => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.at(await fresh(), folder);
  });
  afterEach(() => registry.close());

  const loaded = async () => (await loadRegister(registry.database))!;

  describe('importing a document', () => {
    test('makes one revision, and importing it again makes none', async () => {
      const first = await registry.import(worlds[0].register);
      expect(first).toMatchObject({ revision: 1, changed: true });
      const again = await registry.import(worlds[0].register);
      expect(again).toMatchObject({ revision: 1, changed: false });
      expect(again.counts.certificates).toEqual({
        added: 0,
        amended: 0,
        unchanged: worlds[0].register.certificates.length,
      });
    });

    test('whose fields stand in another order changes nothing', async () => {
      await registry.import({ regions: [{ code: 'HK', name: { en: 'Hong Kong', pt: 'Hong Kong' }, iso: 'CN-HK' }] });
      const again = await registry.import({
        regions: [{ iso: 'CN-HK', name: { pt: 'Hong Kong', en: 'Hong Kong' }, code: 'HK' }],
      });
      expect(again).toMatchObject({ revision: 1, changed: false });
    });

    test('amends records by their code and keeps what the document does not have', async () => {
      await registry.import({
        regions: [
          { code: 'HK', name: { en: 'Hongkong' } },
          { code: 'MO', name: { en: 'Macao' } },
        ],
      });
      const outcome = await registry.import({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] });
      expect(outcome.counts.regions).toEqual({ added: 0, amended: 1, unchanged: 0 });
      const { register } = await loaded();
      expect(register.regions.map(({ code, name }) => [code, name.en]).sort()).toEqual([
        ['HK', 'Hong Kong'],
        ['MO', 'Macao'],
      ]);
    });

    test('with a single problem applies nothing of it', async () => {
      const path = registry.document({
        regions: [
          { code: 'HK', name: { en: 'Hong Kong' } },
          { code: 'X', name: {} },
        ],
      });
      const outcome = await registry.imports.import(path, { actor: 'test' });
      expect(outcome).toMatchObject({ problems: [{ pointer: '/regions/1/name' }] });
      expect(await loaded()).toEqual({ register: emptyRegister(), revision: 0 });
    });

    test('is checked against the register that there is', async () => {
      await registry.import({ regions: [{ code: 'GD', name: { en: 'Guangdong' } }] });
      const outcome = await registry.import({ regions: [{ code: 'SZ', name: { en: 'Shenzhen' }, parent: 'GD' }] });
      expect(outcome).toMatchObject({ revision: 2, changed: true });
    });

    test('tells how far it is', async () => {
      const heard: [number, number][] = [];
      await registry.imports.import(SHIPPED, { actor: 'test' }, (done, all) => heard.push([done, all]));
      expect(heard.at(-1)?.[0]).toBe(heard.at(-1)?.[1]);
    });
  });

  describe('exporting', () => {
    test('and importing gives the same register, and the same bytes', async () => {
      await registry.imports.import(SHIPPED, { actor: 'test' });
      const document = formatDocument((await loaded()).register);
      exported.set(engine, document);
      const other = await Registry.at(await fresh(), folder);
      await other.import(JSON.parse(document));
      expect(formatDocument((await loadRegister(other.database))!.register)).toBe(document);
      await other.close();
      expect((await registry.import(JSON.parse(document))).changed).toBe(false);
    });

    test('keeps every record as it was given', async () => {
      const { files } = await readDocument(SHIPPED);
      const given = { ...emptyRegister(), ...checkDocument(files, surveyOf(emptyRegister())).records };
      await registry.imports.import(SHIPPED, { actor: 'test' });
      expect(formatDocument((await loaded()).register)).toBe(formatDocument(given));
    });
  });

  test('as of every revision, every claim gets the answer that it got when that revision was the latest', async () => {
    const answers: Decision[][] = [];
    const claims = worlds[0].cases.map(({ claim }) => claim);
    const steps: unknown[] = [
      worlds[0].register,
      { equivalences: worlds[0].register.equivalences.map((equivalence) => ({ ...equivalence, state: 'SUSPENDED' })) },
      { agreements: worlds[0].register.agreements.map((agreement) => ({ ...agreement, standing: 'OFFICIAL' })) },
      { equivalences: worlds[0].register.equivalences },
    ];
    for (const step of steps) {
      const { revision } = await registry.import(step);
      const latest = await registry.catalogue();
      expect(latest.revision).toBe(revision);
      answers.push(claims.map((claim) => decide(latest, claim) as Decision));
    }
    expect(new Set(answers.map((given) => JSON.stringify(given.map(({ verdict }) => verdict)))).size).toBeGreaterThan(
      1,
    );
    const service = new CatalogueService(registry.database);
    await service.onApplicationBootstrap();
    for (const order of [0, 3, 1, 2, 0]) {
      const then = await service.asOf(order + 1);
      expect(claims.map((claim) => decide(then!, claim))).toEqual(answers[order]);
    }
    expect((await service.asOf(0))?.tables.certificates.list).toEqual([]);
    for (const unknown of [5, -1, 1.5, 2 ** 31, 2 ** 53]) expect(await service.asOf(unknown)).toBeNull();
    await service.onApplicationShutdown();
  });
});

sameOnEach('the catalogue that ships is exported in the same bytes from each', exported);
