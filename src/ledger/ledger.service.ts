/**
 * The only pen. Each act on the register is one transaction: the head is locked, records are superseded and added, one entry is appended.
 * The number of the entry is the revision. Acts of one process queue; acts of several wait for SQLite's write lock.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../persistence/database';
import { DatabaseError, isBusy, onDatabase } from '../persistence/database-error';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { LedgerHead } from '../persistence/entities/ledger-head.entity';
import { Pen } from './pen';

/** How long an act waits for the write lock, and how long between two tries, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;

/** What an act did, for the ledger; as plain JSON. */
export type Summary = Readonly<Record<string, unknown>>;

@Injectable()
export class LedgerService {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /**
   * Does one act. `write` sees the register as the act finds it, and returns what it did, or null where nothing was to be done.
   * @returns the revision that the act made; where nothing was done, the one that there was
   * @throws whatever `write` throws, and DatabaseError; then nothing is written
   */
  record(actor: string, act: string, write: (pen: Pen) => Promise<Summary | null>): Promise<number> {
    const turn = this.last.then(() => this.act(actor, act, write));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private act(actor: string, act: string, write: (pen: Pen) => Promise<Summary | null>): Promise<number> {
    return onDatabase(this.database.file, async () => {
      const runner = this.database.writer.createQueryRunner();
      await begin(runner, this.database.file);
      try {
        const head = await headOf(runner);
        const summary = await write(new Pen(runner, head + 1));
        if (summary === null) {
          await runner.query('ROLLBACK');
          return head;
        }
        await append(runner, head + 1, actor, act, summary);
        await runner.query('COMMIT');
        return head + 1;
      } catch (error) {
        await this.database.reopenWriter();
        throw error;
      }
    });
  }
}

/** Takes the write lock at once: a lock that is taken late can fail after work is done. */
async function begin(runner: QueryRunner, file: string): Promise<void> {
  for (const until = Date.now() + PATIENCE; ;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > until)
        throw new DatabaseError(
          `The database \`${file}\` is being written by another process. Try again when that has ended.`,
          {
            cause: error,
          },
        );
      await sleep(PAUSE);
    }
  }
}

async function headOf(runner: QueryRunner): Promise<number> {
  const { number } = await runner.manager.findOneByOrFail(LedgerHead, { id: 1 });
  return number;
}

async function append(
  runner: QueryRunner,
  number: number,
  actor: string,
  act: string,
  summary: Summary,
): Promise<void> {
  const recordedAt = new Date().toISOString();
  await runner.manager.insert(LedgerEntry, { number, recordedAt, actor, act, summary: JSON.stringify(summary) });
  await runner.manager.update(LedgerHead, { id: 1 }, { number });
}
