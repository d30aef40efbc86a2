/** `POST /receipt.pdf`: a receipt of this registry as one page for people. Nothing of it is kept. */
import { Controller, Inject, Post, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Keys } from '../../access/keys';
import { Tokens } from '../../access/tokens';
import { givenUp, overloaded } from '../../api/errors';
import { identified } from '../../api/identified';
import { LIMITS, type Limits } from '../../api/limit-settings';
import { RECEIPT_PDF_PATH, RECEIPT_MEDIA_TYPE } from '../../api/protocol';
import { PUBLIC_URL } from '../../api/public-url';
import { RateLimits } from '../../api/rate-limits';
import { refuse } from '../../api/refuse';
import { LocalizedError } from '../../language/localized-error';
import { localized } from '../../language/message';
import { negotiatedLanguage } from '../../language/negotiation';
import { notesOn } from '../../monitoring/requests';
import { LANGUAGES, type LanguageTag } from '../../recognition';
import { counters } from '../../scheduling/counters';
import { currentTask } from '../../scheduling/task';
import { PRINT_MESSAGES } from './print-messages';
import { PrintingService } from './printing.service';

/** In points: verified, put into words and drawn. */
const PRINT_COST = 10_000;

@Controller(RECEIPT_PDF_PATH)
export class ReceiptPdfController implements OnModuleInit {
  constructor(
    private readonly printing: PrintingService,
    private readonly keys: Keys,
    private readonly tokens: Tokens,
    private readonly rates: RateLimits,
    private readonly host: HttpAdapterHost,
    @Inject(LIMITS) private readonly limits: Limits,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const reading = { parseAs: 'string', bodyLimit: this.limits.requestBytes } as const;
    server.addContentTypeParser(RECEIPT_MEDIA_TYPE, reading, (_request, body, done) => done(null, body));
  }

  @Post()
  async print(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    notesOn(request).operation = 'receipt';
    const task = currentTask();
    try {
      await identified(this.tokens, request);
      const language = languageAsked(request);
      const left = await this.rates.take(task.caller, PRINT_COST);
      counters.cost += PRINT_COST;
      const pdf = await this.printed(request, language);
      void reply
        .status(200)
        .headers(Object.fromEntries(left))
        .headers({
          'content-type': 'application/pdf',
          'content-disposition': 'attachment; filename="receipt.pdf"',
          'content-language': language,
        })
        .send(pdf);
    } catch (error) {
      const told = error instanceof LocalizedError ? error : givenUp(error) && overloaded();
      if (told === undefined) throw error;
      refuse(request, reply, told);
    }
  }

  private async printed(request: FastifyRequest, language: LanguageTag): Promise<Buffer> {
    const text = typeof request.body === 'string' ? request.body.trimEnd() : '';
    const registryUrl = this.publicUrl ?? `${request.protocol}://${request.host}`;
    const keys = { keys: [...this.keys.published.keys] };
    const printed = await this.printing.print({ text, keys, language, registryUrl });
    if ('pdf' in printed) return Buffer.from(printed.pdf);
    const { refused: problem, isSigned, said } = printed;
    throw new LocalizedError(isSigned ? said : localized(PRINT_MESSAGES.NOT_SIGNED_HERE), {
      code: 'BAD_USER_INPUT',
      problem,
    });
  }
}

/** By `language`, else by the header. */
function languageAsked({ query, headers }: FastifyRequest): LanguageTag {
  const { language: asked } = query as { readonly language?: string | readonly string[] };
  if (asked === undefined) return negotiatedLanguage(headers['accept-language']);
  const language = LANGUAGES.find((tag) => tag.toLowerCase() === String(asked).toLowerCase());
  if (language !== undefined) return language;
  const message = localized(PRINT_MESSAGES.UNKNOWN_LANGUAGE, { value: String(asked), known: LANGUAGES });
  throw new LocalizedError(message, { code: 'BAD_USER_INPUT', problem: 'UNKNOWN_LANGUAGE' });
}
