/** Issued certificates as the ledger's table has them: looked up by what stands for them, whether to verify one or to act on it. */
import { Inject, Injectable } from '@nestjs/common';
import { standingBelow, standingWith } from '../../ledger/history';
import type { LedgerTransaction } from '../../ledger/ledger-transaction';
import { Database, type ReadableDatabase } from '../../persistence/database';
import { ISSUED } from '../../persistence/entities/dated-record.entity';
import type { Code } from '../../recognition';
import { listPrefix, readRow, type IssuedCertificate, type StatusPlace } from './issued-certificate';

interface FoundRow {
  /** The digest that it was found under. */
  readonly code: string;
  readonly issued: IssuedCertificate;
}

@Injectable()
export class IssuedTable {
  constructor(@Inject(Database) private readonly database: ReadableDatabase) {}

  /** The one that stood under any of these digests at a revision. */
  async find(digests: readonly string[], certificate: Code, revision: number): Promise<FoundRow | undefined> {
    const rows = await standingWith(this.database, ISSUED, digests, revision);
    return rows
      .map(({ code, content }) => ({ code, issued: readRow(content) }))
      .find(({ issued }) => issued.certificate === certificate);
  }

  /** Which of these digests stood at a revision. */
  async standing(digests: readonly string[], revision: number): Promise<readonly string[]> {
    const rows = await standingWith(this.database, ISSUED, digests, revision);
    return rows.map(({ code }) => code);
  }

  /** All that have a place in a list, as they stand now, in parts. */
  async *placedIn(list: Pick<StatusPlace, 'body' | 'list'>): AsyncGenerator<readonly IssuedCertificate[]> {
    for await (const rows of standingBelow(this.database, ISSUED, listPrefix(list)))
      yield rows.map(({ content }) => readRow(content));
  }
}

/** The one that stands under any of these digests as a transaction finds it; undefined: none does. */
export async function issuedIn(
  transaction: LedgerTransaction,
  digests: readonly string[],
  certificate: Code,
): Promise<IssuedCertificate | undefined> {
  for (const digest of digests) {
    const row = await transaction.current(ISSUED, digest);
    const issued = row && readRow(row.content);
    if (issued?.certificate === certificate) return issued;
  }
  return undefined;
}
