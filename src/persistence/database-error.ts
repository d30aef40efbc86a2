/** What can be wrong with the database, in words that say which file and what to do next. */

/** What can stand against writing for longer than one act. */
export type Impediment =
  /** The file is damaged. */
  | 'DAMAGED'
  /** The file was deleted or replaced, or its file system is gone. */
  | 'MOVED'
  /** It may only be read. */
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'DISK_FAULT'
  /** The server does not answer. */
  | 'AWAY';

/** An expected failure of the database; its message is meant for the person who runs the registry. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** What it tells of the acts that come next; undefined: nothing. */
  readonly impediment: Impediment | undefined;

  constructor(message: string, { impediment, ...options }: ErrorOptions & { readonly impediment?: Impediment } = {}) {
    super(message, options);
    this.impediment = impediment;
  }
}

const DISK =
  'Free some space, or let `DATABASE_URL` name a file on another disk, then try again; nothing was half-written.';
const ACCESS = 'Check that the folder exists and may be written, or let `DATABASE_URL` name another file.';
const DAMAGED = 'Restore it from a copy, or let `DATABASE_URL` name another file.';

export const DISK_FULL = `cannot grow: the disk is full. ${DISK}`;
export const MOVED =
  'was deleted or replaced while it was in use, or its disk is gone. Put it back as it was (with its neighbours `-wal` and `-shm`), or stop whatever uses it and bring a copy.';
export const READ_ONLY_SERVER =
  'may only be read: the server is a standby, or is set so. Let `DATABASE_URL` name the server that writes.';
const AWAY = 'Check that it runs and that `DATABASE_URL` is right, then try again.';
const CERTIFICATE = 'Let `NODE_EXTRA_CA_CERTS` name the file of the authority that has signed it.';
const LOGIN = 'Check the account and the password in `DATABASE_URL`.';

/** By the beginning of the error code: SQLite's, PostgreSQL's (SQLSTATE), or the system's; the first that fits. */
const REASONS: readonly (readonly [code: string, reason: string, impediment?: Impediment])[] = [
  ['SQLITE_NOTADB', `is not an SQLite database. ${DAMAGED}`, 'DAMAGED'],
  ['SQLITE_CORRUPT', `is damaged. ${DAMAGED}`, 'DAMAGED'],
  ['SQLITE_FULL', DISK_FULL, 'DISK_FULL'],
  ['SQLITE_IOERR_SHORT_READ', `is damaged: it is shorter than it says. ${DAMAGED}`, 'DAMAGED'],
  ['SQLITE_IOERR', `cannot be read or written: the disk reports an error. ${DISK}`, 'DISK_FAULT'],
  ['SQLITE_READONLY_DBMOVED', MOVED, 'MOVED'],
  ['SQLITE_READONLY', `may only be read. ${ACCESS}`, 'READ_ONLY'],
  ['SQLITE_CANTOPEN', `cannot be opened. ${ACCESS}`],
  ['SQLITE_BUSY', 'is being written by another process for too long. Wait until that has ended, then try again.'],
  ['EACCES', `cannot be opened: access is denied. ${ACCESS}`],
  ['EPERM', `cannot be opened: access is denied. ${ACCESS}`],
  ['EROFS', `cannot be opened: the disk may only be read. ${ACCESS}`],
  ['ENOTDIR', `cannot be opened: its path leads through a file. ${ACCESS}`],
  ['EEXIST', `cannot be opened: its path leads through a file. ${ACCESS}`],
  ['ENOENT', `cannot be opened: its folder cannot be made. ${ACCESS}`],
  ['28', `does not let the registry in. ${LOGIN}`, 'AWAY'],
  ['3D000', `is not there. Make it (\`CREATE DATABASE\`), or let \`DATABASE_URL\` name another.`, 'AWAY'],
  ['0A000', 'does not know a statement that the registry needs. README tells what it must know.'],
  ['25006', READ_ONLY_SERVER, 'READ_ONLY'],
  ['XX001', `is damaged. ${DAMAGED}`],
  ['XX002', `is damaged: an index of it is. ${DAMAGED}`],
  ['40', 'is being written by others all the time. Try again later.'],
  ['42501', `does not let the registry do what it must. Give its account all rights on the schema, then try again.`],
  ['53100', `cannot grow: its disk is full. Free some space, then try again; nothing was half-written.`, 'DISK_FULL'],
  ['53300', `has no connection left. Let it take more, or fewer copies of the registry use it.`],
  ['55P03', 'is being written by another process for too long. Wait until that has ended, then try again.'],
  ['25P03', `has ended an act that did nothing for too long. Try again.`],
  ['57P', `is going down, or coming up. ${AWAY}`, 'AWAY'],
  ['08', `has lost the connection. ${AWAY}`, 'AWAY'],
  ['ECONNREFUSED', `does not answer: nothing listens at its address. ${AWAY}`, 'AWAY'],
  ['ENOTFOUND', `does not answer: its host is not known. ${AWAY}`, 'AWAY'],
  ['EAI_AGAIN', `does not answer: its host cannot be looked up. ${AWAY}`, 'AWAY'],
  ['EHOSTUNREACH', `does not answer: there is no way to its host. ${AWAY}`, 'AWAY'],
  ['ETIMEDOUT', `does not answer in time. ${AWAY}`, 'AWAY'],
  ['ECONNRESET', `has lost the connection. ${AWAY}`, 'AWAY'],
  ['EPIPE', `has lost the connection. ${AWAY}`, 'AWAY'],
  ['NO_TLS', 'does not encrypt connections. Let it, or leave `sslmode` out of `DATABASE_URL`.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', `shows a certificate that is not trusted here. ${CERTIFICATE}`],
  ['SELF_SIGNED_CERT', `shows a certificate that is not trusted here. ${CERTIFICATE}`],
  ['UNABLE_TO_', `shows a certificate that is not trusted here. ${CERTIFICATE}`],
  ['CERT_', `shows a certificate that does not count. ${CERTIFICATE}`],
  ['ERR_TLS_CERT', `shows a certificate that is for another host. ${CERTIFICATE}`],
  ['ENOSPC', `cannot be made: the disk is full. ${DISK}`],
];

/** What PostgreSQL's driver says of a lost connection, without a code. */
const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;
const CONNECTION_EXCEPTION = '08000';
/** TypeORM releases a connection by itself when it is lost, and says no more than that. */
const RELEASED = 'QueryRunnerAlreadyReleasedError';
const NO_TLS = /server does not support SSL/;
/** What SQLite says, with no code of its own, of a file whose header no version of it has written. */
const UNKNOWN_FORMAT = /^unsupported file format$/;

/** The driver's or the system's code of an error, also where TypeORM has wrapped it. */
export function errorCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('driverError' in error) return errorCodeOf(error.driverError);
  // The driver's error may be one of another realm than this.
  if ('message' in error && UNKNOWN_FORMAT.test(String(error.message))) return 'SQLITE_CORRUPT';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (!(error instanceof Error)) return '';
  if (NO_TLS.test(error.message)) return 'NO_TLS';
  return error.name === RELEASED || CONNECTION_LOST.test(error.message) ? CONNECTION_EXCEPTION : '';
}

/** Does the work on a database; a failure that is known (`REASONS`) is thrown as a `DatabaseError`. */
export async function onDatabase<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw databaseErrorOf(name, error) ?? error;
  }
}

/** A failure that is known, in words; undefined where it is not. */
function databaseErrorOf(name: string, error: unknown): DatabaseError | undefined {
  const code = errorCodeOf(error);
  const known = REASONS.find(([start]) => code.startsWith(start));
  if (known === undefined) return undefined;
  const [, reason, impediment] = known;
  return new DatabaseError(`The database \`${name}\` ${reason}`, { cause: error, impediment });
}
