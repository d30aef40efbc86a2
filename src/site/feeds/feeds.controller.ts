/** Feeds: of the ledger, of a record, a body or a region, and of the answer to a question. They need no account, and tell nothing of anybody. */
import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../../api/clock';
import { loadingCost, outlookCost, recordsIn } from '../../api/cost';
import { givenUp } from '../../api/errors';
import { LIMITS, type Limits } from '../../api/limit-settings';
import { refuse } from '../../api/refuse';
import { PUBLIC_URL } from '../../api/public-url';
import { Requests } from '../../api/requests';
import { isKnown } from '../../api/tags';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { claimOf } from '../../decisions/claim.input';
import { LocalizedError } from '../../language/localized-error';
import type { Catalogue } from '../../recognition';
import { typeAt } from '../../api/record-paths';
import { askedBy, type Asked } from '../addresses';
import { questionAddress, questionIn, type Question } from '../../decisions/question-address';
import { Words } from '../words';
import { ATOM_TYPE, atomOf, updatedOf, type Feed } from './atom';
import { ClaimHistory } from './claim-history';
import { FeedWriter } from './feed-writer';
import { LedgerFeeds } from './ledger-feeds';

/** Revisions that the history of a claim goes back at most; fewer where the register is large. */
const MOST_STEPS = 50;

@Controller()
export class FeedsController {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly ledger: LedgerFeeds,
    private readonly claims: ClaimHistory,
    private readonly requests: Requests,
    @Inject(LIMITS) private readonly limits: Limits,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('feed')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = askedBy(request, this.publicUrl);
    const catalogue = this.catalogues.current();
    const question = questionIn(asked.search);
    if (question !== undefined) return this.claimFeed(request, reply, asked, question);
    const upTo = upToIn(asked.search, catalogue);
    const points = this.ledger.costOf(undefined, upTo ?? catalogue.revision);
    await this.answer(request, reply, { asked, catalogue, points }, async (writer) =>
      writer.ofLedger(await this.ledger.all(upTo ?? catalogue.revision), upTo),
    );
  }

  @Get('registry/:type/:code/feed')
  async recordFeed(
    @Param() { type: path, code }: Readonly<Record<'type' | 'code', string>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = askedBy(request, this.publicUrl);
    const catalogue = this.catalogues.current();
    const type = typeAt(path);
    if (type === undefined) throw new NotFoundException();
    const upTo = upToIn(asked.search, catalogue);
    const points = this.ledger.costOf(type, upTo ?? catalogue.revision);
    await this.answer(request, reply, { asked, catalogue, points }, async (writer) => {
      const page = await this.ledger.about(type, code, catalogue, upTo ?? catalogue.revision);
      return page === null ? null : writer.ofRecord(type, code, page, upTo);
    });
  }

  private claimFeed(request: FastifyRequest, reply: FastifyReply, asked: Asked, question: Question): Promise<void> {
    const catalogue = this.catalogues.current();
    const day = today();
    const held = question.claim.holdings.length;
    const each = loadingCost(recordsIn(catalogue)()) + 3 * outlookCost(held);
    const steps = Math.max(1, Math.min(MOST_STEPS, Math.floor(this.limits.requestPoints / each) - 1));
    const points = steps * each;
    return this.answer(request, reply, { asked, catalogue, points, day }, async (writer) => {
      const { onDate, ...open } = claimOf(question.claim, day);
      const claim = question.claim.onDate ? { ...open, onDate } : open;
      const changes = await this.claims.of(claim, catalogue, day, steps);
      return writer.ofClaim(claim, questionAddress(asked.search), changes);
    });
  }

  /** Makes a feed and sends it, unless whoever asks has it already; null: there is no such feed. */
  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { asked, catalogue, points, day = '' }: { asked: Asked; catalogue: Catalogue; points: number; day?: string },
    make: (writer: FeedWriter) => Promise<Feed | null>,
  ): Promise<void> {
    const words = Words.in(asked.language);
    if (words === null) throw new NotFoundException();
    const tag = `W/"${[catalogue.revision, day, asked.language].join('-')}"`;
    // Readers of feeds run in other pages, too.
    const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    const kept = { 'cache-control': 'no-cache', etag: tag };
    void reply.headers({ ...open, vary: 'accept-language' });
    if (isKnown(request.headers['if-none-match'], tag)) return void reply.status(304).headers(kept).send();
    try {
      const feed = await this.requests.reading(request, reply, points, () =>
        make(new FeedWriter(catalogue, words, asked)),
      );
      if (feed === null) throw new NotFoundException();
      const updated = new Date(updatedOf(feed));
      void reply.headers({ ...kept, 'last-modified': updated.toUTCString() });
      const since = request.headers['if-none-match'] === undefined ? request.headers['if-modified-since'] : undefined;
      if (since !== undefined && Math.floor(updated.getTime() / 1000) * 1000 <= Date.parse(since))
        return void reply.status(304).send();
      void reply.type(ATOM_TYPE).send(atomOf(feed));
    } catch (error) {
      const told = error instanceof LocalizedError ? error : givenUp(error);
      if (told === undefined) throw error;
      refuse(request, reply, told);
    }
  }
}

/**
 * The entry that a part of a feed begins with; null: the latest there is.
 * @throws NotFoundException where there is no such entry
 */
function upToIn(search: URLSearchParams, { revision }: Catalogue): number | null {
  const written = search.get('upTo');
  if (written === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(written) || Number(written) > revision) throw new NotFoundException();
  return Number(written);
}
