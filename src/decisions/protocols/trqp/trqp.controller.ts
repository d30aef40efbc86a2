/** ToIP Trust Registry Query Protocol, version 2, over HTTPS. Identifiers are the addresses of records. */
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemandService } from '../../../demand/demand.service';
import { PURPOSES, type Decision } from '../../../recognition';
import { Questions, type Question, type Told } from '../questions.service';
import { authorization, AUTHORIZATION_ACTIONS, type Answered } from './authorization';
import { recognition, RECOGNITION_ACTIONS } from './recognition';
import { readQuery, type Query } from './query';

/** In points; an answer is put into four languages' names of a few records. */
const QUERY_COST = 3;
const VERSION = '2.0';

@Controller()
export class TrqpController {
  private readonly decided = (decision: Decision): void => this.demand.count(decision);

  constructor(
    private readonly questions: Questions,
    private readonly demand: DemandService,
  ) {}

  @Get('trqp/metadata')
  metadata(@Req() request: FastifyRequest): object {
    const origin = this.questions.originOf(request);
    return {
      trqp_version: VERSION,
      authorization_endpoint: `${origin}/trqp/authorization`,
      recognition_endpoint: `${origin}/trqp/recognition`,
      authorization_actions: AUTHORIZATION_ACTIONS,
      recognition_actions: RECOGNITION_ACTIONS,
      purposes: PURPOSES,
      identifiers: `${origin}/id/{type}/{code}`,
    };
  }

  @Post('trqp/authorization')
  @HttpCode(200)
  async authorization(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.questions.answer(request, reply, weighed('authorization'), (question) => {
      const query = readQuery(question);
      return told(query, question, 'authorized', authorization(query, question, this.decided));
    });
  }

  @Post('trqp/recognition')
  @HttpCode(200)
  async recognition(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.questions.answer(request, reply, weighed('recognition'), (question) => {
      const query = readQuery(question);
      return told(query, question, 'recognized', recognition(query, question));
    });
  }
}

const weighed = (what: string) => ({ name: `trqp ${what}`, cost: () => QUERY_COST });

function told({ sent, context }: Query, { snapshot, language }: Question, key: string, answered: Answered): Told {
  const { yes, message, more } = answered;
  return {
    revision: snapshot.catalogue.revision,
    body: {
      ...sent,
      [key]: yes,
      ...(context.time !== undefined && { time_requested: context.time }),
      time_evaluated: new Date().toISOString(),
      message: message(language),
      context,
      ...more,
    },
  };
}
