/** Responds to every address of the page with its document; the page finds the view by the address. */
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { givenUp, overloaded } from '../api/errors';
import { isKnown } from '../api/tags';
import { LocalizedError } from '../language/localized-error';
import { DatabaseError } from '../persistence/database-error';
import { ENCODINGS, type Encoding, type PageDocument } from './document';
import { PagesService } from './pages.service';

/** The views of the page: everything below these addresses is the page's, any other address is not found. */
const ADDRESSES = [
  'carries',
  'ways',
  'compare',
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
  constructor(private readonly pages: PagesService) {}

  @Get(['/', ...ADDRESSES, ...ADDRESSES.map((address) => `${address}/*`)])
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      send(request, reply, await this.pages.documentFor(request, reply));
    } catch (error) {
      // The page itself is there for everybody, and finds out what it may ask; only what is written into it has to wait.
      const told = error instanceof LocalizedError ? error : isPassing(error) ? overloaded() : undefined;
      if (told === undefined) throw error;
      const { status = 400, headers = [] } = (told.extensions.http ?? {}) as Told;
      void reply.headers(Object.fromEntries(headers));
      send(request, reply, this.pages.plainDocument(request), status);
    }
  }
}

/** What an error says of the answer that carries it. */
interface Told {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

const isPassing = (error: unknown): boolean => error instanceof DatabaseError || givenUp(error) !== undefined;

function send(request: FastifyRequest, reply: FastifyReply, document: PageDocument | null, status?: number): void {
  if (document === null) return void reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  const { tag, location } = document;
  // Kept, but asked about each time: the next build has another one, and so may the next revision.
  void reply.headers({ 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding, accept-language' });
  if (location !== undefined) void reply.header('location', location);
  if (status === undefined && isKnown(request.headers['if-none-match'], tag)) return void reply.status(304).send();
  const encoding = (new Negotiator(request).encoding([...ENCODINGS]) ?? 'identity') as Encoding;
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  void reply
    .status(status ?? document.status)
    .type('text/html; charset=utf-8')
    .send(document.body(encoding));
}
