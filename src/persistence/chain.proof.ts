/**
 * What ties the ledger together: each entry has the digests of the rows that it recorded and ended, and the hash of the entry before.
 * Pure, so that whoever has the rows can compute it again. All hashes are SHA-256, in lower-case hexadecimal, of UTF-8.
 */
import { hexOf, RunningSha256, sha256 } from './sha256';

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
  return hexOf(sha256(JSON.stringify(Object.fromEntries(ordered))));
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
export const rowHashOf = (row: RecordedRow): string => hexOf(sha256(lineOf(row)));

/** The digest of the rows that one entry recorded: of a line `["type","code","content"]` for each, in the order in which they were recorded. */
export class AddedDigest {
  private readonly hash = new RunningSha256();

  add(row: RecordedRow): void {
    this.hash.add(lineOf(row));
  }

  get value(): string {
    return this.hash.value;
  }
}

/** The digest of the rows that one entry ended: of a line `["type","code"]` for each, in order. */
export class EndedDigest {
  private readonly lines: string[] = [];

  add(type: string, code: string): void {
    this.lines.push(`${JSON.stringify([type, code])}\n`);
  }

  get value(): string {
    return hexOf(sha256(this.lines.sort().join('')));
  }
}
