/** What can be wrong with the database, in words that say which file and what to do next. */

/** An expected failure of the database; its message is meant for the person who runs the registry. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

const DISK =
  'Free some space, or let `DATABASE_URL` name a file on another disk, then try again; nothing was half-written.';
const ACCESS = 'Check that the folder exists and may be written, or let `DATABASE_URL` name another file.';
const DAMAGED = 'Restore it from a copy, or let `DATABASE_URL` name another file.';

const AWAY = 'Check that it runs and that `DATABASE_URL` is right, then try again.';
const CERTIFICATE = 'Let `NODE_EXTRA_CA_CERTS` name the file of the authority that has signed it.';
const LOGIN = 'Check the account and the password in `DATABASE_URL`.';

/** By the beginning of the error code: SQLite's, PostgreSQL's (SQLSTATE), or the system's. */
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
  ['28', `does not let the registry in. ${LOGIN}`],
  ['3D000', `is not there. Make it (\`CREATE DATABASE\`), or let \`DATABASE_URL\` name another.`],
  ['0A000', 'does not know a statement that the registry needs. README tells what it must know.'],
  ['40', 'is being written by others all the time. Try again later.'],
  ['42501', `does not let the registry do what it must. Give its account all rights on the schema, then try again.`],
  ['53100', `cannot grow: its disk is full. Free some space, then try again; nothing was half-written.`],
  ['53300', `has no connection left. Let it take more, or fewer copies of the registry use it.`],
  ['55P03', 'is being written by another process for too long. Wait until that has ended, then try again.'],
  ['25P03', `has ended an act that did nothing for too long. Try again.`],
  ['57P', `is going down, or coming up. ${AWAY}`],
  ['08', `has lost the connection. ${AWAY}`],
  ['ECONNREFUSED', `does not answer: nothing listens at its address. ${AWAY}`],
  ['ENOTFOUND', `does not answer: its host is not known. ${AWAY}`],
  ['EAI_AGAIN', `does not answer: its host cannot be looked up. ${AWAY}`],
  ['EHOSTUNREACH', `does not answer: there is no way to its host. ${AWAY}`],
  ['ETIMEDOUT', `does not answer in time. ${AWAY}`],
  ['ECONNRESET', `has lost the connection. ${AWAY}`],
  ['EPIPE', `has lost the connection. ${AWAY}`],
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

/** The driver's or the system's code of an error, also where TypeORM has wrapped it. */
export function errorCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('driverError' in error) return errorCodeOf(error.driverError);
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
    const code = errorCodeOf(error);
    const reason = REASONS.find(([start]) => code.startsWith(start))?.[1];
    throw reason === undefined ? error : new DatabaseError(`The database \`${name}\` ${reason}`, { cause: error });
  }
}
