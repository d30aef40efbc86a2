/** The status lists of bodies as they are today, signed. Made when they are asked for, and kept for as long as register and day stay the same. */
import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayAt, today } from '../../api/clock';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { entriesBetween } from '../../ledger/history';
import { Database } from '../../persistence/database';
import type { Catalogue, Code, Day } from '../../recognition';
import { Shared } from '../../scheduling/shared';
import { statusOn, type IssuedStatus } from '../issued/issued-certificate';
import { IssuedTable } from '../issued/issued.table';
import { KnownLists } from '../status-lists/known-lists';
import { listAt, PURPOSES, type Purpose } from './addresses';
import { Issuers } from './issuers';
import { withProof } from './sign';
import { statusListOf } from './status-list';

/** A list as it is served, and its tag (RFC 9110, section 8.8.3). */
export interface ServedList {
  readonly text: string;
  readonly tag: string;
}

type Lists = Readonly<Record<Purpose, ServedList>>;

interface Made {
  readonly day: Day;
  readonly lists: Shared<Lists | undefined>;
}

const STATUSES = { revocation: 'REVOKED', suspension: 'SUSPENDED' } as const satisfies Record<Purpose, IssuedStatus>;

@Injectable()
export class ServedListsService implements OnModuleInit {
  private readonly made = new WeakMap<Catalogue, Map<string, Made>>();

  constructor(
    private readonly catalogues: CatalogueService,
    private readonly database: Database,
    private readonly issued: IssuedTable,
    private readonly issuers: Issuers,
    private readonly known: KnownLists,
  ) {}

  onModuleInit(): void {
    this.known.publishedBy(async (address) => {
      const place = this.issuers.publicUrl === null ? undefined : listAt(this.issuers.publicUrl, address);
      const served = place && (await this.find(place.body, place.list, place.purpose));
      return served && Buffer.from(served.text);
    });
  }

  /** Undefined: there is no such list. */
  async find(body: Code, list: number, purpose: Purpose): Promise<ServedList | undefined> {
    const catalogue = this.catalogues.current();
    const known = this.knownOf(catalogue);
    const name = `${body}/${String(list)}`;
    let made = known.get(name);
    if (made === undefined || made.day !== today() || made.lists.hasFailed) {
      const day = today();
      made = { day, lists: new Shared(() => this.make(catalogue, body, list, day)) };
      known.set(name, made);
    }
    const lists = await made.lists.join();
    // Of what there is not, nothing is kept: anybody can ask for it under any number.
    if (lists === undefined) known.delete(name);
    return lists?.[purpose];
  }

  private knownOf(catalogue: Catalogue): Map<string, Made> {
    let known = this.made.get(catalogue);
    if (known === undefined) this.made.set(catalogue, (known = new Map<string, Made>()));
    return known;
  }

  private async make(catalogue: Catalogue, body: Code, list: number, day: Day): Promise<Lists | undefined> {
    const issuer = this.issuers.of(body);
    if (issuer === undefined) return undefined;
    const set: Record<Purpose, number[]> = { revocation: [], suspension: [] };
    let isThere = false;
    for await (const part of this.issued.placedIn({ body, list }))
      for (const issued of part) {
        isThere = true;
        const { status } = statusOn(issued, day);
        for (const purpose of PURPOSES)
          if (status === STATUSES[purpose] && issued.place !== undefined) set[purpose].push(issued.place.index);
      }
    if (!isThere) return undefined;
    const moment = await this.sinceWhen(catalogue, day);
    const served = async (purpose: Purpose): Promise<ServedList> => {
      const said = { issuer, body, list, purpose, set: set[purpose], moment };
      const text = JSON.stringify(await withProof(statusListOf(said), issuer.key, moment));
      return { text, tag: `W/"${createHash('sha256').update(text).digest('base64url')}"` };
    };
    return { revocation: await served('revocation'), suspension: await served('suspension') };
  }

  /** Since when the lists are as they are: the last act on the register, or the beginning of the day. So all copies of the service make the same. */
  private async sinceWhen({ revision }: Catalogue, day: Day): Promise<Date> {
    const [entry] = await entriesBetween(this.database, revision, revision);
    const recorded = Date.parse(entry.recordedAt);
    if (dayAt(recorded) >= day) return new Date(Math.min(recorded, Date.now()));
    return new Date(`${day}T00:00:00+08:00`);
  }
}
