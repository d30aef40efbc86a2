/** What can be wrong with the database, in words that say which file and what to do next. */

/** An expected failure of the database; its message is meant for the person who runs the registry. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

const DISK =
  'Free some space, or let `DATABASE_URL` name a file on another disk, then try again; nothing was half-written.';
const ACCESS = 'Check that the folder exists and may be written, or let `DATABASE_URL` name another file.';
const DAMAGED = 'Restore it from a copy, or let `DATABASE_URL` name another file.';

/** By the first words of SQLite's or the system's error code. */
const REASONS: readonly (readonly [code: string, reason: string])[] = [
  ['SQLITE_NOTADB', `is not an SQLite database. ${DAMAGED}`],
  ['SQLITE_CORRUPT', `is damaged. ${DAMAGED}`],
  ['SQLITE_FULL', `cannot grow: the disk is full. ${DISK}`],
  ['SQLITE_IOERR', `cannot be read or written: the disk reports an error. ${DISK}`],
  ['SQLITE_READONLY', `may only be read. ${ACCESS}`],
  ['SQLITE_CANTOPEN', `cannot be opened. ${ACCESS}`],
  ['SQLITE_BUSY', 'is being written by another process for too long. Wait until that has ended, then try again.'],
  ['EACCES', `cannot be opened: access is denied. ${ACCESS}`],
  ['EPERM', `cannot be opened: access is denied. ${ACCESS}`],
  ['EROFS', `cannot be opened: the disk may only be read. ${ACCESS}`],
  ['ENOTDIR', `cannot be opened: its path leads through a file. ${ACCESS}`],
  ['EEXIST', `cannot be opened: its path leads through a file. ${ACCESS}`],
  ['ENOENT', `cannot be opened: its folder cannot be made. ${ACCESS}`],
  ['ENOSPC', `cannot be made: the disk is full. ${DISK}`],
];

/** The driver's or the system's code of an error, also where TypeORM has wrapped it. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('driverError' in error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/** Does the work on a database file; what is known to go wrong is thrown as a `DatabaseError`. */
export async function onDatabase<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const reason = REASONS.find(([start]) => code.startsWith(start))?.[1];
    throw reason === undefined ? error : new DatabaseError(`The database \`${file}\` ${reason}`, { cause: error });
  }
}
