/** `registerChanged`: notifies subscribers of every revision of the register. */
import { Args, Field, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { badRequest } from '../api/errors';
import { LedgerEntryModel } from '../api/ledger-entry.model';
import { listening, type Event } from '../api/streams';
import { CatalogueService } from '../catalogue/catalogue.service';
import { hasRevision } from '../catalogue/loader';
import { entriesBetween } from '../ledger/history';
import { Database } from '../persistence/database';

/** Entries that are read at once: no more are kept in memory for a subscriber that is slow. */
const ENTRY_PAGE = 100;

@ObjectType('RegisterChange', { description: 'The register has a new revision.' })
class RegisterChangeModel {
  @Field(() => Int, {
    description: 'The revision: whatever is asked here from now on is answered from it or a later one.',
  })
  readonly revision: number;
  @Field(() => LedgerEntryModel, {
    description: 'The act that made it. `ledgerChanges` has what it did to each record.',
  })
  readonly entry: LedgerEntryModel;
}

type RegisterChanged = Event<'registerChanged', RegisterChangeModel>;

@Resolver()
export class RegisterChangedResolver {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly database: Database,
  ) {}

  @Subscription(() => RegisterChangeModel, {
    description: 'Tells every revision of the register as it comes: each once, in order, without a gap.',
  })
  async registerChanged(
    @Args('sinceRevision', {
      type: () => Int,
      nullable: true,
      description: 'Tell first what came after this revision, the last one you know of; if left out, only what comes.',
    })
    since: number | null | undefined,
  ): Promise<AsyncGenerator<RegisterChanged>> {
    if (typeof since === 'number' && !(await hasRevision(this.database, since)))
      throw badRequest('UNKNOWN_REVISION', { revision: since });
    return this.changesAfter(since ?? this.catalogues.current().revision);
  }

  private changesAfter(known: number): AsyncGenerator<RegisterChanged, void> {
    const { catalogues, database } = this;
    return listening(async function* (wait) {
      let sent = known;
      while (catalogues.current().revision > sent || (await wait(catalogues.successions))) {
        const catalogue = catalogues.current();
        const last = Math.min(catalogue.revision, sent + ENTRY_PAGE);
        for (const entry of await entriesBetween(database, sent + 1, last)) {
          sent = entry.number;
          yield { registerChanged: { revision: sent, entry }, catalogue };
        }
      }
    });
  }
}
