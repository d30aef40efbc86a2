/** OpenID AuthZEN, Authorization API 1.0: may a holder of certificates be taken for a post in a region? A "yes" is a recognition without conditions. */
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { loadingCost, recordsIn } from '../../../api/cost';
import { RequestSnapshot } from '../../../api/request-snapshot';
import { CatalogueService } from '../../../catalogue/catalogue.service';
import { DemandService } from '../../../demand/demand.service';
import type { Catalogue, Decision } from '../../../recognition';
import { cooperatively } from '../../../scheduling/cooperatively';
import { isObject, type Fields } from '../../lines/claim-line';
import { Questions, refusedFor, type Question, type Told } from '../questions.service';
import { evaluate } from './evaluation';
import { evaluateEach, evaluationsIn, notAnObject } from './evaluations';
import { paged, pageAsked, pageGone } from './search-page';
import { search, toldIn } from './search';
import { MEMBERS, type Member } from './vocabulary';

/** In points: of each evaluation, and of each search by what it goes through. */
const EVALUATION_COST = 2;
const HOLDING_COST = 0.1;
const SEARCH_COSTS: Readonly<Record<Member, (catalogue: Catalogue) => number>> = {
  subject: (catalogue) => 100 + recordsIn(catalogue)('certificates') / 10,
  resource: (catalogue) => recordsIn(catalogue)('regions') * (1 + 0.25 * recordsIn(catalogue)('posts')),
  action: () => 3 * EVALUATION_COST,
};

@Controller()
export class AuthzenController {
  private readonly decided = (decision: Decision): void => this.demand.count(decision);

  constructor(
    private readonly questions: Questions,
    private readonly catalogues: CatalogueService,
    private readonly demand: DemandService,
  ) {}

  @Get('.well-known/authzen-configuration')
  configuration(@Req() request: FastifyRequest): object {
    const origin = this.questions.originOf(request);
    return {
      policy_decision_point: origin,
      access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
      access_evaluations_endpoint: `${origin}/access/v1/evaluations`,
      ...Object.fromEntries(MEMBERS.map((open) => [`search_${open}_endpoint`, `${origin}/access/v1/search/${open}`])),
    };
  }

  @Post('access/v1/evaluation')
  @HttpCode(200)
  async evaluation(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const weighed = { name: 'authzen evaluation', cost: evaluationCost };
    await this.questions.answer(request, reply, weighed, (question) => this.one(objectOf(question.body), question));
  }

  @Post('access/v1/evaluations')
  @HttpCode(200)
  async evaluations(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const weighed = { name: 'authzen evaluations', cost: evaluationsCost };
    await this.questions.answer(request, reply, weighed, async (question) => {
      const body = objectOf(question.body);
      const list = evaluationsIn(body);
      if (list === undefined) return this.one(body, question);
      const evaluations = await cooperatively(evaluateEach(body, list, question, this.decided));
      return { revision: question.snapshot.catalogue.revision, body: { evaluations } };
    });
  }

  @Post('access/v1/search/:open')
  @HttpCode(200)
  async search(
    @Param('open') asked: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const open = MEMBERS.find((member) => member === asked);
    if (open === undefined) return void reply.callNotFound();
    const weighed = {
      name: `authzen search ${open}`,
      cost: (body: unknown, catalogue: Catalogue) =>
        SEARCH_COSTS[open](catalogue) * holdingsIn(body) + this.loadCost(body, catalogue),
    };
    await this.questions.answer(request, reply, weighed, (question) => this.found(open, question));
  }

  private one(body: Fields, question: Question): Told {
    const evaluated = evaluate(body, question, this.decided);
    if ('problems' in evaluated) throw refusedFor(evaluated.problems);
    return { revision: question.snapshot.catalogue.revision, body: evaluated };
  }

  private async found(open: Member, { body: given, snapshot, language }: Question): Promise<Told> {
    const body = objectOf(given);
    const page = pageAsked(body);
    const { revision, day } = page.place ?? { revision: snapshot.catalogue.revision, day: snapshot.today };
    const catalogue =
      revision === snapshot.catalogue.revision ? snapshot.catalogue : await this.catalogues.asOf(revision);
    if (catalogue === null) throw pageGone(revision);
    const from = { catalogue, day, suggestions: new RequestSnapshot(catalogue).suggestions };
    const { results, problems } = await cooperatively(search(body, open, from));
    const told = paged(results, page, page.place ?? { revision, day, offset: 0 }, body);
    const context = { revision, onDate: day, ...(problems.length > 0 && { problems: toldIn(problems, language) }) };
    return { revision, body: { ...told, context } };
  }

  private loadCost(body: unknown, catalogue: Catalogue): number {
    const { place } = pageAsked(isObject(body) ? body : {});
    if (place === undefined || this.catalogues.holds(place.revision)) return 0;
    return loadingCost(recordsIn(catalogue)());
  }
}

function objectOf(body: unknown): Fields {
  if (isObject(body)) return body;
  throw refusedFor([notAnObject(body)]);
}

const evaluationCost = (body: unknown): number => EVALUATION_COST + HOLDING_COST * holdingsIn(body);

/** Of a request that gives a subject to all of its evaluations, each is decided for all of its holdings. */
function evaluationsCost(body: unknown): number {
  const common = holdingsIn(body);
  const list = evaluationsIn(body) ?? [body];
  return list.reduce<number>(
    (sum, each) => sum + EVALUATION_COST + HOLDING_COST * Math.max(common, holdingsIn(each)),
    0,
  );
}

/** How many holdings a question states, at least one. */
function holdingsIn(body: unknown): number {
  const subject = isObject(body) && isObject(body.subject) ? body.subject : {};
  const { holdings } = isObject(subject.properties) ? subject.properties : {};
  return Array.isArray(holdings) ? Math.max(1, holdings.length) : 1;
}
