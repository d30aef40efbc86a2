/** A register on a database of its own, without the service around it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ImportService, type Applied } from '../../src/import/import.service';
import { loadRegister } from '../../src/catalogue/loader';
import { LedgerService } from '../../src/ledger/ledger.service';
import { Database } from '../../src/persistence/database';
import { compile, type Catalogue } from '../../src/recognition';

/** The catalogue that ships with the project. */
export const SHIPPED = resolve(__dirname, '../../src/gba');

/** A folder that is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export class Registry {
  readonly ledger: LedgerService;
  readonly imports: ImportService;

  private constructor(
    readonly database: Database,
    /** Where its documents are. */
    private readonly folder: string,
  ) {
    this.ledger = new LedgerService(database);
    this.imports = new ImportService(database, this.ledger);
  }

  static async open(folder: string, name = 'registry.sqlite'): Promise<Registry> {
    return Registry.at(join(folder, name), folder);
  }

  /** @param address of any database; as `Database.open` has it */
  static async at(address: string, folder: string): Promise<Registry> {
    return new Registry(await Database.open(address), folder);
  }

  /** Writes a document to a file and returns its path. */
  document(content: unknown): string {
    const path = join(this.folder, `${randomUUID()}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  /** Imports a document that has no problems. */
  async import(content: unknown): Promise<Applied> {
    const outcome = await this.imports.import(this.document(content), { actor: 'test' });
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems, null, 2));
    return outcome;
  }

  async catalogue(revision?: number): Promise<Catalogue> {
    const loaded = await loadRegister(this.database, revision);
    if (loaded === null) throw new Error(`No revision ${String(revision)}`);
    return compile(loaded.register, loaded.revision);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
