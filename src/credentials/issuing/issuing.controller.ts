/** What whoever verifies a credential fetches, from wherever: the keys of its body, and whether it still counts. */
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../../api/tags';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { PURPOSES, type Purpose } from './addresses';
import { didDocumentOf, Issuers } from './issuers';
import { FRESH_SECONDS } from './status-list';
import { ServedListsService } from './served-lists.service';

const LIST = /^[1-9]\d{0,5}$/;

/** Pages of others may read it too. */
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': `public, max-age=${String(FRESH_SECONDS)}`,
} as const;

@Controller()
export class IssuingController {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly issuers: Issuers,
    private readonly lists: ServedListsService,
  ) {}

  @Get('bodies/:body/did.json')
  did(@Param('body') body: string, @Res({ passthrough: true }) reply: FastifyReply): object {
    const issuer = this.catalogues.current().tables.bodies.find(body) && this.issuers.of(body);
    if (issuer === undefined) throw new NotFoundException();
    void reply.headers(OPEN);
    return didDocumentOf(issuer);
  }

  @Get('credentials/status/:body/:list/:purpose')
  async list(
    @Param() { body, list, purpose }: Readonly<Record<'body' | 'list' | 'purpose', string>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!LIST.test(list) || !isPurpose(purpose)) throw new NotFoundException();
    const served = await this.lists.find(body, Number(list), purpose);
    if (served === undefined) throw new NotFoundException();
    void reply.headers({ ...OPEN, etag: served.tag });
    if (isKnown(request.headers['if-none-match'], served.tag)) return void reply.status(304).send();
    void reply.type('application/json; charset=utf-8').send(served.text);
  }
}

const isPurpose = (written: string): written is Purpose => PURPOSES.some((purpose) => purpose === written);
