/** What every data source of the registry has: its tables, and the migrations that make them. */
import { Attempt } from './entities/attempt.entity';
import { DatedRecord } from './entities/dated-record.entity';
import { Demand } from './entities/demand.entity';
import { LedgerEntry } from './entities/ledger-entry.entity';
import { LedgerHead } from './entities/ledger-head.entity';
import { Webhook } from './entities/webhook.entity';
import { Register1767225600000 } from './migrations/1767225600000-register';
import { LedgerChain1795478400000 } from './migrations/1795478400000-ledger-chain';
import { Acts1795564800000 } from './migrations/1795564800000-acts';
import { Replacing1795651200000 } from './migrations/1795651200000-replacing';
import { Webhooks1795737600000 } from './migrations/1795737600000-webhooks';
import { WebhookDigests1795824000000 } from './migrations/1795824000000-webhook-digests';
import { EndedRecords1795910400000 } from './migrations/1795910400000-ended-records';
import { Attempts1796083200000 } from './migrations/1796083200000-attempts';
import { Demand1795996800000 } from './migrations/1795996800000-demand';

export const MIGRATION_TABLE = 'schema_migration';

export const tables = {
  entities: [DatedRecord, LedgerEntry, LedgerHead, Webhook, Demand, Attempt],
  migrations: [
    Register1767225600000,
    LedgerChain1795478400000,
    Acts1795564800000,
    Replacing1795651200000,
    Webhooks1795737600000,
    WebhookDigests1795824000000,
    EndedRecords1795910400000,
    Demand1795996800000,
    Attempts1796083200000,
  ],
  migrationsTableName: MIGRATION_TABLE,
  // Says nothing by itself: of copies that start together all but one fail at first to make the tables.
  logger: 'debug' as const,
};

/** The revision of the tables: the name of the last of their migrations. */
export const SCHEMA = tables.migrations[tables.migrations.length - 1].name;
