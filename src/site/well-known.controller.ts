/** What programs look for at fixed addresses: which addresses are of use to search engines, and whom to tell about a weakness. */
import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PUBLIC_URL } from '../api/public-url';
import { refuse } from '../api/refuse';
import { Requests } from '../api/requests';
import { isKnown } from '../api/tags';
import { CatalogueService } from '../catalogue/catalogue.service';
import { LocalizedError } from '../language/localized-error';
import { askedBy } from './addresses';
import { partsOf, sitemapIndex, sitemapPart } from './sitemap';

export const SECURITY_CONTACT = Symbol('SECURITY_CONTACT');

/** The desk is for those who are signed in, and answers over GraphQL are for programs. */
const ROBOTS = 'User-agent: *\nDisallow: /desk\nDisallow: /graphql\n';
/** How long what is said of the contact holds; at most a year (RFC 9116). */
const VALID_MS = 180 * 86_400_000;
/** Points for a list of up to ten thousand addresses. */
const SITEMAP_COST = 500;

@Controller()
export class WellKnownController {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly requests: Requests,
    @Inject(SECURITY_CONTACT) private readonly contact: string | null,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('robots.txt')
  robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendText(reply, `${ROBOTS}Sitemap: ${askedBy(request, this.publicUrl).origin}/sitemap.xml\n`);
  }

  @Get(['sitemap.xml', 'sitemap-:part.xml'])
  async sitemap(
    @Param('part') written: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const catalogue = this.catalogues.current();
    const { origin } = askedBy(request, this.publicUrl);
    const parts = partsOf(catalogue);
    const part = Number(written ?? 1);
    if (!Number.isInteger(part) || part < 1 || part > parts) throw new NotFoundException();
    const tag = `W/"sitemap-${String(catalogue.revision)}"`;
    void reply.headers({ 'cache-control': 'no-cache', etag: tag });
    if (isKnown(request.headers['if-none-match'], tag)) return void reply.status(304).send();
    try {
      const text = await this.requests.reading(request, reply, SITEMAP_COST, () =>
        written === undefined && parts > 1 ? sitemapIndex(origin, parts) : sitemapPart(catalogue, origin, part),
      );
      void reply.type('application/xml; charset=utf-8').send(text);
    } catch (error) {
      if (!(error instanceof LocalizedError)) throw error;
      refuse(request, reply, error);
    }
  }

  @Get('.well-known/security.txt')
  security(@Res() reply: FastifyReply): void {
    if (this.contact === null) throw new NotFoundException();
    const expires = new Date(Date.now() + VALID_MS).toISOString();
    sendText(reply, `Contact: ${this.contact}\nExpires: ${expires}\nPreferred-Languages: en, zh-Hant, zh-Hans, pt\n`);
  }
}

const sendText = (reply: FastifyReply, text: string): void => void reply.type('text/plain; charset=utf-8').send(text);
