/** Questions in the words of other protocols: who asks, what it costs and from which snapshot it is answered is as everywhere else. */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tokens } from '../../access/tokens';
import { tooMuch } from '../../api/cost';
import { givenUp } from '../../api/errors';
import { identified } from '../../api/identified';
import { written } from '../../api/json';
import { LIMITS, type Limits } from '../../api/limit-settings';
import { PUBLIC_URL } from '../../api/public-url';
import { RateLimits } from '../../api/rate-limits';
import { refuse } from '../../api/refuse';
import { RequestSnapshot } from '../../api/request-snapshot';
import { shed } from '../../api/requests';
import { CatalogueService } from '../../catalogue/catalogue.service';
import { LocalizedError } from '../../language/localized-error';
import { inEveryLanguage } from '../../language/message';
import { negotiatedLanguage } from '../../language/negotiation';
import { notesOn } from '../../monitoring/requests';
import type { Catalogue, LanguageTag } from '../../recognition';
import { SLICE_MS, turnWait, waitingTasks } from '../../scheduling/cooperatively';
import { counters } from '../../scheduling/counters';
import { currentTask } from '../../scheduling/task';
import type { LineProblem } from '../lines/claim-line';

/** A question as it came, and what it is answered from. */
export interface Question {
  readonly body: unknown;
  readonly snapshot: RequestSnapshot;
  readonly language: LanguageTag;
  /** `https://registry.example`: where the registry is reached. */
  readonly origin: string;
}

/** An answer, and the revision that it is of. */
export interface Told {
  readonly revision: number;
  readonly body: object;
}

interface Weighed {
  /** What the log and the metrics call it. */
  readonly name: string;
  /** In points. */
  readonly cost: (body: unknown, catalogue: Catalogue) => number;
}

@Injectable()
export class Questions {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly tokens: Tokens,
    private readonly rates: RateLimits,
    @Inject(LIMITS) private readonly limits: Limits,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  /** Answers with JSON, or with what is wrong. */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { name, cost }: Weighed,
    work: (question: Question) => Told | Promise<Told>,
  ): Promise<void> {
    notesOn(request).operation = name;
    const task = currentTask();
    try {
      await identified(this.tokens, request);
      const { body } = request;
      const snapshot = new RequestSnapshot(this.catalogues.current());
      const points = cost(body, snapshot.catalogue);
      if (points > this.limits.requestPoints) throw tooMuch('TOO_COSTLY', this.limits.requestPoints);
      counters.cost += points;
      const left = await this.rates.take(task.caller, points);
      shed(points, waitingTasks(), turnWait(), this.limits);
      task.sliceEnd = performance.now() + SLICE_MS;
      const language = negotiatedLanguage(request.headers['accept-language']);
      const told = await work({ body, snapshot, language, origin: this.originOf(request) });
      const text = await written(told.body, this.limits.answerBytes);
      void reply
        .status(200)
        .type('application/json; charset=utf-8')
        .headers(Object.fromEntries(left))
        .headers({ 'content-language': language, 'registry-revision': String(told.revision) })
        .send(text);
    } catch (error) {
      const told = error instanceof LocalizedError ? error : givenUp(error);
      if (told === undefined) throw error;
      refuse(request, reply, told);
    }
  }

  originOf({ protocol, host }: FastifyRequest): string {
    return this.publicUrl ?? `${protocol}://${host}`;
  }
}

/** The error of a question of which something is wrong: every problem of it, in words and as data. */
export const refusedFor = (problems: readonly LineProblem[], status = 400): LocalizedError =>
  new LocalizedError(
    inEveryLanguage((language) => problems.map(({ message }) => message(language)).join('\n')),
    {
      code: 'BAD_USER_INPUT',
      problems: problems.map(({ code, path, value, suggestions }) => ({ code, path, value, suggestions })),
      http: { status },
    },
  );
