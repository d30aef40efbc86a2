/**
 * Health checks for load balancers and the like: does the service run (live), can it answer, and can it write (ready)? Both tell what is known
 * already, and ask nobody.
 */
import { Controller, Get, type OnModuleDestroy, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService } from '../catalogue/catalogue.service';
import { Database } from '../persistence/database';
import type { Impediment } from '../persistence/database-error';
import { SCHEMA } from '../persistence/tables';
import { BUILD } from '../version';

interface Running {
  readonly version: string;
  readonly commit?: string | null;
  readonly schema: string;
}

/** What runs: its version, the commit it was built from, the revision of the tables that it works with. */
const RUNNING: Running = { ...BUILD, schema: SCHEMA };

/** For anybody to read: files, addresses and faults are told in the log alone. */
const REASONS = {
  DATABASE_AWAY: 'The database does not answer.',
  DATABASE_DAMAGED: 'The database is damaged.',
  DATABASE_DISK_FAULT: 'The disk of the database reports an error.',
  DATABASE_DISK_FULL: 'The disk of the database is full.',
  DATABASE_MOVED: 'The database was deleted or replaced while it was in use.',
  DATABASE_READ_ONLY: 'The database may only be read.',
  NOT_TAKEN_OVER: 'The latest revision cannot be read or compiled; the log of the service says why.',
} as const satisfies Readonly<Record<`DATABASE_${Impediment}`, string>> & Readonly<Record<string, string>>;

interface Reason {
  readonly code: keyof typeof REASONS;
  readonly message: string;
}

export interface Readiness extends Running {
  /** `ready`: all is well. `degraded`: what is known is answered. `loading`, `stopping`: nothing is. */
  readonly status: 'loading' | 'ready' | 'degraded' | 'stopping';
  /** The revision that answers are given from; none before there is one. */
  readonly revision?: number;
  /** Whether acts can be recorded. */
  readonly writable: boolean;
  /** Whether there is, or may be, a later revision than that. */
  readonly stale: boolean;
  readonly reasons: readonly Reason[];
}

@Controller('health')
export class HealthController implements OnModuleDestroy {
  private isStopping = false;

  constructor(
    private readonly catalogues: CatalogueService,
    private readonly database: Database,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** The process runs, and its loop turns. */
  @Get('live')
  live(): object {
    return { status: 'live', ...RUNNING };
  }

  /** 200 as long as questions are answered, be it from an earlier revision; 503 before that, and when the service is about to end. */
  @Get('ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply): Readiness {
    const { state } = this.catalogues;
    if (state === 'LOADING' || this.isStopping) {
      reply.status(503);
      return {
        ...RUNNING,
        status: this.isStopping ? 'stopping' : 'loading',
        writable: false,
        stale: false,
        reasons: [],
      };
    }
    const stale = state === 'DEGRADED';
    const impediment = this.database.impediment?.impediment;
    const codes: readonly Reason['code'][] = [
      ...(impediment === undefined ? [] : [`DATABASE_${impediment}` as const]),
      ...(stale ? (['NOT_TAKEN_OVER'] as const) : []),
    ];
    return {
      ...RUNNING,
      status: codes.length === 0 ? 'ready' : 'degraded',
      revision: this.catalogues.current().revision,
      writable: impediment === undefined,
      stale,
      reasons: codes.map((code) => ({ code, message: REASONS[code] })),
    };
  }
}
