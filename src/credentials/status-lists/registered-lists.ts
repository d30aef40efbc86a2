/** The status lists that issuers have registered, by the addresses at which credentials name them. */
import { Injectable } from '@nestjs/common';
import { standingWith } from '../../ledger/history';
import { Database } from '../../persistence/database';
import { STATUS_LISTS } from '../../persistence/entities/dated-record.entity';
import type { StatusListFile } from '../documents/status-list';
import { readList, type RegisteredList } from './registered-list';

@Injectable()
export class RegisteredLists {
  constructor(private readonly database: Database) {}

  /** As they stood at a revision. */
  async at(
    addresses: readonly string[],
    revision: number,
  ): Promise<readonly (RegisteredList & { readonly address: string })[]> {
    const rows = await standingWith(this.database, STATUS_LISTS, addresses, revision);
    return rows.map(({ code, content }) => ({ address: code, ...readList(content) }));
  }

  /** The same as files that credentials are verified with. */
  async filesAt(addresses: readonly string[], revision: number): Promise<readonly StatusListFile[]> {
    const lists = await this.at(addresses, revision);
    return lists.map(({ address, file }) => ({ address, file: Buffer.from(file, 'base64') }));
  }
}
