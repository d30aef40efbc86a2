/** Responds to every address of the page with its document; the page finds the view by the address. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { isKnown } from '../api/tags';
import { pageDocument } from './page';

/** The views of the page: everything below these addresses is the page's, any other address is not found. */
const ADDRESSES = [
  'carries',
  'ways',
  'accepted',
  'verify',
  'coverage',
  'curriculum',
  'frameworks',
  'registry',
  'receipt',
  'desk',
  'about',
  'glossary',
  'api',
];

const NOT_BUILT = 'The page is not built. Run `npm run build`, then start the service again.\n';

@Controller()
export class SiteController {
  private readonly document = encoded(pageDocument());

  @Get(['/', ...ADDRESSES, ...ADDRESSES.map((address) => `${address}/*`)])
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.document === null) return void reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    const { tag, bodies } = this.document;
    // Kept, but asked about each time: the next build has another one.
    void reply.headers({ 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' });
    if (isKnown(request.headers['if-none-match'], tag)) return void reply.status(304).send();
    const encoding = new Negotiator(request).encoding([...bodies.keys()]) ?? 'identity';
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    void reply.type('text/html; charset=utf-8').send(bodies.get(encoding));
  }
}

/** The document as it is sent in each encoding, and a tag that is weak because it is the same for all of them. */
function encoded(document: string | null) {
  if (document === null) return null;
  const tag = `W/"${createHash('sha256').update(document).digest('base64url')}"`;
  const bodies: ReadonlyMap<string, Buffer> = new Map([
    ['br', brotliCompressSync(document)],
    ['gzip', gzipSync(document)],
    ['identity', Buffer.from(document)],
  ]);
  return { tag, bodies };
}
