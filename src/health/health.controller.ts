/** Health checks for load balancers and the like: does the service run (live), and can it answer (ready)? */
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService } from '../catalogue/catalogue.service';
import { SCHEMA } from '../persistence/tables';
import { BUILD } from '../version';

/** What runs: its version, the commit it was built from, the revision of the tables that it works with. */
const RUNNING = { ...BUILD, schema: SCHEMA };

@Controller('health')
export class HealthController {
  constructor(private readonly catalogues: CatalogueService) {}

  /** The process runs. */
  @Get('live')
  live(): object {
    return { status: 'live', ...RUNNING };
  }

  /** 200 with the revision that answers are given from; 503 while there is none, or while a newer one cannot be read. */
  @Get('ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply): object {
    const { state, reason } = this.catalogues;
    if (state === 'LOADING') {
      reply.status(503);
      return { status: 'loading', ...RUNNING };
    }
    const { revision } = this.catalogues.current();
    if (state === 'READY') return { status: 'ready', revision, ...RUNNING };
    reply.status(503);
    return { status: 'degraded', revision, reason, ...RUNNING };
  }
}
