/** Writers that get in each other's way, and accounts that may not write. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillIfEmpty } from '../../src/catalogue/import.service';
import { loadRegister } from '../../src/catalogue/loader';
import { verifyLedger } from '../../src/ledger/verify';
import { Database } from '../../src/persistence/database';
import { DatabaseError } from '../../src/persistence/database-error';
import { Registry, SHIPPED, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const post = { posts: [{ code: 'P', name: { en: 'Post' } }], regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] };
const requirement = (code: string) => ({
  requirements: [{ code, post: 'P', region: 'HK', routes: [{ code: 'r', needs: [] }] }],
});

test('of two documents that are good alone and not together, the one that comes second is refused', async () => {
  const one = await Registry.open(folder, 'rivals.sqlite');
  const other = await Registry.open(folder, 'rivals.sqlite');
  await one.import(post);
  let waiting: ReturnType<Registry['imports']['import']> | undefined;
  await one.ledger.record({ actor: 'test', act: 'IMPORT' }, async (pen) => {
    waiting = other.imports.import(other.document(requirement('SECOND')), { actor: 'test' });
    // By now it has been checked against the register without the first one, and waits for the lock.
    await sleep(500);
    const [given] = requirement('FIRST').requirements;
    await pen.add([{ type: 'requirements', code: 'FIRST', content: JSON.stringify(given) }]);
    return {};
  });
  expect(await waiting).toMatchObject({
    problems: [{ code: 'OVERLAP', pointer: expect.stringContaining('/requirements/0') as string }],
  });
  const { register, revision } = (await loadRegister(other.database))!;
  expect([revision, register.requirements.map(({ code }) => code)]).toEqual([2, ['FIRST']]);
  await one.close();
  await other.close();
});

test('the same document imported by several at once makes one revision', async () => {
  const rivals = await Promise.all([1, 2, 3, 4].map(() => Registry.open(folder, 'same.sqlite')));
  const outcomes = await Promise.all(rivals.map((rival) => rival.imports.import(SHIPPED, { actor: 'test' })));
  expect(outcomes.map((outcome) => 'changed' in outcome && outcome.changed).sort()).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(outcomes.map((outcome) => 'revision' in outcome && outcome.revision)).toEqual([1, 1, 1, 1]);
  await Promise.all(rivals.map((rival) => rival.close()));
});

test('an empty register is filled once, also where it is opened and filled by several at once', async () => {
  const rivals = await Promise.all([1, 2, 3, 4].map(() => Registry.open(folder, 'fill.sqlite')));
  await Promise.all(rivals.map((rival) => fillIfEmpty(rival.imports, SHIPPED)));
  expect((await loadRegister(rivals[0].database))?.revision).toBe(1);
  await Promise.all(rivals.map((rival) => rival.close()));
});

test('50 writers over three connections leave a ledger without a gap, whose chain holds', async () => {
  const rivals = await Promise.all([1, 2, 3].map(() => Registry.open(folder, 'fifty.sqlite')));
  const revisions = await Promise.all(
    Array.from({ length: 50 }, (_, writer) => {
      const { ledger } = rivals[writer % 3];
      const code = `R${String(writer)}`;
      const content = JSON.stringify({ code, name: { en: code } });
      return ledger.record({ actor: code, act: 'TEST' }, async (pen) => {
        await pen.add([{ type: 'regions', code, content }]);
        return {};
      });
    }),
  );
  expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, position) => position + 1));
  expect(await verifyLedger(rivals[0].database)).toMatchObject({ to: 50, misfit: null });
  expect((await loadRegister(rivals[1].database))!.register.regions).toHaveLength(50);
  await Promise.all(rivals.map((rival) => rival.close()));
});

test('a ledger that is written while it is verified fits all the same', async () => {
  const registry = await Registry.open(folder, 'meanwhile.sqlite');
  for (let act = 1; act <= 60; act++) {
    const document = { regions: [{ code: 'HK', name: { en: String(act) } }] };
    const [{ misfit }] = await Promise.all([verifyLedger(registry.database), registry.import(document)]);
    expect(misfit).toBeNull();
  }
  expect(await verifyLedger(registry.database)).toMatchObject({ to: 60, misfit: null });
  await registry.close();
});

test('a folder that may not be written is told in words', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(folder, 0o755);
  chmodSync(closed, 0o555);
  const root = process.geteuid?.() === 0;
  // Root may write everywhere: try as nobody.
  if (root) process.seteuid?.(65534);
  try {
    const error: unknown = await Database.open(join(closed, 'registry.sqlite')).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    expect((error as DatabaseError).message).toMatch(
      /cannot be opened\. Check that the folder exists and may be written/,
    );
  } finally {
    if (root) process.seteuid?.(0);
  }
});
