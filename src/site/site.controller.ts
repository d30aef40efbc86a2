/** Answers the addresses of the page: with its document, which finds its way from the address by itself. */
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { pageDocument } from './page';

/** Everything below these is the page's; what else is asked for is not there. */
const ADDRESSES = ['carries', 'accepted', 'frameworks', 'registry', 'desk', 'api'];

const NOT_BUILT = 'The page is not built. Run `npm run build`, then start the service again.\n';

@Controller()
export class SiteController {
  private readonly document = pageDocument();

  @Get(['/', ...ADDRESSES, ...ADDRESSES.map((address) => `${address}/*`)])
  page(@Res() reply: FastifyReply): void {
    if (this.document === null) void reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    else
      void reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(this.document.replace('%NONCE%', reply.cspNonce.style));
  }
}
