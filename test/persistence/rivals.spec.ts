/** Writers that get in each other's way, on one machine or several: the ledger has no gap, and its chain holds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillIfEmpty } from '../../src/import/import.service';
import { loadRegister } from '../../src/catalogue/loader';
import { verifyLedger } from '../../src/ledger/verify';
import { describeOnEach } from '../support/databases';
import { Registry, SHIPPED, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const post = { posts: [{ code: 'P', name: { en: 'Post' } }], regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] };
const requirement = (code: string) => ({
  requirements: [{ code, post: 'P', region: 'HK', routes: [{ code: 'r', needs: [] }] }],
});
const regions = (...codes: readonly string[]) => ({ regions: codes.map((code) => ({ code, name: { en: code } })) });
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, position) => position + 1);

describeOnEach('rivals', (fresh) => {
  /** So many copies open one empty database at the same time. */
  const copies = async (count: number): Promise<readonly Registry[]> => {
    const address = await fresh();
    return Promise.all(numbers(count).map(() => Registry.at(address, folder)));
  };
  const close = (registries: readonly Registry[]): Promise<unknown> =>
    Promise.all(registries.map((registry) => registry.close()));

  test('of two documents that are good alone and not together, the one that comes second is refused', async () => {
    const [one, other] = await copies(2);
    await one.import(post);
    let waiting: ReturnType<Registry['imports']['import']> | undefined;
    await one.ledger.record({ actor: 'test', act: 'IMPORT' }, async (transaction) => {
      waiting = other.imports.import(other.document(requirement('SECOND')), { actor: 'test' });
      // By now it has been checked against the register without the first one, and waits for the lock.
      await sleep(500);
      const [given] = requirement('FIRST').requirements;
      await transaction.add([{ type: 'requirements', code: 'FIRST', content: JSON.stringify(given) }]);
      return {};
    });
    expect(await waiting).toMatchObject({
      problems: [{ code: 'OVERLAP', pointer: expect.stringContaining('/requirements/0') as string }],
    });
    const { register, revision } = (await loadRegister(other.database))!;
    expect([revision, register.requirements.map(({ code }) => code)]).toEqual([2, ['FIRST']]);
    await close([one, other]);
  });

  test('the same document imported by several at once makes one revision', async () => {
    const rivals = await copies(4);
    const outcomes = await Promise.all(rivals.map((rival) => rival.imports.import(SHIPPED, { actor: 'test' })));
    expect(outcomes.map((outcome) => 'changed' in outcome && outcome.changed).sort()).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(outcomes.map((outcome) => 'revision' in outcome && outcome.revision)).toEqual([1, 1, 1, 1]);
    await close(rivals);
  });

  test('an empty database is made and filled once, also where it is opened and filled by several at once', async () => {
    const rivals = await copies(4);
    // Whoever comes second finds nothing to be done.
    expect(rivals.filter(({ database }) => database.migrated.length > 0)).toHaveLength(1);
    await Promise.all(rivals.map((rival) => fillIfEmpty(rival.imports, SHIPPED)));
    expect((await loadRegister(rivals[0].database))?.revision).toBe(1);
    await close(rivals);
  });

  test('50 writers over three copies leave a ledger without a gap, whose chain holds', async () => {
    const rivals = await copies(3);
    const revisions = await Promise.all(
      numbers(50).map((writer) => {
        const code = `R${String(writer)}`;
        const content = JSON.stringify({ code, name: { en: code } });
        return rivals[writer % 3].ledger.record({ actor: code, act: 'TEST' }, async (transaction) => {
          await transaction.add([{ type: 'regions', code, content }]);
          return {};
        });
      }),
    );
    expect(revisions.sort((a, b) => a - b)).toEqual(numbers(50));
    expect(await verifyLedger(rivals[0].database)).toMatchObject({ to: 50, misfit: null });
    expect((await loadRegister(rivals[1].database))!.register.regions).toHaveLength(50);
    await close(rivals);
  });

  test('one key sent to all copies at once is one act', async () => {
    const rivals = await copies(3);
    const once = { key: 'k', request: 'r' };
    const outcomes = await Promise.all(
      numbers(12).map((turn) =>
        rivals[turn % 3].ledger.record({ actor: 'anna', act: 'TEST', once }, () => Promise.resolve({})),
      ),
    );
    expect(new Set(outcomes)).toEqual(new Set([1]));
    // Of another account the key is another; for another request it stands no more.
    const others = { actor: 'boris', act: 'TEST', once };
    expect(await rivals[1].ledger.record(others, () => Promise.resolve({}))).toBe(2);
    await expect(
      rivals[2].ledger.record({ ...others, once: { key: 'k', request: 'other' } }, () => Promise.resolve({})),
    ).rejects.toThrow('stands for the act of entry 2');
    await close(rivals);
  });

  test('a ledger that is written while it is verified fits all the same', async () => {
    const [registry] = await copies(1);
    for (const act of numbers(60)) {
      const document = { regions: [{ code: 'HK', name: { en: String(act) } }] };
      const [{ misfit }] = await Promise.all([verifyLedger(registry.database), registry.import(document)]);
      expect(misfit).toBeNull();
    }
    expect(await verifyLedger(registry.database)).toMatchObject({ to: 60, misfit: null });
    await registry.close();
  });

  test('two processes that write at once each get their revisions, and both see the whole', async () => {
    const address = await fresh();
    const registry = await Registry.at(address, folder);
    const children = ['A', 'B'].map((name) => {
      const documents = [1, 2].map((part) => registry.document(regions(name, `${name}${String(part)}`)));
      return spawn(process.execPath, [join(__dirname, 'importer.mjs'), address, ...documents], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    });
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    for (const act of numbers(10)) await registry.import(regions(`C${String(act)}`));
    const all = ['A', 'A1', 'A2', 'B', 'B1', 'B2', 'C1', 'C10'];
    let codes: string[] = [];
    while (!all.every((code) => codes.includes(code))) {
      await sleep(20);
      codes = (await loadRegister(registry.database))!.register.regions.map(({ code }) => code);
    }
    children.forEach((child) => child.kill());
    await Promise.all(children.map((child) => once(child, 'exit')));
    const { revision } = (await loadRegister(registry.database))!;
    expect(await verifyLedger(registry.database)).toMatchObject({ to: revision, misfit: null });
    await registry.close();
  });
});
