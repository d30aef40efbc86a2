/** What the commands about receipts read: receipts, public keys, heads that were kept. */
import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import * as means from '../credentials/receipts/means';
import { isConsistency } from '../credentials/receipts/read';
import type { Consistency, Head } from '../credentials/receipts/receipt';
import { Failure } from './failure';

/** A receipt, as it was issued. */
export const receiptIn = (file: string): string => contentOf(file).trimEnd();

/** @throws Failure where there are none */
export async function keysIn(given: unknown, file: string): Promise<JSONWebKeySet> {
  const keys = await means.keysIn(given);
  if (keys !== undefined) return keys;
  throw new Failure(
    `\`${file}\` has no public keys. Expected a JSON Web Key Set of Ed25519 keys, as the registry publishes it at \`/.well-known/jwks.json\`.`,
  );
}

/** @throws Failure where there is none that these keys have signed */
export async function headIn(
  kept: Readonly<Record<string, unknown>>,
  keys: JSONWebKeySet,
  file: string,
): Promise<Head> {
  const head = await means.headIn(kept, keys);
  if (head !== undefined) return head;
  throw new Failure(
    `\`${file}\` is not a head of the ledger, signed with these keys. Expected what \`registry witness\` keeps, or \`{"signed": "…"}\` as \`ledgerHead\` gives it.`,
  );
}

export function consistencyIn(
  { consistency }: Readonly<Record<string, unknown>>,
  file: string,
): Consistency | undefined {
  if (consistency === undefined || isConsistency(consistency)) return consistency;
  throw new Failure(
    `The \`consistency\` in \`${file}\` is not what \`ledgerConsistency { from to path }\` gives. Put that answer there.`,
  );
}

export function objectIn(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(contentOf(file));
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof Failure) throw error;
  }
  throw new Failure(`\`${file}\` is not JSON. Name the file as it was given to you.`);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(
      `\`${file}\` cannot be read (${String((error as NodeJS.ErrnoException).code)}). Name a file that there is, and that you may read.`,
    );
  }
}
