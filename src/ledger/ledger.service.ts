/**
 * The only pen. Each act on the register is one transaction: the head is locked, the act is planned, one entry is appended, the records are
 * superseded and added that it accounts for, the head moves to it.
 * The number of the entry is the revision. Acts of one process queue; acts of several wait for each other at the database.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../persistence/database';
import { DatabaseError, onDatabase } from '../persistence/database-error';
import { hashOf } from '../persistence/chain.proof';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { LedgerHead } from '../persistence/entities/ledger-head.entity';
import { Pen } from './pen';

/** How long an act is tried again while others are in its way or the database is away, and how long between two tries, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 100;

/** What an act rests on. */
export interface Evidence {
  readonly title: string;
  readonly url?: string;
  /** SHA-256 of a document, in lower-case hexadecimal. */
  readonly sha256?: string;
}

/** Who does what, and why. */
export interface Act {
  readonly actor: string;
  /** As `IMPORT`. */
  readonly act: string;
  readonly reason?: string;
  /** The record that it is about. */
  readonly subject?: string;
  readonly evidence?: readonly Evidence[];
  /** By which the actor can do the act again without doing it twice; `request` stands for all that is asked for. */
  readonly once?: { readonly key: string; readonly request: string };
}

/** Thrown where a key stands for another act already. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
  constructor(readonly entry: LedgerEntry) {
    super(`The key stands for the act of entry ${String(entry.number)}.`);
  }
}

/** Thrown where the connection was lost in the middle of a commit and the database does not come back: nobody knows yet. */
export class InDoubt extends DatabaseError {
  constructor(name: string, options: ErrorOptions) {
    super(
      `The database \`${name}\` was lost while it recorded the act: whether it stands is not known yet. Once the database answers again, send the act again with the same key: it is not done twice.`,
      options,
    );
  }
}

/** What an act did, for the ledger; as plain JSON. */
export type Summary = Readonly<Record<string, unknown>>;

@Injectable()
export class LedgerService {
  constructor(private readonly database: Database) {}

  /**
   * Does one act. `plan` sees the register as the act finds it, notes what is to be written, and returns what that is, or null where nothing is
   * to be done.
   * @returns the revision that the act made, now or, where its key is known, before; where nothing was done, the one that there was
   * @throws whatever `plan` throws, KeyTaken, and DatabaseError; then nothing is written
   */
  record(act: Act, plan: (pen: Pen) => Promise<Summary | null>): Promise<number> {
    const until = Date.now() + PATIENCE;
    return this.database.inTurn(() => this.act(act, plan, until));
  }

  /** Tried once at least, and again until its time is up, that of waiting for its turn included: acts do not pile up while the database is away. */
  private act(act: Act, plan: (pen: Pen) => Promise<Summary | null>, until: number): Promise<number> {
    const { engine, name } = this.database;
    return onDatabase(name, async () => {
      for (; ; await sleep(PAUSE)) {
        try {
          return await this.attempt(act, plan);
        } catch (error) {
          if (error instanceof InDoubt || !engine.isPassing(error) || Date.now() > until) throw error;
        }
      }
    });
  }

  /** Nothing of an attempt that fails is written. */
  private async attempt(act: Act, plan: (pen: Pen) => Promise<Summary | null>): Promise<number> {
    const { engine, writer } = this.database;
    const runner = writer.createQueryRunner();
    let entry: LedgerEntry | undefined;
    try {
      await engine.begin(runner);
      const head = await headOf(runner);
      const before = await doneBefore(runner, act);
      const pen = new Pen(engine, runner, head.number + 1);
      const summary = before === null ? await plan(pen) : null;
      if (summary === null) {
        await runner.query('ROLLBACK');
        return before ?? head.number;
      }
      const next = entryOf(head.hash, pen, act, summary);
      const { number, hash } = next;
      await runner.manager.insert(LedgerEntry, next);
      await pen.write();
      await runner.manager.update(LedgerHead, { id: 1 }, { number, hash });
      // From here on it may stand even if nobody answers.
      entry = next;
      await runner.query('COMMIT');
    } catch (error) {
      await engine.giveUp(runner);
      if (entry === undefined || !engine.isInDoubt(error) || !(await this.stands(entry))) throw error;
    } finally {
      await runner.release();
    }
    void engine.hint(writer);
    return entry.number;
  }

  /** Whether an entry stands whose commit was not answered: sure once the head can be locked, as nobody else then is in the middle of one. */
  private async stands({ number, hash }: LedgerEntry): Promise<boolean> {
    const { engine, writer, name } = this.database;
    for (const until = Date.now() + PATIENCE; ; await sleep(PAUSE)) {
      const runner = writer.createQueryRunner();
      try {
        await engine.begin(runner);
        const entry = await runner.manager.findOneBy(LedgerEntry, { number });
        await runner.query('ROLLBACK');
        return entry?.hash === hash;
      } catch (error) {
        await engine.giveUp(runner);
        if (Date.now() > until) throw new InDoubt(name, { cause: error });
      } finally {
        await runner.release();
      }
    }
  }
}

/** The entry that the act made when it was asked for before. */
async function doneBefore(runner: QueryRunner, { actor, once }: Act): Promise<number | null> {
  if (once === undefined) return null;
  const entry = await runner.manager.findOneBy(LedgerEntry, { actor, key: once.key });
  if (entry !== null && entry.request !== once.request) throw new KeyTaken(entry);
  return entry?.number ?? null;
}

const headOf = (runner: QueryRunner): Promise<LedgerHead> => runner.manager.findOneByOrFail(LedgerHead, { id: 1 });

function entryOf(
  previous: string,
  { revision: number, body, added, ended }: Pen,
  { actor, act, reason, subject, evidence, once }: Act,
  summary: Summary,
): LedgerEntry {
  const entry = {
    number,
    recordedAt: new Date().toISOString(),
    actor,
    act,
    summary: JSON.stringify(summary),
    reason: reason ?? null,
    body: body ?? null,
    subject: subject ?? null,
    evidence: evidence === undefined || evidence.length === 0 ? null : JSON.stringify(evidence),
    key: once?.key ?? null,
    request: once?.request ?? null,
    added: added.value,
    ended: ended.value,
    previous,
  };
  return { ...entry, hash: hashOf(entry) };
}
