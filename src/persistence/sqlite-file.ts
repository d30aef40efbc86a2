/**
 * The file of an SQLite database and its neighbours, seen from outside: whether it is still the one that was opened, and whether it may be
 * written into. None of them is opened here while SQLite has it, since closing a descriptor of it drops the locks that SQLite holds.
 */
import { accessSync, closeSync, constants, mkdirSync, openSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError, DISK_FULL, errorCodeOf, MOVED, type Impediment } from './database-error';
import { quickCheck } from './quick-check';

/** The file, its log, and the index of that: what is committed may stand in the log alone. */
const PARTS = ['', '-wal', '-shm'];
/** An act needs some pages in the log, and more where that is taken over into the file. */
const LEAST_FREE_BYTES = 256 * 1024;
/** The pause before a file that is damaged is checked again, unless it is changed. */
const CHECK_PAUSE_MS = 30_000;
const FOR_OWNER_ALONE = { file: 0o600, folder: 0o700 };
const READ_ONLY = 'may only be read. Let this account write the file and its folder';

export class SqliteFile {
  /** Of each part, which it is on which disk; none before `settle`. */
  private identities: readonly (string | undefined)[] = [];
  /** When the file was last changed by whoever keeps it here, and its size. */
  private content: string | undefined;
  private isReadOnly = false;
  /** Somebody has met damage. */
  private isSuspected = false;
  private damage: { readonly error: DatabaseError; readonly content: string; readonly until: number } | undefined;
  private checking: Promise<void> | undefined;

  constructor(readonly path: string) {}

  /** Makes the file and its folder where they are missing, for their owner alone; SQLite makes the neighbours alike. */
  make(): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: FOR_OWNER_ALONE.folder });
    try {
      closeSync(openSync(this.path, 'wx', FOR_OWNER_ALONE.file));
    } catch (error) {
      if (errorCodeOf(error) !== 'EEXIST') throw error;
    }
  }

  /** From now on it has to be the file that it is now. */
  settle(): void {
    this.identities = PARTS.map((part) => identityOf(this.path + part));
    this.isReadOnly = !this.mayBeWritten();
    this.keep();
  }

  /** It was changed by who keeps it here. */
  keep(): void {
    this.content = contentOf(this.path);
  }

  suspect(): void {
    this.isSuspected = true;
  }

  /**
   * Checks whether it may be written into; costs microseconds unless somebody else has changed it, or damage was met: then all of it is checked.
   * @returns whether all of it was checked, and found sound
   * @throws DatabaseError where nothing may be written
   */
  async examine(): Promise<boolean> {
    this.verify();
    if (!this.isSuspected && this.content === contentOf(this.path)) return false;
    await (this.checking ??= this.check().finally(() => (this.checking = undefined)));
    return true;
  }

  /** @throws DatabaseError where it is another file, may only be read, or cannot grow */
  private verify(): void {
    this.verifyIdentity();
    // What was opened to be read alone stays so.
    if (this.isReadOnly) throw this.error(`${READ_ONLY}, then start the registry again.`, 'READ_ONLY');
    if (!this.mayBeWritten()) throw this.error(`${READ_ONLY}.`, 'READ_ONLY');
    const { bavail, bsize, blocks } = statfsSync(this.path);
    if (blocks > 0 && bavail * bsize < LEAST_FREE_BYTES) throw this.error(DISK_FULL, 'DISK_FULL');
  }

  /** @throws DatabaseError where it is not the file that was opened */
  verifyIdentity(): void {
    const isSame = this.identities.every(
      (known, place) => known === undefined || known === identityOf(this.path + PARTS[place]),
    );
    if (!isSame) throw this.error(MOVED, 'MOVED');
  }

  private async check(): Promise<void> {
    const content = contentOf(this.path);
    if (this.damage?.content === content && performance.now() < this.damage.until) throw this.damage.error;
    const flaw = await quickCheck(this.path);
    if (flaw !== null) {
      const error = this.error(`is damaged (${flaw.replace(/\s+/g, ' ')}). Restore it from a copy.`, 'DAMAGED');
      this.damage = { error, content, until: performance.now() + CHECK_PAUSE_MS };
      this.isSuspected = true;
      throw error;
    }
    this.content = content;
    this.damage = undefined;
    this.isSuspected = false;
  }

  private mayBeWritten(): boolean {
    try {
      accessSync(this.path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  private error(reason: string, impediment: Impediment): DatabaseError {
    return new DatabaseError(`The database \`${this.path}\` ${reason}`, { impediment });
  }
}

/** Which file is there on which disk; undefined: none, or none that can be reached. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return undefined;
  }
}

/** Of a file that was changed this is another one. */
function contentOf(path: string): string {
  try {
    const { mtimeNs, size } = statSync(path, { bigint: true });
    return `${String(mtimeNs)}:${String(size)}`;
  } catch {
    return '';
  }
}
