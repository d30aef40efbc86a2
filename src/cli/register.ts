/** The register, opened for one command. */
import { loadRegister } from '../catalogue/loader';
import { fillIfEmpty, ImportService } from '../catalogue/import.service';
import { readSettings } from '../config';
import { LedgerService } from '../ledger/ledger.service';
import { Database, engineAt, ReadableDatabase } from '../persistence/database';
import { compile, type Catalogue } from '../recognition';

/** An expected failure of a command; its message is meant for the person who gave it. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Opens the register to write, and closes it whatever comes. */
export async function withRegister<T>(work: (imports: ImportService, database: Database) => Promise<T>): Promise<T> {
  const database = await Database.open(readSettings().database);
  try {
    return await work(new ImportService(database, new LedgerService(database)), database);
  } finally {
    await database.close();
  }
}

/** Opens the register to read alone, and closes it whatever comes. */
export async function readingRegister<T>(work: (database: ReadableDatabase) => Promise<T>): Promise<T> {
  const { database: address } = readSettings();
  const database = await ReadableDatabase.openToRead(address);
  if (database === null)
    throw new Failure(
      `There is no register at \`${engineAt(address).name}\` yet. Start the service or import a document first, or set \`DATABASE_URL\`.`,
    );
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The register compiled for asking, as it is or as it was at a revision. An empty one is filled first. */
export async function openCatalogue(asOf?: number): Promise<Catalogue> {
  const { catalogue } = readSettings();
  return withRegister(async (imports, database) => {
    await fillIfEmpty(imports, catalogue);
    const loaded = await loadRegister(database, asOf);
    if (loaded !== null) return compile(loaded.register, loaded.revision);
    throw new Failure(`The register has no revision \`${String(asOf)}\`. Ask without --as-of for the latest.`);
  });
}
