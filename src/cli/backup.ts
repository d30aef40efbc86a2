/** `registry backup`: copies the whole register, its history included, while the service runs, and verifies the copy. */
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Command } from 'commander';
import { verifyLedger } from '../ledger/verify';
import { ReadableDatabase } from '../persistence/database';
import { Failure } from './failure';
import { readingRegister } from './register';
import { misfitSaid } from './verify';

export const backupCommand = (): Command =>
  new Command('backup')
    .description('Copies an SQLite register with its history while the service runs, and verifies the copy.')
    .argument('<path>', 'the file to write; there must be none of that name')
    .addHelpText(
      'after',
      '\nThe file appears when it is complete and verified. The signing keys are not in it: keep them apart. A register on PostgreSQL is\ncopied by `pg_dump`.\n\nExample:\n  registry backup ./backup/registry-2026-11-23.sqlite',
    )
    .action((path: string) =>
      readingRegister(async (database) => {
        if (existsSync(path)) throw new Failure(`\`${path}\` is there already. Name a file that is not.`);
        const unfinished = `${path}.${randomUUID()}.tmp`;
        try {
          await copy(database, unfinished);
          const head = await verified(unfinished);
          await rename(unfinished, path);
          console.log(`The register is copied to \`${path}\` (${String(statSync(path).size)} bytes).\nHead: ${head}`);
        } finally {
          for (const file of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) await rm(file, { force: true });
        }
      }),
    );

async function copy(database: ReadableDatabase, path: string): Promise<void> {
  try {
    await database.engine.copy(database.reader, path);
    chmodSync(path, 0o600);
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
  } catch (error) {
    if (error instanceof Failure || (error as Error).name === 'DatabaseError') throw error;
    const reason = error instanceof Error && 'code' in error ? `: ${String(error.code)}` : '';
    throw new Failure(
      `\`${path.replace(/\.[^.]+\.tmp$/, '')}\` cannot be written${reason}. Check that its folder exists, may be written and has room.`,
      { cause: error },
    );
  }
}

async function verified(path: string): Promise<string> {
  const database = await ReadableDatabase.openToRead(path);
  if (database === null) throw new Failure('The copy has no register in it. Nothing is kept; try again.');
  try {
    const { misfit, to, hash } = await verifyLedger(database, {});
    if (misfit !== null) throw new Failure(`${misfitSaid(misfit)} The copy is not kept: look at the register itself.`);
    return `${String(to)}:${hash}`;
  } finally {
    await database.close();
  }
}
