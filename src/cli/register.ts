/** The register, opened for one command. What writes comes with the whole framework, and is loaded where something is written. */
import { headOf, loadRegister } from '../catalogue/loader';
import type { ImportService } from '../import/import.service';
import { namesDatabase, readSettings } from '../config';
import { Database, engineAt, ReadableDatabase } from '../persistence/database';
import { compile, type Catalogue } from '../recognition';
import { Failure } from './failure';

/** Opens the register to import into, which is made where there is none, and closes it whatever comes. */
export const withImports = <T>(work: (imports: ImportService, database: Database) => Promise<T>): Promise<T> =>
  withDatabase(async (database) => work(await importsInto(database), database));

/** Opens the register to read alone, and closes it whatever comes. */
export async function readingRegister<T>(work: (database: ReadableDatabase) => Promise<T>): Promise<T> {
  const { database: address } = readSettings();
  const database = await ReadableDatabase.openToRead(address);
  if (database === null) throw noRegister(address);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** There is none at an address. */
export const noRegister = (address: string): Failure =>
  new Failure(
    `There is no register at \`${engineAt(address).name}\` yet. Start the service or import a document first, or set \`DATABASE_URL\`.`,
  );

/**
 * The register compiled for asking, as it is or as it was at a revision. An empty one is filled first. One that is not there is made where
 * nobody has said which it is; at an address that somebody has named it may be a slip of the pen.
 */
export const openCatalogue = (asOf?: number): Promise<Catalogue> =>
  withCatalogue(asOf, (catalogue) => Promise.resolve(catalogue));

/** The same, with the database that it is of, which is closed whatever comes. */
export async function withCatalogue<T>(
  asOf: number | undefined,
  work: (catalogue: Catalogue, database: Database) => Promise<T>,
): Promise<T> {
  const { database: address } = readSettings();
  if (namesDatabase() && !(await ReadableDatabase.isThere(address))) throw noRegister(address);
  return withDatabase(async (database) => {
    if (database.isNew) console.error(databaseMade(database));
    if ((await headOf(database)).number === 0) await fill(database);
    const loaded = await loadRegister(database, asOf);
    if (loaded !== null) return work(compile(loaded.register, loaded.revision), database);
    throw new Failure(`The register has no revision \`${String(asOf)}\`. Ask without --as-of for the latest.`);
  });
}

/** Said by whatever has made one. */
export const databaseMade = ({ name }: Database): string => `The database \`${name}\` was made: there was none.`;

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const database = await Database.open(settings.database, settings.earlierKeys);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function fill(database: Database): Promise<void> {
  const { fillIfEmpty } = await import('../import/import.service.js');
  await fillIfEmpty(await importsInto(database), readSettings().catalogue);
}

async function importsInto(database: Database): Promise<ImportService> {
  const { ImportService } = await import('../import/import.service.js');
  const { LedgerService } = await import('../ledger/ledger.service.js');
  return new ImportService(database, new LedgerService(database));
}
