/** Applies a catalogue document to the register: all of it in one transaction as one revision, or nothing. */
import { Injectable } from '@nestjs/common';
import { LedgerService, type Act, type Summary } from '../ledger/ledger.service';
import type { NewRecord, LedgerTransaction } from '../ledger/ledger-transaction';
import { Database } from '../persistence/database';
import { PROPOSALS } from '../persistence/entities/dated-record.entity';
import { RECORD_TYPES, surveyOf, type Code, type RecordType, type Register } from '../recognition';
import { subjectOf } from '../ledger/subject';
import {
  canonicalRecord,
  checkDocument,
  problemLine,
  readDocument,
  type DocumentFile,
  type DocumentProblem,
  type RecordKey,
} from '../document';
import { loadRegister, type LoadedRegister } from '../catalogue/loader';

export type ImportCounts = Readonly<Record<RecordType, { added: number; amended: number; unchanged: number }>>;

export interface Refused {
  readonly problems: readonly DocumentProblem[];
}
export interface Applied {
  readonly revision: number;
  /** False: the register had all of it already, and there is no new revision. */
  readonly changed: boolean;
  readonly counts: ImportCounts;
}

/** Thrown where the document that an empty register is to be filled with has problems. */
export class CatalogueRefused extends Error {
  override readonly name = 'CatalogueRefused';
}

/** Who imports, and why. */
type By = Pick<Act, 'actor' | 'reason'>;

/** Hears how many of the records to write are written. */
type Progress = (done: number, all: number) => void;

/** What an import would write. */
interface Changes {
  readonly counts: ImportCounts;
  readonly records: readonly NewRecord[];
  readonly superseded: ReadonlyMap<RecordType, readonly Code[]>;
}

@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  async import(path: string, by: By, progress?: Progress): Promise<Refused | Applied> {
    const { files, problems } = await readDocument(path);
    if (problems.length > 0) return { problems };
    return this.applyDocument(files, by, () => true, progress);
  }

  /** Fills an empty register; one that has a revision already is left as it is, also where another process was faster. */
  async fill(path: string, by: By): Promise<Refused | Applied | undefined> {
    if ((await this.present()).revision > 0) return undefined;
    const { files, problems } = await readDocument(path);
    if (problems.length > 0) return { problems };
    return this.applyDocument(files, by, (head) => head === 0);
  }

  private async applyDocument(
    files: readonly DocumentFile[],
    by: By,
    wanted: (head: number) => boolean,
    progress?: Progress,
  ): Promise<Refused | Applied> {
    let present = await this.present();
    const first = planImport(files, present.register);
    if ('problems' in first) return first;
    let plan = first as Refused | Changes;
    const revision = await this.ledger.record({ ...by, act: 'IMPORT' }, async (transaction) => {
      if (!wanted(transaction.head)) return null;
      if (transaction.head !== present.revision) {
        // Somebody wrote meanwhile: what was checked is no longer what there is.
        present = await this.present();
        plan = planImport(files, present.register);
      }
      return 'problems' in plan ? null : writeImport(plan, transaction, progress);
    });
    if ('problems' in plan) return plan;
    return { revision, changed: revision > present.revision, counts: plan.counts };
  }

  private async present(): Promise<LoadedRegister> {
    const present = await loadRegister(this.database);
    if (present === null) throw new Error('The latest revision is not there.');
    return present;
  }
}

/** Notes in the import's transaction what it writes; null where that is nothing. */
async function writeImport(
  { counts, records, superseded }: Changes,
  transaction: LedgerTransaction,
  progress?: Progress,
): Promise<Summary | null> {
  if (records.length === 0) return null;
  const ended = await proposalsAbout(records, transaction);
  for (const [type, codes] of superseded) await transaction.supersede(type, codes);
  await transaction.supersede(PROPOSALS, ended);
  await transaction.add(records, (done) => progress?.(done, records.length));
  return { counts, ...(ended.length > 0 && { ended }) };
}

/** The open proposals about records that are written: what they were made about is there no more. */
async function proposalsAbout(
  records: readonly NewRecord[],
  transaction: LedgerTransaction,
): Promise<readonly string[]> {
  const open = (await transaction.all(PROPOSALS)).map((content) => JSON.parse(content) as RecordKey);
  if (open.length === 0) return [];
  const written = new Set(records.map(subjectOf));
  return open.map(subjectOf).filter((subject) => written.has(subject));
}

/** What importing the document at `path` into a register would do; nothing is written. */
export async function checkAgainst(
  present: Register,
  path: string,
): Promise<Refused | { readonly counts: ImportCounts }> {
  const { files, problems } = await readDocument(path);
  return problems.length > 0 ? { problems } : planImport(files, present);
}

/**
 * Fills an empty register with a catalogue document; null = leave it empty.
 * @throws CatalogueRefused naming every problem of the document
 */
export async function fillIfEmpty(imports: ImportService, path: string | null): Promise<void> {
  if (path === null) return;
  const outcome = await imports.fill(path, { actor: 'first-start' });
  if (outcome === undefined || !('problems' in outcome)) return;
  throw new CatalogueRefused(
    [
      `The empty register cannot be filled from \`${path}\` (setting \`CATALOGUE\`):`,
      ...outcome.problems.map(problemLine),
    ].join('\n'),
  );
}

function planImport(files: readonly DocumentFile[], present: Register): Refused | Changes {
  const { problems, records } = checkDocument(files, surveyOf(present));
  if (problems.length > 0) return { problems };
  const counts = {} as Record<RecordType, { added: number; amended: number; unchanged: number }>;
  const added: NewRecord[] = [];
  const superseded = new Map<RecordType, Code[]>();
  for (const type of RECORD_TYPES) {
    const count = (counts[type] = { added: 0, amended: 0, unchanged: 0 });
    const given = records[type] ?? [];
    if (given.length === 0) continue;
    const ended: Code[] = [];
    const known = new Map(present[type].map((record) => [record.code, record]));
    for (const record of given) {
      const { code } = record;
      const content = canonicalRecord(type, record);
      const before = known.get(code);
      if (before !== undefined && canonicalRecord(type, before) === content) {
        count.unchanged++;
        continue;
      }
      added.push({ type, code, content });
      if (before === undefined) count.added++;
      else {
        count.amended++;
        ended.push(code);
      }
    }
    if (ended.length > 0) superseded.set(type, ended);
  }
  return { counts, records: added, superseded };
}
