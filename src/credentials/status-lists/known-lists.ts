/** The status lists that need not be handed over: those that issuers have registered, and those that the registry publishes itself. */
import { Injectable } from '@nestjs/common';
import { standingWith } from '../../ledger/history';
import { ReadableDatabase, Database } from '../../persistence/database';
import { STATUS_LISTS } from '../../persistence/entities/dated-record.entity';
import type { StatusListFile } from '../documents/status-list';
import { readList, type RegisteredList } from './registered-list';

/** The list that is published at an address; undefined: none of its own. */
export type Published = (address: string) => Promise<Uint8Array | undefined>;

@Injectable()
export class KnownLists {
  private published: Published | undefined;

  constructor(private readonly database: Database) {}

  /** Names who publishes lists of the registry's own. */
  publishedBy(published: Published): void {
    this.published = published;
  }

  /** Those of these addresses, as files that credentials are verified with. */
  async filesAt(addresses: readonly string[], revision: number): Promise<readonly StatusListFile[]> {
    const files = await registeredFiles(this.database, addresses, revision);
    for (const address of addresses) {
      const file = await this.published?.(address);
      if (file !== undefined) files.push({ address, file });
    }
    return files;
  }

  /** Those that were registered, as they stood at a revision. */
  registeredAt(addresses: readonly string[], revision: number): Promise<readonly (RegisteredList & Address)[]> {
    return registeredLists(this.database, addresses, revision);
  }
}

interface Address {
  readonly address: string;
}

async function registeredLists(
  database: ReadableDatabase,
  addresses: readonly string[],
  revision: number,
): Promise<readonly (RegisteredList & Address)[]> {
  const rows = await standingWith(database, STATUS_LISTS, addresses, revision);
  return rows.map(({ code, content }) => ({ address: code, ...readList(content) }));
}

/** The lists that were registered at these addresses, as they stood at a revision. */
export async function registeredFiles(
  database: ReadableDatabase,
  addresses: readonly string[],
  revision: number,
): Promise<StatusListFile[]> {
  const lists = await registeredLists(database, addresses, revision);
  return lists.map(({ address, file }) => ({ address, file: Buffer.from(file, 'base64') }));
}
