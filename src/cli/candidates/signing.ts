/** The keys of the service, and the receipts that are signed with them. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keys } from '../../access/keys';
import { readSettings } from '../../config';
import type { Answer } from '../../decisions/answer';
import type { Database } from '../../persistence/database';
import { Failure } from '../failure';
import type { Asking } from './asking';
import type { RunOptions } from './options';

/** The keys of the service, where they are needed. */
export async function keysFor(questions: readonly Asking[], { receipts }: RunOptions): Promise<Keys | null> {
  const hasPapers = questions.some((one) => !('unread' in one) && one.facts.some(({ paper }) => paper !== undefined));
  if (!hasPapers && receipts === undefined) return null;
  const { signingKeys, keyFile } = readSettings();
  if (signingKeys === null && !existsSync(keyFile))
    throw new Failure(
      `${hasPapers ? 'To verify papers' : 'To sign receipts'} takes the signing keys of the service, and there are none in \`${keyFile}\`. Set \`SIGNING_KEYS\` as the service has it, or run this where it runs.`,
    );
  return Keys.open({ signingKeys, keyFile });
}

export type Issue = (answer: Answer, row: number) => Promise<string | null>;

/** Writes receipts into a folder, each whole or not at all; the name of a file tells of nobody. */
export async function receiptsIn(folder: string, database: Database, keys: Keys): Promise<Issue> {
  const { ReceiptsService } = await import('../../decisions/receipts/receipts.service.js');
  const service = new ReceiptsService(database, keys);
  mkdirSync(folder, { recursive: true });
  return async (answer, row) => {
    const receipt = await service.receiptOf(answer, null);
    if (receipt === null) return null;
    const name = `row-${String(row)}.jws`;
    const unfinished = join(folder, `.${name}.tmp`);
    writeFileSync(unfinished, `${receipt}\n`);
    renameSync(unfinished, join(folder, name));
    return name;
  };
}
