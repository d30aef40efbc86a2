/**
 * What ties the ledger together: each entry has the digests of the rows that it recorded and ended, and the hash of the entry before.
 * Pure, so that whoever has the rows can compute it again. All hashes are SHA-256, in lower-case hexadecimal, of UTF-8.
 */
import { createHash } from 'node:crypto';

/** What the first entry has for the hash of the entry before. */
export const NO_ENTRY = '0'.repeat(64);

export interface ChainedEntry {
  readonly number: number;
  /** Digests of the rows that it recorded, and of those that it ended. */
  readonly added: string;
  readonly ended: string;
  /** The hash of the entry before. */
  readonly previous: string;
  readonly [column: string]: string | number | null;
}

/** The hash of an entry: of the JSON object of all its columns but `hash`, in order of their names, those without a value left out. */
export function hashOf(entry: ChainedEntry): string {
  const columns = Object.keys(entry).filter((column) => column !== 'hash' && entry[column] !== null);
  const ordered = columns.sort().map((column) => [column, entry[column]] as const);
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(ordered)))
    .digest('hex');
}

/** A row as digests have it. */
export interface RecordedRow {
  readonly type: string;
  readonly code: string;
  /** The whole record as canonical JSON. */
  readonly content: string;
}

const lineOf = ({ type, code, content }: RecordedRow): string => `${JSON.stringify([type, code, content])}\n`;

/** The hash of one row: what an entry has for `added` that recorded nothing else. */
export const rowHashOf = (row: RecordedRow): string => createHash('sha256').update(lineOf(row)).digest('hex');

/** The digest of the rows that one entry recorded: of a line `["type","code","content"]` for each, in the order in which they were recorded. */
export class AddedDigest {
  private readonly hash = createHash('sha256');

  add(row: RecordedRow): void {
    this.hash.update(lineOf(row));
  }

  get value(): string {
    return this.hash.copy().digest('hex');
  }
}

/** The digest of the rows that one entry ended: of a line `["type","code"]` for each, in order. */
export class EndedDigest {
  private readonly lines: string[] = [];

  add(type: string, code: string): void {
    this.lines.push(`${JSON.stringify([type, code])}\n`);
  }

  get value(): string {
    return createHash('sha256').update(this.lines.sort().join('')).digest('hex');
  }
}
