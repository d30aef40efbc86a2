/** SQLite's own: what can go wrong with a database file is told in words, and nothing is half-written. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { loadRegister } from '../../src/catalogue/loader';
import { Database, ReadableDatabase } from '../../src/persistence/database';
import { DatabaseError } from '../../src/persistence/database-error';
import { Registry, temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
let count = 0;
const freshFile = (): string => `fault-${String(++count)}.sqlite`;
const regions = (codes: readonly string[]) => ({
  regions: codes.map((code) => ({ code, name: { en: `${code} ${'x'.repeat(290)}` } })),
});
const many = (size: number) => regions(Array.from({ length: size }, (_, region) => `R${String(region)}`));

test('commits are on the disk when they are reported, and readers do not wait for who writes', async () => {
  const registry = await Registry.open(folder, freshFile());
  expect(await registry.database.writer.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await registry.database.writer.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await registry.database.writer.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  await registry.close();
});

test('an import into a full database fails in words, leaves the register as it was, and can be done again', async () => {
  const registry = await Registry.open(folder, freshFile());
  await registry.import(regions(['HK']));
  const [{ page_count: pages }] = await registry.database.writer.query<[{ page_count: number }]>('PRAGMA page_count');
  await registry.database.writer.query(`PRAGMA max_page_count = ${String(pages + 10)}`);
  await expect(registry.import(many(3000))).rejects.toThrow(/cannot grow: the disk is full/);
  expect((await loadRegister(registry.database))!.register.regions).toHaveLength(1);
  await registry.database.writer.query('PRAGMA max_page_count = 1000000');
  expect(await registry.import(many(3000))).toMatchObject({ revision: 2 });
  await registry.close();
});

describe('a file that is no register is refused in words:', () => {
  const refusal = async (file: string): Promise<string> => {
    const error: unknown = await Database.open(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    return (error as DatabaseError).message;
  };

  test('another kind of file', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear reader, '.repeat(500));
    expect(await refusal(file)).toMatch(/is not an SQLite database\. Restore it from a copy/);
  });

  test('a damaged database', async () => {
    const registry = await Registry.open(folder, 'damaged.sqlite');
    await registry.import(many(500));
    await registry.close();
    const file = join(folder, 'damaged.sqlite');
    const bytes = Buffer.from(new SQLite(file).serialize());
    bytes.fill(0xff, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toMatch(/is damaged|is not an SQLite database/);
  });

  test('a header that no version of SQLite writes', async () => {
    const registry = await Registry.open(folder, 'header.sqlite');
    await registry.close();
    const file = join(folder, 'header.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 40, 60);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toMatch(/is damaged\. Restore it from a copy/);
  });

  test('a folder that is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(join(folder, 'file', 'registry.sqlite'))).toMatch(/cannot be opened/);
  });

  test('a folder that may not be written', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    const root = process.geteuid?.() === 0;
    // Root may write everywhere: try as nobody.
    if (root) process.seteuid?.(65534);
    try {
      expect(await refusal(join(closed, 'registry.sqlite'))).toMatch(
        /cannot be opened: access is denied\. Check that the folder exists and may be written/,
      );
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'folder.sqlite'));
    chmodSync(join(folder, 'folder.sqlite'), 0o700);
    expect(await refusal(join(folder, 'folder.sqlite'))).toMatch(/cannot be opened/);
  });
});

test('reading where there is no register yet makes none', async () => {
  expect(await ReadableDatabase.openToRead(join(folder, 'none.sqlite'))).toBeNull();
  expect(await ReadableDatabase.openToRead(join(folder, 'none.sqlite'))).toBeNull();
});
