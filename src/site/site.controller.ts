/** Responds to every address of the page with its document; the page finds the view by the address. */
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { pageDocument } from './page';

/** The views of the page: everything below these addresses is the page's, any other address is not found. */
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
